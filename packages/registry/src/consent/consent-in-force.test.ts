import { describe, expect, it } from 'vitest';
import { consentInForce, firstConsentOn } from './consent-in-force.ts';

const decision = (purpose: string, decided: string, decidedOn: string, more = {}) => ({
  purpose,
  decision: decided,
  decidedOn,
  textVersion: '1',
  ...more,
});
const consents = [
  decision('registry', 'given', '2026-01-10'),
  decision('registry', 'withdrawn', '2026-03-01'),
  decision('treatment', 'given', '2026-02-01', { textVersion: '2' }),
  decision('treatment', 'given', '2026-01-15'),
  decision('messaging-channel', 'given', '2026-01-10', { channel: 'sms' }),
  decision('messaging-channel', 'declined', '2026-01-10', { channel: 'whatsapp' }),
];
const on = (purpose: string, day: string, channel?: string) =>
  consentInForce(consents, { purpose, on: day, ...(channel === undefined ? {} : { channel }) })?.decision;

describe('consentInForce', () => {
  it('follows a decision until the next, whatever the order of entry', () => {
    expect([on('registry', '2026-01-09'), on('registry', '2026-02-28'), on('registry', '2026-03-01')]).toEqual([
      undefined,
      'given',
      'withdrawn',
    ]);
    expect(consentInForce(consents, { purpose: 'treatment', on: '2026-03-01' })?.textVersion).toBe('2');
  });

  it('takes no purpose for another, and no channel for another', () => {
    expect(on('contact', '2026-03-01')).toBeUndefined();
    expect([on('messaging-channel', '2026-03-01', 'sms'), on('messaging-channel', '2026-03-01', 'whatsapp')]).toEqual([
      'given',
      'declined',
    ]);
    expect(on('messaging-channel', '2026-03-01', 'phone')).toBeUndefined();
  });

  it('takes the last entered of two decisions of one day', () => {
    const sameDay = [decision('contact', 'given', '2026-01-10'), decision('contact', 'withdrawn', '2026-01-10')];
    expect(consentInForce(sameDay, { purpose: 'contact', on: '2026-01-10' })?.decision).toBe('withdrawn');
  });
});

describe('firstConsentOn', () => {
  it('is not moved by a renewal, and is null without consent', () => {
    expect(firstConsentOn(consents, 'treatment')).toBe('2026-01-15');
    expect(firstConsentOn(consents, 're-use')).toBeNull();
    expect(firstConsentOn([decision('trial', 'declined', '2026-01-01')], 'trial')).toBeNull();
  });
});
