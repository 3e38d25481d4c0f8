import { chainedEquations, drawNormal, linearAlgebra, type RandomGenerator, rubinsRules } from '../src/index.ts';
import { judge, notEstimated, type Scenario, type TrialOutcome } from './scenario.ts';

const n = 200;

interface Table {
  readonly x: Float64Array;
  readonly z: Float64Array;
  readonly y: Float64Array;
}

/** y = slope x + z/2 + e; x is missing more often where y is high (missing at random), in about a third. */
function draw(generator: RandomGenerator, slope: number): Table {
  const z = Float64Array.from({ length: n }, () => drawNormal(generator));
  const x = z.map((value) => 0.5 * value + drawNormal(generator));
  const y = x.map((value, i) => slope * value + 0.5 * z[i] + drawNormal(generator));
  y.forEach((value, i) => {
    if (generator.uniform() < (value > 0 ? 0.6 : 0.1)) x[i] = Number.NaN;
  });
  return { x, z, y };
}

/** Slope of x and its squared standard error. */
function regress({ x, z, y }: Table): { estimate: number; variance: number } {
  const one = new Float64Array(y.length).fill(1);
  const { coefficients, inverse, residualSumOfSquares } = linearAlgebra.leastSquares([one, x, z], y);
  return { estimate: coefficients[1], variance: (inverse[4] * residualSumOfSquares) / (y.length - 3) };
}

function imputed(generator: RandomGenerator, slope: number): TrialOutcome {
  const { x, z, y } = draw(generator, slope);
  const variables = [
    { name: 'x', values: x, method: 'normal' as const },
    { name: 'z', values: z, method: 'complete' as const },
    { name: 'y', values: y, method: 'complete' as const },
  ];
  const fits = [...chainedEquations(variables, { imputations: 20, iterations: 3, generator })].map(({ columns }) =>
    regress({ x: columns[0], z: columns[1], y: columns[2] }),
  );
  const estimates = fits.map(({ estimate }) => estimate);
  const variances = fits.map(({ variance }) => variance);
  const pooled = rubinsRules(estimates, variances, { completeDegreesOfFreedom: n - 3 });
  return pooled.status === 'estimated' ? judge(pooled.fit.interval, slope) : notEstimated;
}

function completeCases(generator: RandomGenerator, slope: number): TrialOutcome {
  const { x, z, y } = draw(generator, slope);
  const isKept = (_: number, i: number) => !Number.isNaN(x[i]);
  const { estimate, variance } = regress({ x: x.filter(isKept), z: z.filter(isKept), y: y.filter(isKept) });
  const pooled = rubinsRules([estimate, estimate], [variance, variance], { completeDegreesOfFreedom: n - 3 });
  return pooled.status === 'estimated' ? judge(pooled.fit.interval, slope) : notEstimated;
}

export const missingDataScenarios: readonly Scenario[] = [
  { slope: 0, simulate: imputed },
  { slope: 0.5, simulate: imputed },
  { slope: 0.5, simulate: completeCases },
].map(({ slope, simulate }) => ({
  method: simulate === imputed ? "Chained equations, Rubin's rules" : 'Complete cases',
  setting: `n = ${n}, a third of a covariate missing, slope ${slope}`,
  isNull: slope === 0,
  ...(simulate === completeCases
    ? { knownFailure: 'who is missing depends on the outcome, so what is left is biased' }
    : {}),
  simulate: (generator: RandomGenerator) => simulate(generator, slope),
}));
