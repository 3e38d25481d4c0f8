import { shippedClaims } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { checkClaim } from './check-claim.ts';
import { checkPublication } from './check-publication.ts';

const claim = shippedClaims[0];
const rulesOf = (change: object) => {
  const checked = checkClaim({ ...claim, ...change });
  return checked.status === 'refused' ? checked.problems.map(({ field, rule }) => `${field}: ${rule}`) : [];
};

describe('checkClaim', () => {
  it('accepts every shipped claim as it is', () => {
    for (const one of shippedClaims) expect(checkClaim(one)).toEqual({ status: 'accepted', value: one, warnings: [] });
  });

  it.each([
    [{ slug: 'Less Pain' }, 'slug: not-an-address'],
    [{ slug: undefined }, 'slug: required'],
    [{ sentence: {} }, 'sentence: required'],
    [{ sentence: { en: '' } }, 'sentence: required'],
    [{ sentence: { de: 'Weniger Schmerz' } }, 'sentence.de: unknown-field'],
    [{ sentence: { en: 'x'.repeat(401) } }, 'sentence.en: too-long'],
    [{ sentence: { en: 'null\u0000' } }, 'sentence.en: unstorable'],
    [{ type: 'miracle' }, 'type: not-a-choice'],
    [{ productClasses: [] }, 'productClasses: required'],
    [{ productClasses: ['STEM_CELLS'] }, 'productClasses[0]: not-a-choice'],
    [{ condition: 'sadness' }, 'condition: not-a-choice'],
    [{ joint: 'tail' }, 'joint: not-a-choice'],
    [{ horizonMonths: 0 }, 'horizonMonths: out-of-range'],
    [{ horizonMonths: 1e9 }, 'horizonMonths: out-of-range'],
    [{ estimand: 'E-HOPE' }, 'estimand: not-a-choice'],
    [{ estimand: 'E-SAFE' }, 'estimand: other-question'],
    [{ estimand: null }, 'noEstimandReason: required'],
    [{ publishedBy: '' }, 'publishedBy: required'],
    [{ price: 5 }, 'price: unknown-field'],
  ])('refuses %j', (change, problem) => {
    expect(rulesOf(change)).toContain(problem);
  });

  it('keeps a claim without estimand that says why there is none', () => {
    expect(rulesOf({ estimand: null, noEstimandReason: 'A story of one person.' })).toEqual([]);
  });

  it('refuses what is no group of fields', () => {
    for (const draft of [null, [], 'relief', 7]) expect(checkClaim(draft).status).toBe('refused');
  });
});

describe('checkPublication', () => {
  const facts = {
    definition: claim,
    authorId: 'author',
    approver: { id: 'approver', name: 'Dr Somebody' },
    hasVerdict: true,
  };

  it('allows a named person who did not write it', () => {
    expect(checkPublication(facts)).toEqual({ status: 'allowed' });
    expect(checkPublication({ ...facts, authorId: 'system:start' })).toEqual({ status: 'allowed' });
  });

  it('refuses the author, a nameless approver, no estimand and no verdict', () => {
    const codeOf = (change: object) => {
      const publication = checkPublication({ ...facts, ...change });
      return publication.status === 'refused' ? publication.code : 'allowed';
    };
    expect(codeOf({ authorId: 'approver' })).toBe('approver-is-author');
    expect(codeOf({ approver: { id: 'approver', name: ' ' } })).toBe('refused');
    expect(codeOf({ definition: { ...claim, estimand: null, noEstimandReason: 'none' } })).toBe(
      'claim-without-estimand',
    );
    expect(codeOf({ hasVerdict: false })).toBe('claim-without-verdict');
  });
});
