import type { VisitDefinition } from '@jointwise/definitions';
import type { EstimandFacts, ImageFact } from '../datasets/estimand-facts.ts';

const known = new WeakMap<EstimandFacts, ReadonlyMap<number, readonly ImageFact[]>>();

function imagesOf(facts: EstimandFacts, episode: number): readonly ImageFact[] {
  let byJointSide = known.get(facts);
  if (byJointSide === undefined) {
    const all = new Map<number, ImageFact[]>();
    for (const image of facts.images) all.set(image.jointSide, [...(all.get(image.jointSide) ?? []), image]);
    byJointSide = all;
    known.set(facts, byJointSide);
  }
  return byJointSide.get(facts.episodes.jointSide[episode] ?? -1) ?? [];
}

/** Value of the last image on or before the day of treatment; undefined where there is none. */
export function imageBefore(facts: EstimandFacts, episode: number, field: string): number | undefined {
  const indexDay = facts.episodes.indexDay[episode] ?? 0;
  const before = imagesOf(facts, episode).filter(({ day, values }) => day <= indexDay && values[field] !== undefined);
  return before.reduce<ImageFact | undefined>(
    (last, one) => (last === undefined || one.day >= last.day ? one : last),
    undefined,
  )?.values[field];
}

/** Value and day of the image in the window of a visit that is nearest to its target. */
export function imageAt(
  facts: EstimandFacts,
  episode: number,
  {
    field,
    visit,
    onlyBlinded,
  }: { readonly field: string; readonly visit: VisitDefinition; readonly onlyBlinded: boolean },
): { readonly value: number; readonly day: number } | undefined {
  const indexDay = facts.episodes.indexDay[episode] ?? 0;
  const [first, last] = visit.window;
  let best: { value: number; day: number } | undefined;
  for (const { day, values, isBlinded } of imagesOf(facts, episode)) {
    const value = values[field];
    const since = day - indexDay;
    if (value === undefined || since < first || since > last || (onlyBlinded && !isBlinded)) continue;
    const off = Math.abs(since - visit.targetDay);
    if (best === undefined || off < Math.abs(best.day - indexDay - visit.targetDay)) best = { value, day };
  }
  return best;
}
