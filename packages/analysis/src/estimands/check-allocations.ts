import { type EstimandFacts, never } from '../datasets/estimand-facts.ts';
import type { EstimandQuestion } from './estimand-question.ts';
import { selectRows } from './select-rows.ts';
import { trialArms } from './trial-arms.ts';

/** What is recorded of the allocation of the people of a contrast, in people. */
export interface AllocationCheck {
  /** Everybody allocated to one of the two arms, or treated with one of the two classes. */
  readonly people: number;
  /** Treated, without any allocation record. */
  readonly withoutRecord: number;
  /** Treated before the day of their allocation, and not after it. */
  readonly treatedBefore: number;
  /** Whose record says that something other than chance decided. */
  readonly notByChance: number;
  /** Allocated, and never treated. */
  readonly neverTreated: number;
  /** Treated with something other than the arm holds. */
  readonly treatedOtherwise: number;
}

const nothing: AllocationCheck = {
  people: 0,
  withoutRecord: 0,
  treatedBefore: 0,
  notByChance: 0,
  neverTreated: 0,
  treatedOtherwise: 0,
};

/** Counts what the allocation records of a contrast tell; nothing where the study allocates nobody to its classes. */
export function checkAllocations(facts: EstimandFacts, question: EstimandQuestion): AllocationCheck {
  const arms = trialArms(question);
  if (arms === undefined) return nothing;
  const { episodes } = facts;
  const allocated = selectRows({ facts, question, rowsBy: 'allocation' });
  const treated = selectRows({ facts, question, rowsBy: 'treatment' });
  const all = [...allocated.episode, ...treated.episode];
  const peopleWho = (places: Iterable<number>, holds: (e: number) => boolean) =>
    new Set(
      Array.from(places)
        .filter(holds)
        .map((e) => episodes.person[e]),
    ).size;
  const classes = new Map(
    [arms.product, arms.comparator].map(({ code, productClasses }) => [facts.arms.indexOf(code), productClasses]),
  );
  return {
    people: peopleWho(all, () => true),
    withoutRecord: peopleWho(treated.episode, (e) => episodes.arm[e] === -1),
    treatedBefore: peopleWho(all, (e) => isTreatedBefore(facts, e)),
    notByChance: peopleWho(all, (e) => episodes.arm[e] !== -1 && episodes.isByChance[e] === 0),
    neverTreated: peopleWho(allocated.episode, (e) => episodes.isTreated[e] === 0),
    treatedOtherwise: peopleWho(
      allocated.episode,
      (e) => episodes.isTreated[e] === 1 && classes.get(episodes.arm[e] ?? -1)?.includes(classOf(facts, e)) !== true,
    ),
  };
}

/** Whether a course came before the allocation of its joint-side; what is chosen to begin with is then too early. */
function isTreatedBefore({ episodes }: EstimandFacts, e: number): boolean {
  const allocated = episodes.allocatedDay[e] ?? never;
  return allocated !== never && episodes.isTreated[e] === 1 && (episodes.indexDay[e] ?? never) < allocated;
}

function classOf({ episodes, productClasses }: EstimandFacts, e: number): string {
  return productClasses[episodes.productClass[e] ?? -1] ?? '';
}
