import { describe, expect, it } from 'vitest';
import { FormTokens } from './form-token.ts';

const key = new Uint8Array(32).fill(7);

describe('a form token', () => {
  it('is good on its own page for four hours, and expired after', () => {
    let now = Date.parse('2026-03-14T10:00:00Z');
    const tokens = new FormTokens(key, () => now);
    const token = tokens.issue('/en/ask');
    expect(tokens.check('/en/ask', token)).toBe('good');
    now += 4 * 3_600_000;
    expect(tokens.check('/en/ask', token)).toBe('good');
    now += 1;
    expect(tokens.check('/en/ask', token)).toBe('expired');
  });

  it('is forged on another page, under another key, or with a later hour written into it', () => {
    const tokens = new FormTokens(key);
    const token = tokens.issue('/en/ask');
    expect(tokens.check('/es/ask', token)).toBe('forged');
    expect(new FormTokens(new Uint8Array(32)).check('/en/ask', token)).toBe('forged');
    const [, nonce, signature] = token.split('.');
    expect(tokens.check('/en/ask', `zzzzzzzzz.${nonce}.${signature}`)).toBe('forged');
    expect(tokens.check('/en/ask', '')).toBe('forged');
  });

  it('can be used up once', () => {
    const tokens = new FormTokens(key);
    const token = tokens.issue('/en/ask');
    expect([tokens.spend(token), tokens.spend(token), tokens.spend(tokens.issue('/en/ask'))]).toEqual([
      true,
      false,
      true,
    ]);
  });
});
