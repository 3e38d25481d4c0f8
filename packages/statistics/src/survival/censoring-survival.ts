import type { IndexedFollowUp } from './follow-up.ts';

/**
 * Probability of not yet being censored just before each distinct time, by the product-limit estimate.
 *
 * Choices: `together` counts everybody observed at a time as at risk of censoring then, as cmprsk's crr; `events-first` lets
 * events at the same time leave before, as survival's finegray. They differ only with ties.
 */
export function censoringSurvival(
  { length, grid, ends, events }: IndexedFollowUp,
  ties: 'together' | 'events-first',
): Float64Array {
  const size = grid.length;
  const censored = new Float64Array(size);
  const failed = new Float64Array(size);
  for (let i = 0; i < length; i++) {
    if (events[i] === 0) censored[ends[i]]++;
    else failed[ends[i]]++;
  }
  const before = new Float64Array(size);
  let probability = 1;
  let atRisk = length;
  for (let j = 0; j < size; j++) {
    before[j] = probability;
    const exposed = ties === 'together' ? atRisk : atRisk - failed[j];
    if (censored[j] > 0) probability *= 1 - censored[j] / exposed;
    atRisk -= censored[j] + failed[j];
  }
  return before;
}
