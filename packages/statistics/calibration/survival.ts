import { cox, drawExponential, type RandomGenerator } from '../src/index.ts';
import { judge, notEstimated, type Scenario } from './scenario.ts';

/** Exponential times, half treated, administrative censoring so that about 60 % have the event. */
function simulate(generator: RandomGenerator, n: number, logHazardRatio: number) {
  const times = new Float64Array(n);
  const events = new Int32Array(n);
  const treated = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    treated[i] = i % 2;
    const time = drawExponential(generator) / Math.exp(logHazardRatio * treated[i]);
    const censoring = 0.5 + generator.uniform();
    times[i] = Math.min(time, censoring);
    events[i] = Number(time <= censoring);
  }
  const estimation = cox({ times, events }, [treated]);
  if (estimation.status !== 'estimated') return notEstimated;
  return judge([Math.log(estimation.fit.lower[0]), Math.log(estimation.fit.upper[0])], logHazardRatio);
}

export const survivalScenarios: readonly Scenario[] = [
  { n: 60, hazardRatio: 1 },
  { n: 300, hazardRatio: 1 },
  { n: 300, hazardRatio: 1.6 },
].map(({ n, hazardRatio }) => ({
  method: 'Cox regression, Efron, Wald',
  setting: `n = ${n}, hazard ratio ${hazardRatio}`,
  isNull: hazardRatio === 1,
  simulate: (generator: RandomGenerator) => simulate(generator, n, Math.log(hazardRatio)),
}));
