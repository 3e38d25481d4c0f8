import { placeboComparators, type SynthesisOptions } from '@jointwise/analysis';
import { listCertaintyDecisions, type Session } from '@jointwise/store';
import { readEvidenceRecords } from './read-evidence-state.ts';

/** What is asked: classes and comparators by code; no comparator is a placebo injection. */
export interface DecidedQuestion {
  readonly estimand: string;
  readonly productClasses: readonly string[];
  readonly comparators: readonly string[];
}

/**
 * The trials as they stand and the decision on the certainty that is in force. Decisions are made for one class and one
 * comparator, so that a question of several has none.
 */
export async function readSynthesisOptions(
  session: Session,
  { estimand, productClasses, comparators }: DecidedQuestion,
): Promise<SynthesisOptions> {
  const records = await readEvidenceRecords(session);
  const comparator = isPlacebo(comparators) ? '' : comparators.join(' ');
  const decisions = await listCertaintyDecisions(session);
  const decision = decisions.find(
    (one) =>
      one.estimandId === estimand &&
      one.productClass === productClasses.join(' ') &&
      (one.comparator === comparator || (comparator === '' && one.comparator === comparators.join(' '))),
  );
  return { records, ...(decision === undefined ? {} : { decision }) };
}

function isPlacebo(comparators: readonly string[]): boolean {
  return comparators.every((code) => placeboComparators.includes(code));
}
