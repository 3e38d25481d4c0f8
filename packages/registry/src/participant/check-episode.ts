import type { StudyDefinition } from '@jointwise/definitions';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import type { RecordData } from '../record/record-data.ts';
import { quoteValue } from '../text.ts';

export interface EpisodeFacts {
  readonly study: Pick<StudyDefinition, 'conditions' | 'productClasses'>;
  readonly enrolledOn: string;
  /** Index days of earlier episodes of the same joint-side. */
  readonly earlierIndexDays: readonly string[];
  readonly condition?: string;
}

export interface EpisodeEntry {
  readonly indexOn: string;
  /** 1 for the first course of treatment of the joint-side. */
  readonly number: number;
}

/**
 * Checks a new course of treatment of a joint-side, from its index procedure and product, which have passed
 * `checkRecord`. An earlier episode is never overwritten: a new course gets the next number and a later day 0.
 */
export function checkEpisode(
  { indexProcedure, product }: { readonly indexProcedure: RecordData; readonly product?: RecordData },
  { study, enrolledOn, earlierIndexDays, condition }: EpisodeFacts,
): Checked<EpisodeEntry> {
  const check = new DraftCheck({}, []);
  const indexOn = typeof indexProcedure.performedOn === 'string' ? indexProcedure.performedOn : '';
  if (indexOn === '') check.refuse('indexProcedure.performedOn', 'required', 'The index procedure has no date.');
  const latest = [...earlierIndexDays].sort().at(-1);
  if (latest !== undefined && indexOn !== '' && indexOn <= latest) {
    const detail = `The index procedure is of ${indexOn}; the episode before it began on ${latest}.`;
    check.refuse('indexProcedure.performedOn', 'order-of-dates', detail);
  }
  const productClass = product?.productClass;
  if (typeof productClass === 'string' && !study.productClasses.includes(productClass)) {
    const detail = `Product class is ${productClass}; the study does not use it.`;
    check.refuse('product.productClass', 'not-in-study', detail);
  }
  if (condition !== undefined && !study.conditions.includes(condition)) {
    check.refuse('condition', 'not-in-study', `Condition is ${quoteValue(condition)}; the study does not enrol it.`);
  }
  if (indexOn !== '' && indexOn < enrolledOn) {
    const detail = `The index procedure is of ${indexOn}; the participant was enrolled on ${enrolledOn}, after it.`;
    check.warn('indexProcedure.performedOn', 'before-enrolment', detail);
  }
  return check.conclude({ indexOn, number: earlierIndexDays.length + 1 });
}
