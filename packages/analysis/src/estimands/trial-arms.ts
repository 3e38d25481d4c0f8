import type { StudyArm } from '@jointwise/definitions';
import { type EstimandFacts, never } from '../datasets/estimand-facts.ts';
import type { EstimandQuestion } from './estimand-question.ts';

/** The two arms of a contrast. */
export interface TrialArms {
  readonly product: StudyArm;
  readonly comparator: StudyArm;
}

/** The arms that a study has for the two classes of a question; undefined unless it allocates by chance to two of them. */
export function trialArms({ study, productClass, comparator }: EstimandQuestion): TrialArms | undefined {
  const { allocation, arms } = study.definition;
  if (allocation !== 'randomised' || comparator === undefined) return undefined;
  const armOf = (code: string) => arms.find(({ productClasses }) => productClasses.includes(code));
  const [own, other] = [armOf(productClass), armOf(comparator)];
  return own === undefined || other === undefined || own.code === other.code
    ? undefined
    : { product: own, comparator: other };
}

const known = new WeakMap<EstimandFacts, Uint8Array>();

/**
 * 1 for the course of each joint-side that an analysis begins with: the first on or after the day of allocation; the very
 * first where there is no allocation, or where treatment came before it.
 */
export function firstCourses(facts: EstimandFacts): Uint8Array {
  const found = known.get(facts);
  if (found !== undefined) return found;
  const { episodes } = facts;
  const first = new Map<number, number>();
  for (let e = 0; e < episodes.count; e++) {
    const day = episodes.indexDay[e] ?? never;
    if (episodes.allocatedDay[e] === never || day < (episodes.allocatedDay[e] ?? never)) continue;
    const other = first.get(episodes.jointSide[e] ?? -1);
    if (other === undefined || day < (episodes.indexDay[other] ?? never)) first.set(episodes.jointSide[e] ?? -1, e);
  }
  const marks = Uint8Array.from(episodes.number, (number, e) => {
    const chosen = first.get(episodes.jointSide[e] ?? -1);
    return Number(chosen === undefined ? number === 1 : chosen === e);
  });
  known.set(facts, marks);
  return marks;
}
