// Survival methods beside R's survival on the same rows. Run: npx tsx bench/survival.ts [sizes] [--json file]
import { aalenJohansen, cox, fineGray, grayTest, kaplanMeier, logRank } from '../src/survival/index.ts';
import { madeUpRegistry } from './made-up-data.ts';
import { type Measurement, measure, report, sizes, timeInR, withR } from './measure.ts';

const covariateNames = ['x1', 'x2', 'x3', 'x4', 'x5', 'x6', 'x7'];
const formula = covariateNames.join(' + ');

/** R's call for each job and the largest size at which it is asked. */
const inR: Readonly<Record<string, { readonly code: string; readonly upTo: number }>> = {
  'kaplan-meier': { code: 'survfit(Surv(time, cause == 1) ~ arm, d)', upTo: 1e6 },
  'log-rank': { code: 'survdiff(Surv(time, cause == 1) ~ arm, d)', upTo: 1e6 },
  cox: { code: `coxph(Surv(time, cause == 1) ~ ${formula}, d)`, upTo: 1e6 },
  'cox-robust': { code: `coxph(Surv(time, cause == 1) ~ ${formula}, d, cluster = site)`, upTo: 1e4 },
  'aalen-johansen': { code: 'survfit(Surv(time, factor(cause, 0:2)) ~ arm, d)', upTo: 1e5 },
  'fine-gray': {
    code: `coxph(Surv(fgstart, fgstop, fgstatus) ~ ${formula}, finegray(Surv(time, factor(cause, 0:2)) ~ ., d), weights = fgwt)`,
    upTo: 1e4,
  },
};

function run(size: number): Measurement[] {
  const { times, causes, arms, sites, covariates } = madeUpRegistry(size);
  const events = causes.map((cause) => (cause === 1 ? 1 : 0));
  const followUp = { times, events };
  const competing = { times, events: causes };
  const measured = [
    measure('kaplan-meier', size, () => kaplanMeier(followUp, { groups: arms })),
    measure('log-rank', size, () => logRank(followUp, arms)),
    measure('kaplan-meier and log-rank', size, () => {
      kaplanMeier(followUp, { groups: arms });
      return logRank(followUp, arms);
    }),
    measure('cox', size, () => cox(followUp, covariates)),
    measure('cox-robust', size, () => cox(followUp, covariates, { clusters: sites })),
    measure('aalen-johansen', size, () => aalenJohansen(competing, 2, { groups: arms })),
    measure('gray', size, () => grayTest(competing, { causes: 2, cause: 1, groups: arms })),
    measure('fine-gray', size, () => fineGray(competing, covariates, { causes: 2, cause: 1 })),
  ];
  const columns = Object.fromEntries(covariateNames.map((name, c) => [name, covariates[c]]));
  const asked = Object.entries(inR).filter(([, { upTo }]) => size <= upTo);
  const jobs = Object.fromEntries(asked.map(([name, { code }]) => [name, code]));
  const timed = timeInR(['survival'], { time: times, cause: causes, arm: arms, site: sites, ...columns }, jobs);
  return measured.map((measurement) => withR(measurement, timed[measurement.job]));
}

report(sizes().flatMap(run));
