// Longitudinal methods beside R's nlme and lme4 on the same rows. Run: npx tsx bench/longitudinal.ts [sizes] [--json file]
import { linearMixedModel, type MmrmData, mmrm } from '../src/mixed-models/index.ts';
import { drawNormal, randomGenerator } from '../src/random/index.ts';
import { type Measurement, measure, report, sizes, timeInR, withR } from './measure.ts';

const visits = 6;

/** Fits that copy the design of every row: up to this many subjects. */
const rowWise = 100_000;

interface MadeUpTrial {
  /** Subjects x visits, NaN where missing. */
  readonly outcome: Float64Array;
  readonly arm: Float64Array;
  readonly base: Float64Array;
  readonly age: Float64Array;
}

/** Two arms, six visits; 4 % leave for good before each visit and 5 % of the other visits are missed. */
function madeUpTrial(size: number): MadeUpTrial {
  const generator = randomGenerator(20240612);
  const outcome = new Float64Array(size * visits);
  const [arm, base, age] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < size; i++) {
    arm[i] = i % 2;
    base[i] = 50 + 10 * drawNormal(generator);
    age[i] = 60 + 8 * drawNormal(generator);
    const [own, trend] = [8 * drawNormal(generator), drawNormal(generator)];
    let hasLeft = false;
    for (let t = 0; t < visits; t++) {
      hasLeft = hasLeft || generator.uniform() < 0.04;
      const isMissing = hasLeft || generator.uniform() < 0.05;
      const y = 10 + t + 0.7 * arm[i] * t - 0.3 * base[i] + 0.02 * age[i] + own + trend * t + 6 * drawNormal(generator);
      outcome[i * visits + t] = isMissing ? Number.NaN : y;
    }
  }
  return { outcome, arm, base, age };
}

/** Visit, base x visit, arm x visit, age: 19 coefficients, 21 covariances. */
function repeatedMeasures({ outcome, arm, base, age }: MadeUpTrial): MmrmData {
  return {
    outcome,
    visits,
    terms: [
      { name: 'intercept', visits: 'constant' },
      { name: 'visit', visits: 'after-first' },
      { name: 'base', values: base, visits: 'constant' },
      { name: 'base', values: base, visits: 'after-first' },
      { name: 'arm', values: arm, visits: 'constant', factor: 'arm' },
      { name: 'arm', values: arm, visits: 'after-first', factor: 'arm' },
      { name: 'age', values: age, visits: 'constant' },
    ],
  };
}

/** One row per measurement. */
function rowsOf({ outcome, arm, base, age }: MadeUpTrial) {
  const rows = Array.from(outcome.keys()).filter((cell) => !Number.isNaN(outcome[cell]));
  const subject = Int32Array.from(rows, (cell) => Math.floor(cell / visits));
  const time = Float64Array.from(rows, (cell) => cell % visits);
  const spread = (column: Float64Array) => Float64Array.from(subject, (i) => column[i]);
  return {
    y: Float64Array.from(rows, (cell) => outcome[cell]),
    subject,
    time,
    arm: spread(arm),
    base: spread(base),
    age: spread(age),
  };
}

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

report(sizes().flatMap(run));
