import type { ClaimRow } from '@jointwise/server/contract';
import { describe, expect, it } from 'vitest';
import { ledgerSentence, verdictChip } from './claim-words.ts';

const row = (given: Partial<ClaimRow>) =>
  ({ state: 'published', verdict: 'harm', worseThan: null, ...given }) as ClaimRow;

describe('the words of the ledger', () => {
  it('count what is published, and say what got worse', () => {
    expect(ledgerSentence([])).toBe('0 of 0 published claims are supported.');
    const rows = [row({ verdict: 'supported' }), row({}), row({ state: 'draft', verdict: 'supported' })];
    expect(ledgerSentence(rows)).toBe('1 of 2 published claims is supported.');
    expect(ledgerSentence([row({ worseThan: 'supported' })])).toBe(
      '0 of 1 published claims are supported; the verdict on 1 got worse.',
    );
  });

  it('keep red for harm', () => {
    expect(verdictChip('harm')).toContain('chip-danger');
    expect(verdictChip('no-important-effect')).toBe('chip');
  });
});
