import { shippedClaims } from '@jointwise/definitions';
import { checkClaim } from '@jointwise/registry';
import type { ClaimRow } from '@jointwise/server/contract';
import { describe, expect, it } from 'vitest';
import { definitionOf, draftOf, emptyDraft } from './claim-draft.ts';

describe('the form of a claim', () => {
  it('changes nothing in a claim that is opened and sent', () => {
    for (const definition of shippedClaims) {
      const row = { slug: definition.slug, definition } as unknown as ClaimRow;
      expect(definitionOf(draftOf(row), row)).toEqual(definition);
    }
  });

  it('sends a new claim that the rules of entry accept', () => {
    const draft = {
      ...emptyDraft,
      slug: 'our-claim',
      english: 'It helps.',
      publishedIn: 'Website',
      publishedBy: 'A clinic',
    };
    expect(checkClaim(definitionOf(draft)).status).toBe('accepted');
    expect(checkClaim(definitionOf({ ...draft, horizonMonths: 'soon' })).status).toBe('refused');
    expect(checkClaim(definitionOf({ ...draft, estimand: '' })).status).toBe('refused');
  });
});
