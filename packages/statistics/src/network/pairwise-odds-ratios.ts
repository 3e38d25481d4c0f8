import { binaryEffect } from '../meta-analysis/two-by-two.ts';
import { type ArmEvents, checkArms, groupBy } from './arm-events.ts';
import type { Contrast } from './network-study.ts';

/**
 * Log odds ratios of every pair of arms of every study, as `networkMetaAnalysis` takes them.
 *
 * Choices: 1/2 is added to all cells of all arms of a study that has an empty cell, so that a study of several arms stays
 * consistent; a study where nobody or everybody had the event is left out. Both as R's pairwise of the package meta.
 *
 * @throws InvalidInputError naming study and arm: counts that are not whole, events above the total, an arm twice, a single arm
 */
export function pairwiseOddsRatios(arms: readonly ArmEvents[]): Contrast[] {
  const studies = [...groupBy(arms, ({ study }) => study).values()];
  for (const own of studies) checkArms(own);
  return studies.flatMap((own) => {
    const isEmpty = own.every(({ events }) => events === 0) || own.every(({ events, total }) => events === total);
    if (isEmpty) return [];
    const addHalf = own.some(({ events, total }) => events === 0 || events === total) ? 'all' : 'none';
    return own.flatMap((first, i) =>
      own.slice(i + 1).map((other): Contrast => {
        const table = { events1: first.events, total1: first.total, events2: other.events, total2: other.total };
        const { effect, variance } = binaryEffect(table, 'log-odds-ratio', { addHalf });
        const standardError = Math.sqrt(variance);
        return { study: first.study, treatment1: first.treatment, treatment2: other.treatment, effect, standardError };
      }),
    );
  });
}
