import { describe, expect, it } from 'vitest';
import { type Attempt, AttemptLimit } from './attempt-limit.ts';

const owner: Attempt = { email: 'Ana@example.org', address: '10.0.0.1', isKnownDevice: false };

function limitAt() {
  let now = 1_000_000;
  const limit = new AttemptLimit(() => now);
  const fail = (attempt: Attempt, times: number) => {
    for (let i = 0; i < times; i++) limit.addFailure(attempt);
  };
  return { limit, fail, pass: (seconds: number) => (now += seconds * 1000) };
}

describe('the limit on attempts to sign in', () => {
  it('gives four failures free, then doubles the delay up to a quarter of an hour', () => {
    const { limit, fail } = limitAt();
    fail(owner, 4);
    expect(limit.secondsToWait(owner)).toBe(0);
    fail(owner, 1);
    expect(limit.secondsToWait(owner)).toBe(15);
    fail(owner, 1);
    expect(limit.secondsToWait(owner)).toBe(30);
    fail(owner, 100);
    expect(limit.secondsToWait(owner)).toBe(900);
  });

  it('ends by itself', () => {
    const { limit, fail, pass } = limitAt();
    fail(owner, 5);
    pass(14);
    expect(limit.secondsToWait(owner)).toBe(1);
    pass(1);
    expect(limit.secondsToWait(owner)).toBe(0);
  });

  it('takes capitals in the address of the account for the same account', () => {
    const { limit, fail } = limitAt();
    fail(owner, 5);
    expect(limit.secondsToWait({ ...owner, email: 'ANA@EXAMPLE.ORG' })).toBe(15);
  });

  it('never keeps the owner out for more than a minute because of somebody elsewhere', () => {
    const { limit, fail } = limitAt();
    for (let i = 0; i < 500; i++) fail({ ...owner, address: `192.0.2.${i % 200}` }, 1);
    expect(limit.secondsToWait(owner)).toBe(60);
  });

  it('never makes a device wait that the owner has used before', () => {
    const { limit, fail } = limitAt();
    for (let i = 0; i < 500; i++) fail({ ...owner, address: `192.0.2.${i % 200}` }, 1);
    expect(limit.secondsToWait({ ...owner, isKnownDevice: true })).toBe(0);
  });

  it('starts afresh at an address after a success there', () => {
    const { limit, fail } = limitAt();
    fail(owner, 4);
    limit.addSuccess(owner);
    fail(owner, 1);
    expect(limit.secondsToWait(owner)).toBe(0);
  });
});
