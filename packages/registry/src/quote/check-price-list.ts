import type { PriceList } from '@jointwise/definitions';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { checkDay, checkTerms, termFields } from './check-terms.ts';

/**
 * Checks what a site asks for a whole course. A list that anyone may read has to say who pays for complications and how
 * money is returned.
 */
export function checkPriceList(draft: unknown): Checked<PriceList> {
  const check = new DraftCheck(draft, [...termFields, 'validFrom', 'isPublished']);
  const terms = checkTerms(check);
  const validFrom = checkDay(check, 'validFrom');
  if (validFrom !== undefined && terms.validUntil < validFrom) {
    check.refuse('validUntil', 'before-start', `validUntil is ${terms.validUntil}, before validFrom ${validFrom}.`);
  }
  const isPublished = check.value('isPublished');
  if (typeof isPublished !== 'boolean') {
    check.refuse('isPublished', 'required', 'isPublished is not given; true or false is needed.');
  }
  if (isPublished === true) {
    for (const field of ['complications', 'refundPolicy'] as const) {
      if (terms[field] !== undefined) continue;
      check.refuse(field, 'required', `${field} is not given; a list that anyone may read has to say it.`);
    }
  }
  return check.conclude({ ...terms, validFrom, isPublished } as PriceList);
}
