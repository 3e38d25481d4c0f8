import { describe, expect, it } from 'vitest';
import { readCookie, toSetCookie } from './session-cookies.ts';

describe('cookies', () => {
  it('are out of reach of scripts and of other sites', () => {
    expect(toSetCookie({ name: 'session', value: 'abc', maximumAgeSeconds: 60 }, false)).toBe(
      'jointwise_session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60',
    );
  });

  it('are bound to the host and to https when the registry is reached by https', () => {
    expect(toSetCookie({ name: 'session', value: 'abc', maximumAgeSeconds: 60 }, true)).toBe(
      '__Host-jointwise_session=abc; Path=/; HttpOnly; SameSite=Lax; Max-Age=60; Secure',
    );
  });

  it('are found among others, and not by the end of another name', () => {
    expect(readCookie('x_jointwise_session=no; jointwise_session=yes; b=2', 'session', false)).toBe('yes');
    expect(readCookie('jointwise_session=', 'session', false)).toBeUndefined();
    expect(readCookie(undefined, 'session', false)).toBeUndefined();
  });
});
