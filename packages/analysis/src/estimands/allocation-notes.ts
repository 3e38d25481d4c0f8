import type { AllocationCheck } from './check-allocations.ts';

/** Why a study that allocates by chance is not taken for it; undefined where its records show it. */
export function lackWords({ people, withoutRecord, treatedBefore, notByChance }: AllocationCheck): string | undefined {
  const lacks = [
    withoutRecord === 0 ? [] : [`${withoutRecord} of ${people} people have no allocation record`],
    treatedBefore === 0 ? [] : [`${treatedBefore} of ${people} were treated before the day of their allocation`],
    notByChance === 0 ? [] : [`of ${notByChance} of ${people} the record says that chance did not decide`],
  ].flat();
  return lacks.length === 0 ? undefined : `${lacks.join('; ')}.`;
}

/** Who is compared as allocated although they got something else, or nothing. */
export function asAllocatedWords(check: AllocationCheck): string {
  const { people } = check;
  const all = `All ${people} people have an allocation record and are compared by the arm they were allocated to, whatever they got.`;
  return [all, ...departures(check)].join(' ');
}

function departures({ people, neverTreated, treatedOtherwise }: AllocationCheck): readonly string[] {
  if (neverTreated === 0 && treatedOtherwise === 0) return ['Everybody got what they were allocated to.'];
  return [
    ...(treatedOtherwise === 0 ? [] : [`${treatedOtherwise} of ${people} got something else.`]),
    ...(neverTreated === 0 ? [] : [`${neverTreated} of ${people} were never treated and are counted all the same.`]),
  ];
}

/** What the as-treated comparison is worth. */
export function asTreatedNote({ people, neverTreated, treatedOtherwise }: AllocationCheck): string {
  if (neverTreated === 0 && treatedOtherwise === 0) return 'The same people in the same arms.';
  const moved = `${treatedOtherwise} of ${people} people stand in another arm than they were allocated to or in none, ${neverTreated} were never treated and are left out.`;
  return `${moved} What made them depart may explain a difference.`;
}
