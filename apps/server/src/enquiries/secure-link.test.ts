import { describe, expect, it } from 'vitest';
import { makeToken, readToken } from './secure-link.ts';

const siteId = '0192f000-0000-7000-8000-0000000000ff';

describe('the token of a secure link', () => {
  it('carries its site and a secret of which the hash alone is kept', () => {
    const { token, hash } = makeToken(siteId);
    expect(token).toHaveLength(64);
    expect(readToken(token)).toEqual({ siteId, hash });
    expect(makeToken(siteId).token).not.toBe(token);
    expect(token).not.toContain(hash.toString('base64url').slice(0, 20));
  });

  it('is not found in what cannot be one', () => {
    for (const text of ['', 'x', `${'a'.repeat(63)}!`, 'a'.repeat(65), `${'a'.repeat(64)}\n`]) {
      expect(readToken(text)).toBeUndefined();
    }
  });
});
