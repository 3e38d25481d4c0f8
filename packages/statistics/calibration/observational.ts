import { drawNormal, inverseProbabilityWeighting, type RandomGenerator, type WeightedVariance } from '../src/index.ts';
import { judge, notEstimated, type Scenario } from './scenario.ts';

/** Two confounders of treatment and outcome; the treated gain `effect`, everybody the same. */
function simulate(
  generator: RandomGenerator,
  { n, effect, variance }: { readonly n: number; readonly effect: number; readonly variance: WeightedVariance },
) {
  const first = Float64Array.from({ length: n }, () => drawNormal(generator));
  const second = Float64Array.from({ length: n }, () => Number(generator.uniform() < 0.4));
  const treated = first.map((x, i) =>
    Number(generator.uniform() < 1 / (1 + Math.exp(0.3 - 0.5 * x - 0.6 * second[i]))),
  );
  const outcome = first.map((x, i) => x + second[i] + effect * treated[i] + drawNormal(generator));
  const estimation = inverseProbabilityWeighting(outcome, treated, [first, second], { estimand: 'ATE', variance });
  return estimation.status === 'estimated' ? judge(estimation.fit.interval, effect) : notEstimated;
}

export const observationalScenarios: readonly Scenario[] = [
  { n: 500, effect: 0, variance: 'm-estimation' as const },
  { n: 500, effect: 0.5, variance: 'm-estimation' as const },
  { n: 500, effect: 0, variance: 'HC0' as const },
].map((setting) => ({
  method: `IPTW, average effect, ${setting.variance === 'HC0' ? 'weights taken as known (HC0)' : 'M-estimation'}`,
  setting: `n = ${setting.n}, two confounders, effect ${setting.effect}`,
  isNull: setting.effect === 0,
  ...(setting.variance === 'HC0' ? { knownFailure: 'what the score explains is counted as noise: too wide' } : {}),
  simulate: (generator: RandomGenerator) => simulate(generator, setting),
}));
