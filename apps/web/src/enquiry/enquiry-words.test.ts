import type { EnquiryRow } from '@jointwise/server/contract';
import { describe, expect, it } from 'vitest';
import { authorOf, eventSentence, inboxSentence, languageName } from './enquiry-words.ts';

const row = (change: Partial<EnquiryRow>) => ({ state: 'new', isRedFlagOpen: false, ...change }) as EnquiryRow;
const event = (kind: Parameters<typeof eventSentence>[0]['kind'], detail: string | null) =>
  eventSentence({ number: 1, kind, detail, at: '2026-03-14T10:00:00.000Z', by: 'Ana' });

describe('inboxSentence', () => {
  it('says first what cannot wait', () => {
    expect(inboxSentence([])).toBe('Nobody waits for an answer.');
    expect(inboxSentence([row({})])).toBe('1 enquiry is open, 1 of them new.');
    expect(inboxSentence([row({ isRedFlagOpen: true }), row({ state: 'assigned' })])).toBe(
      '1 needs a call because of words that can mean an emergency. 2 enquiries are open, 1 of them new.',
    );
  });
});

describe('eventSentence', () => {
  it('says outcomes with their reason, actions and channels in words', () => {
    expect(event('outcome', 'declined:distance')).toBe('Outcome: Declined, distance or travel');
    expect(event('received', 'whatsapp')).toBe('Received: WhatsApp');
    expect(event('identity-verified', 'seen-document')).toBe('Made sure who it is: saw an identity document');
    expect(event('answered', 'e-mail:0192f000-0000-7000-8000-0000000000ff:2:marked')).toBe(
      'Answered, with a text marked by the claim ledger',
    );
    expect(event('red-flag-raised', 'same-day')).toBe('Words that can mean an emergency: call today');
    expect(event('erased', null)).toBe('Personal data deleted');
  });
});

describe('authorOf', () => {
  it('says in words what the registry noted by itself, and leaves the name of a person as it is', () => {
    expect(authorOf('system:enquiry web form')).toBe('the form on the public page');
    expect(authorOf('system:enquiry whatsapp')).toBe('the person, by WhatsApp');
    expect(authorOf('system:enquiry e-mail')).toBe('the person, by e-mail');
    expect(authorOf('system:some later part')).toBe('the registry by itself');
    expect(authorOf('Pau Vidal')).toBe('Pau Vidal');
  });
});

describe('languageName', () => {
  it('says a language by its name', () => {
    expect([languageName('eu'), languageName('es'), languageName('qx')]).toEqual(['Basque', 'Spanish', 'qx']);
  });
});
