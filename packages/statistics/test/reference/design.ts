import {
  autoregressiveCorrelation,
  designEffect,
  eventsFreedman,
  eventsSchoenfeld,
  inflateForDropOut,
  minimisationImbalances,
  permutedBlocks,
  powerExactBinomial,
  powerMeans,
  powerRepeatedMeasures,
  sampleSizeMeans,
  sampleSizeMeansNormal,
  sampleSizeNonInferiorResponders,
  sampleSizePrecision,
  sampleSizeRepeatedMeasures,
  sampleSizeResponders,
  sampleSizeToSeeOne,
} from '../../src/design/index.ts';
import { randomGenerator } from '../../src/random/index.ts';
import type { Adapters } from './reference-case.ts';

const means = { difference: 8, standardDeviation: 18 };

export const designCases: Adapters = {
  samplesize_core({ result }, compare) {
    const solved = { tolerance: 1e-5 };
    compare.number('two arms', sampleSizeMeans(0.9, means), result.t_two.n, solved);
    const paired = sampleSizeMeans(0.8, { ...means, design: 'paired' });
    compare.number('paired', paired, result.t_paired.n, solved);
    const oneSided = sampleSizeMeans(0.9, { ...means, sides: 1, significance: 0.025 });
    compare.number('one-sided', oneSided, result.t_one_sided.n, solved);
    [20, 50, 100, 200].forEach((n, i) => {
      compare.number(`power ${n}`, powerMeans(n, means), result.t_power[i]);
    });
    const responders = sampleSizeResponders(0.9, { first: 0.5, second: 0.65 });
    compare.number('responders', responders, result.prop_two.n, solved);
    compare.number('normal', sampleSizeMeansNormal(0.9, means), result.normal_mean);
    compare.number('ANCOVA', sampleSizeMeansNormal(0.9, { ...means, baselineCorrelation: 0.5 }), result.ancova);
    compare.number('non-inferior', sampleSizeMeansNormal(0.9, { ...means, difference: 6 }), result.ni_mean);
    compare.number('non-inferior responders', sampleSizeNonInferiorResponders(0.9, 0.7, 0.1), result.ni_prop);
    compare.number('Schoenfeld', eventsSchoenfeld(0.9, { hazardRatio: 0.7 }), result.schoenfeld_events);
    const unequal = eventsSchoenfeld(0.9, { hazardRatio: 0.7, allocation: 2 / 3 });
    compare.number('Schoenfeld 2:1', unequal, result.schoenfeld_2to1);
    compare.number('Freedman', eventsFreedman(0.9, { hazardRatio: 0.7 }), result.freedman_events);
    compare.number('design effect', designEffect(25, 0.03), result.cluster_deff);
    compare.number('precision', sampleSizePrecision(0.3, 0.05), result.precision_prop_wald);
    compare.number('drop-out', inflateForDropOut(100, 0.15), result.dropout_inflation);
    compare.number('to see one', sampleSizeToSeeOne(0.01), result.rule_of_three_n_1pct);
    compare.number(
      'exact binomial',
      powerExactBinomial(40, { nullRisk: 0.5, trueRisk: 0.65 }),
      result.exact_binom_power,
    );
  },
  samplesize_mmrm({ result }, compare) {
    const exchangeable = [0, 1, 2].map((i) => [0, 1, 2].map((j) => (i === j ? 1 : 0.25)));
    const design = { difference: 0.5, standardDeviation: 1, retention: [1, 0.9, 0.8] };
    const power = powerRepeatedMeasures(100, { ...design, correlation: exchangeable });
    compare.number('power', power, result.power_N100);
    const size = sampleSizeRepeatedMeasures(0.8, { ...design, correlation: exchangeable });
    compare.number('exchangeable', size.first, result.n_exch[0]);
    const spaced = sampleSizeRepeatedMeasures(0.8, { ...design, correlation: autoregressiveCorrelation(3, 0.6) });
    compare.number('autoregressive', spaced.second, result.n_ar1[1]);
  },
  random_minimisation({ result }, compare) {
    const { history, next_patient: next } = result;
    const code = (sex: string) => (sex === 'F' ? 0 : 1);
    const allocated = history.arm.map((arm: number, i: number) => ({
      arm,
      levels: [history.site[i], code(history.sex[i]), history.kl[i]],
    }));
    const levels = [next.site, code(next.sex), next.kl];
    const check = (name: string, imbalances: readonly number[]) =>
      imbalances.forEach((value, arm) => {
        compare.number(`${name} ${arm}`, value, result[name][arm]);
      });
    check('range', minimisationImbalances(allocated, levels, { arms: 3 }));
    check('sd', minimisationImbalances(allocated, levels, { arms: 3, measure: 'standard-deviation' }));
    check('variance', minimisationImbalances(allocated, levels, { arms: 3, measure: 'variance' }));
    check('range_w211', minimisationImbalances(allocated, levels, { arms: 3, weights: [2, 1, 1] }));
  },
  random_blocks({ result }, compare) {
    const blocks = permutedBlocks(40_000, { ratio: [2, 1, 1], blockSizes: [4] }, randomGenerator(20240101));
    const seen = new Map<string, number>();
    for (let i = 0; i < blocks.length; i += 4) {
      const block = blocks.slice(i, i + 4).join('');
      seen.set(block, (seen.get(block) ?? 0) + 1);
    }
    compare.number('arrangements', seen.size, result.n_block_arrangements_211_4);
    const pairs = permutedBlocks(4000, { ratio: [1, 1], blockSizes: [4] }, randomGenerator(1));
    let balance = 0;
    let largest = 0;
    for (const arm of pairs) {
      balance += arm === 0 ? 1 : -1;
      largest = Math.max(largest, Math.abs(balance));
    }
    compare.number('largest imbalance', largest, result.max_imbalance_1to1_block4);
  },
};
