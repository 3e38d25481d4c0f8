import { drawBinomial, newcombe, type RandomGenerator } from '../src/index.ts';
import { judge, notEstimated, type Scenario } from './scenario.ts';

function simulate(generator: RandomGenerator, perArm: number, p1: number, p2: number) {
  const first = { events: drawBinomial(generator, perArm, p1), total: perArm };
  const second = { events: drawBinomial(generator, perArm, p2), total: perArm };
  const estimation = newcombe(first, second);
  return estimation.status === 'estimated' ? judge(estimation.fit.interval, p1 - p2) : notEstimated;
}

export const responderScenarios: readonly Scenario[] = [
  { perArm: 50, p1: 0.4, p2: 0.4 },
  { perArm: 120, p1: 0.5, p2: 0.5 },
  { perArm: 120, p1: 0.58, p2: 0.4 },
].map(({ perArm, p1, p2 }) => ({
  method: 'Risk difference, Newcombe',
  setting: `${perArm} an arm, ${p1} v ${p2}`,
  isNull: p1 === p2,
  simulate: (generator: RandomGenerator) => simulate(generator, perArm, p1, p2),
}));
