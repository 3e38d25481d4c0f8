import { describe, expect, it } from 'vitest';
import { toRefusal } from './to-refusal.ts';

const withCode = (code: string) => Object.assign(new Error('value "Ana Pérez" is too long'), { code });

describe('toRefusal', () => {
  it.each([
    ['22P05', 'invalid-request'],
    ['22003', 'invalid-request'],
    ['23505', 'already-exists'],
    ['23514', 'refused'],
    ['40001', 'in-progress'],
    ['40P01', 'in-progress'],
    ['57P01', 'not-ready'],
    ['FST_ERR_CTP_BODY_TOO_LARGE', 'body-too-large'],
    ['ECONNREFUSED', 'not-ready'],
    ['XX000', 'server-error'],
  ])('tells the caller of %s as %s', (code, refusal) => {
    expect(toRefusal(withCode(code)).refusal).toBe(refusal);
  });

  it('never repeats the message of an error, which may quote a value', () => {
    expect(JSON.stringify(toRefusal(withCode('22001')))).not.toContain('Ana');
    expect(JSON.stringify(toRefusal(new Error('Ana')))).not.toContain('Ana');
  });
});
