import { describe, expect, it } from 'vitest';
import { anchorSentence } from './anchor-sentence.ts';

describe('anchorSentence', () => {
  it('says up to when the anchors vouch for the trail, so that an older file is noticed', () => {
    const anchors = [{ at: '2026-01-01T00:00:00.000Z' }, { at: '2026-01-02T00:00:00.000Z' }];
    expect(anchorSentence(anchors)).toMatch(/^Anchors: 2, the last of 2026-01-02T00:00:00.000Z;/);
  });

  it('says when there are none', () => {
    expect(anchorSentence([])).toMatch(/^There are no anchors/);
  });
});
