import type { MmrmData } from '../src/mixed-models/index.ts';
import { drawNormal, randomGenerator } from '../src/random/index.ts';

const visits = 6;

export interface MadeUpTrial {
  /** Subjects x visits, NaN where missing. */
  readonly outcome: Float64Array;
  readonly arm: Float64Array;
  readonly base: Float64Array;
  readonly age: Float64Array;
}

/** Two arms, six visits; 4 % leave for good before each visit and 5 % of the other visits are missed. */
export function madeUpTrial(size: number): MadeUpTrial {
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
export function repeatedMeasures({ outcome, arm, base, age }: MadeUpTrial): MmrmData {
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
export function rowsOf({ outcome, arm, base, age }: MadeUpTrial) {
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
