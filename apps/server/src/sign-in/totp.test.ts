import { describe, expect, it } from 'vitest';
import { toBase32 } from './base32.ts';
import { acceptCode, counterAt, oneTimePassword, otpauthUri } from './totp.ts';

const secret = Buffer.from('12345678901234567890', 'ascii');

describe('one-time passwords', () => {
  it('equal appendix D of RFC 4226', () => {
    const expected = [
      '755224',
      '287082',
      '359152',
      '969429',
      '338314',
      '254676',
      '287922',
      '162583',
      '399871',
      '520489',
    ];
    expect(expected.map((_, counter) => oneTimePassword(secret, counter))).toEqual(expected);
  });

  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('equal appendix B of RFC 6238 at %i s', (seconds, expected) => {
    expect(oneTimePassword(secret, counterAt(seconds * 1000), 8)).toBe(expected);
  });

  it('are accepted one step early and late, and not two', () => {
    const now = 1111111109000;
    const at = (shift: number) => oneTimePassword(secret, counterAt(now) + shift);
    const accept = (code: string) => acceptCode(secret, code, { now, lastCounter: null });
    expect([-1, 0, 1].map((shift) => accept(at(shift)))).toEqual([-1, 0, 1].map((shift) => counterAt(now) + shift));
    expect(accept(at(-2))).toBeUndefined();
    expect(accept(at(2))).toBeUndefined();
  });

  it('are refused when used a second time, and when older than one used', () => {
    const now = 1111111109000;
    const lastCounter = counterAt(now);
    expect(acceptCode(secret, oneTimePassword(secret, lastCounter), { now, lastCounter })).toBeUndefined();
    expect(acceptCode(secret, oneTimePassword(secret, lastCounter - 1), { now, lastCounter })).toBeUndefined();
    expect(acceptCode(secret, oneTimePassword(secret, lastCounter + 1), { now, lastCounter })).toBe(lastCounter + 1);
  });

  it('refuse a code of the wrong length', () => {
    expect(acceptCode(secret, '', { now: 1111111109000, lastCounter: null })).toBeUndefined();
  });
});

describe('base 32', () => {
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('of "%s" equals section 10 of RFC 4648 without padding', (text, expected) => {
    expect(toBase32(Buffer.from(text))).toBe(expected);
  });

  it('stands in the address for authenticator apps, with the account escaped', () => {
    expect(otpauthUri(secret, 'a b@example.org')).toContain('Jointwise:a%20b%40example.org?secret=GEZDGNBVGY3TQOJQ');
  });
});
