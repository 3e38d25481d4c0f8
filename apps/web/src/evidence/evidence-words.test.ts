import { describe, expect, it } from 'vitest';
import { evidenceSentence } from './evidence-words.ts';

describe('evidenceSentence', () => {
  it('says how many are verified, from memory and differing', () => {
    const rows = [
      { standing: 'verified', status: 'adjudicated' },
      { standing: 'unverified', status: 'differing' },
      { standing: 'from-memory', status: 'entered-once' },
    ] as const;
    expect(evidenceSentence(rows)).toBe(
      '1 of 3 published trials is verified by a second person; 1 is from memory and never used; in 1 the two readings differ.',
    );
    expect(evidenceSentence([])).toBe('No published trial fits this choice.');
  });
});
