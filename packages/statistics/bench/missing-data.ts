// Imputation beside mice. Run: npx tsx bench/missing-data.ts [sizes] [--json file]
import { leastSquares } from '../src/linear-algebra/least-squares.ts';
import { chainedEquations, type ImputationVariable, referenceBasedImputation } from '../src/missing-data/index.ts';
import { drawNormal, randomGenerator } from '../src/random/index.ts';
import { type Measurement, measure, report, sizes, timeInR, withR } from './measure.ts';

const columns = 11;

/** Eleven correlated columns, the last six with a tenth of their values missing. */
function madeUpTable(size: number): ImputationVariable[] {
  const generator = randomGenerator(20240614);
  const values = Array.from({ length: columns }, () => new Float64Array(size));
  for (let i = 0; i < size; i++) {
    const common = drawNormal(generator);
    for (const column of values) {
      column[i] = common + drawNormal(generator);
    }
    for (const column of values.slice(5)) if (generator.uniform() < 0.1) column[i] = Number.NaN;
  }
  return values.map((column, j) => ({ name: `v${j}`, values: column, method: j < 5 ? 'complete' : 'normal' }));
}

/** Twenty imputations of five sweeps, a regression in each. */
function imputation(size: number): Measurement {
  const variables = madeUpTable(size);
  const one = new Float64Array(size).fill(1);
  const run = () => {
    const options = { imputations: 20, iterations: 5, generator: randomGenerator(1) };
    for (const completed of chainedEquations(variables, options)) {
      leastSquares([one, completed.columns[0], completed.columns[5]], completed.columns[10]);
    }
    return { status: 'estimated' };
  };
  const own = measure('chained equations, 20 x 11 columns', size, run, size > 1e4 ? 1 : 2);
  if (size > 1e4) return own;
  const table = Object.fromEntries(variables.map(({ name, values }) => [name, values]));
  const code =
    'pool(with(mice(data.frame(lapply(d, function(x) ifelse(is.nan(x), NA, x))), m = 20, maxit = 5, method = "norm", printFlag = FALSE, seed = 1), lm(v10 ~ v0 + v5)))';
  return withR(own, timeInR(['mice'], table, { mice: code }).mice);
}

/** 172 patients at four visits, a quarter of whom leave; jump to reference with the jackknife. */
function referenceBased(): Measurement {
  const [patients, visits] = [172, 4];
  const generator = randomGenerator(20240615);
  const arm = Array.from({ length: patients }, (_, i) => i % 2);
  const base = arm.map(() => 20 + 5 * drawNormal(generator));
  const outcome = new Float64Array(patients * visits);
  for (let i = 0; i < patients; i++) {
    const person = 4 * drawNormal(generator);
    const last = generator.uniform() < 0.25 ? 1 + generator.integer(3) : visits;
    for (let t = 0; t < visits; t++) {
      const value = -2 * t - arm[i] * t + 0.3 * base[i] + person + 3 * drawNormal(generator);
      outcome[i * visits + t] = t < last ? value : Number.NaN;
    }
  }
  const data = { outcome, visits, arm, covariates: [base] };
  return measure('reference-based, jackknife', patients, () => referenceBasedImputation(data, { strategy: 'J2R' }), 3);
}

report([
  referenceBased(),
  ...sizes()
    .filter((size) => size <= 1e5)
    .map(imputation),
]);
