import { shippedClaims, unverifiedSentence } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { synthesiseEvidence } from '../evidence/synthesise-evidence.ts';
import { deriveClaimCard } from './derive-claim-card.ts';

describe('the card of a claim', () => {
  const claim = shippedClaims.find(({ slug }) => slug === 'platelets-relieve-knee-pain');
  if (claim === undefined) throw new Error('the claim is shipped');
  const { productClasses: productClass } = claim;
  const synthesis = synthesiseEvidence({ estimand: 'E-PAIN-12', productClass, comparator: 'SALINE' });
  const card = deriveClaimCard({ claim, version: 1, synthesis, registry: null });

  it('says of each trial that one person alone has read that it is not verified, and once of the whole', () => {
    const notes = card.rows.filter(({ group }) => group === 'trial').map(({ note }) => note);
    expect(notes).toContain(unverifiedSentence);
    expect(card.notes.filter((note) => note === unverifiedSentence)).toHaveLength(1);
  });

  it('says it of a review beside an answer that does not rest on it', () => {
    const { caution: _caution, ...unmarked } = { ...synthesis, rows: [] };
    const beside = deriveClaimCard({ claim, version: 1, synthesis: unmarked, registry: null });
    const hasReview = beside.rows.some(({ group }) => group === 'review');
    expect([hasReview, beside.notes.includes(unverifiedSentence)]).toEqual([true, true]);
  });
});
