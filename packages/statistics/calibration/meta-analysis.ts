import { drawNormal, type IntervalMethod, metaAnalysis, type RandomGenerator } from '../src/index.ts';
import { judge, notEstimated, type Scenario } from './scenario.ts';

/** Studies of 20 to 200 participants an arm, standardised differences, true effects with standard deviation tau. */
function simulate(generator: RandomGenerator, k: number, tau: number, interval: IntervalMethod) {
  const effects: number[] = [];
  const variances: number[] = [];
  for (let study = 0; study < k; study++) {
    const perArm = 20 + generator.integer(181);
    const variance = 2 / perArm;
    effects.push(tau * drawNormal(generator) + Math.sqrt(variance) * drawNormal(generator));
    variances.push(variance);
  }
  const estimation = metaAnalysis(effects, variances, { interval });
  return estimation.status === 'estimated' ? judge(estimation.fit.coefficients[0].interval, 0) : notEstimated;
}

export const metaAnalysisScenarios: readonly Scenario[] = [3, 5, 20].flatMap((k) => [
  {
    method: 'Random effects, REML, Hartung-Knapp',
    setting: `k = ${k}, tau 0.2`,
    isNull: true,
    ...(k === 3 ? { knownFailure: 'three studies of unequal size: the t interval is slightly too narrow' } : {}),
    simulate: (generator: RandomGenerator) => simulate(generator, k, 0.2, 'hartung-knapp'),
  },
  {
    method: 'Random effects, REML, Hartung-Knapp truncated',
    setting: `k = ${k}, tau 0.2`,
    isNull: true,
    ...(k < 20 ? { knownFailure: 'never narrower than Wald, and so too wide where studies are few' } : {}),
    simulate: (generator: RandomGenerator) => simulate(generator, k, 0.2, 'hartung-knapp-truncated'),
  },
  {
    method: 'Random effects, REML, Wald',
    setting: `k = ${k}, tau 0.2`,
    isNull: true,
    knownFailure: 'the normal interval ignores that tau2 is estimated from few studies',
    simulate: (generator: RandomGenerator) => simulate(generator, k, 0.2, 'wald'),
  },
]);
