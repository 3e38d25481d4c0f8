// Longitudinal methods beside R's nlme and lme4 on the same rows. Run: npx tsx bench/longitudinal.ts [sizes] [--json file]
import { linearMixedModel, mmrm } from '../src/mixed-models/index.ts';
import { madeUpTrial, repeatedMeasures, rowsOf } from './made-up-trial.ts';
import { type Measurement, measure, report, sizes, timeInR, withR } from './measure.ts';

/** Fits that copy the design of every row: up to this many subjects. */
const rowWise = 100_000;

/** R's call for each job and the largest size at which it is asked. */
const inR: Readonly<Record<string, { readonly code: string; readonly upTo: number }>> = {
  // gls has the fit without Satterthwaite or Kenward-Roger: the floor of what R needs, minutes beyond 300.
  'mmrm us satterthwaite': {
    code: 'gls(y ~ (base + arm) * factor(time) + age, d, correlation = corSymm(form = ~ time + 1 | subject), weights = varIdent(form = ~ 1 | time))',
    upTo: 300,
  },
  'random intercept': { code: 'lmer(y ~ base + arm * time + age + (1 | subject), d)', upTo: 1e4 },
  'random intercept and slope': { code: 'lmer(y ~ base + arm * time + age + (time | subject), d)', upTo: 1e4 },
};

function run(size: number): Measurement[] {
  const trial = madeUpTrial(size);
  const repeated = repeatedMeasures(trial);
  const measured = [
    measure('mmrm us satterthwaite', size, () =>
      mmrm(repeated, { structure: 'us', degreesOfFreedom: 'satterthwaite' }),
    ),
    measure('mmrm us kenward-roger', size, () => mmrm(repeated, { structure: 'us' })),
  ];
  if (size > rowWise) return measured;
  const { y, subject, time, arm, base, age } = rowsOf(trial);
  const slope = { name: 'time', values: time };
  const fixed = [
    { name: 'intercept', values: new Float64Array(y.length).fill(1) },
    { name: 'base', values: base },
    { name: 'arm', values: arm },
    slope,
    { name: 'arm:time', values: arm.map((value, i) => value * time[i]) },
    { name: 'age', values: age },
  ];
  const person = { name: 'person', group: subject };
  measured.push(
    measure('random intercept', size, () => linearMixedModel({ outcome: y, fixed, random: [person] })),
    measure('random intercept and slope', size, () =>
      linearMixedModel({ outcome: y, fixed, random: [{ ...person, slopes: [slope] }] }),
    ),
  );
  if (size <= 1000) {
    measured.push(measure('mmrm us CR2', size, () => mmrm(repeated, { structure: 'us', standardErrors: 'CR2' })));
  }
  const asked = Object.entries(inR).filter(([, { upTo }]) => size <= upTo);
  const timed = timeAll(asked, { y, subject, time, arm, base, age });
  return measured.map((measurement) => withR(measurement, timed[measurement.job]));
}

/** R's clock prints names without blanks. */
function timeAll(
  asked: readonly (readonly [string, { readonly code: string }])[],
  columns: Record<string, ArrayLike<number>>,
) {
  const jobs = Object.fromEntries(asked.map(([name, { code }]) => [name.replaceAll(' ', '_'), code]));
  const timed = timeInR(['nlme', 'lme4'], columns, jobs);
  return Object.fromEntries(asked.map(([name]) => [name, timed[name.replaceAll(' ', '_')]]));
}

/** The three sandwiches one after the other. */
function sandwiches(): Measurement {
  const data = repeatedMeasures(madeUpTrial(300));
  const kinds = ['CR0', 'CR2', 'CR3'] as const;
  return measure('mmrm us CR0 + CR2 + CR3', 300, () => {
    const fits = kinds.map((standardErrors) =>
      mmrm(data, { structure: 'us', degreesOfFreedom: 'satterthwaite', standardErrors }),
    );
    return fits[2];
  });
}

report([sandwiches(), ...sizes().flatMap(run)]);
