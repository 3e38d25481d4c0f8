import { describe, expect, it } from 'vitest';
import { planWorkList, type WorkFacts, type WorkVisit } from './plan-work-list.ts';

const today = '2026-03-14';
const visit = (code: string, [opensOn, targetOn, closesOn]: readonly [string, string, string]): WorkVisit => ({
  id: `visit-${code}`,
  code,
  title: code,
  opensOn,
  targetOn,
  closesOn,
  jointSide: { id: 'js', joint: 'knee', side: 'left' },
  isAnswered: false,
  openInstruments: [],
  isSafetyMissing: false,
});
const facts = (participantCode: string, more: Partial<WorkFacts> = {}): WorkFacts => ({
  participantId: `id-${participantCode}`,
  participantCode,
  hasRegistryConsent: true,
  openSeriousEvents: [],
  visits: [],
  ...more,
});
const late = visit('M3', ['2026-02-01', '2026-03-01', '2026-04-01']);
const due = visit('M6', ['2026-03-01', '2026-03-20', '2026-04-20']);
const soon = visit('M12', ['2026-03-21', '2026-04-20', '2026-05-20']);
const summary = (participants: readonly WorkFacts[]) =>
  planWorkList(participants, today).map(
    ({ participantCode, urgency, kind }) => `${participantCode} ${urgency} ${kind}`,
  );

describe('planWorkList', () => {
  it('puts serious events first, then late, due and soon, and safety before questionnaires', () => {
    expect(
      summary([
        facts('A', { visits: [soon] }),
        facts('B', { visits: [{ ...due, isSafetyMissing: true }] }),
        facts('C', { visits: [late] }),
        facts('D', { openSeriousEvents: [{ label: 'Septic arthritis', awareOn: '2026-03-10' }] }),
        facts('E', { hasRegistryConsent: false }),
      ]),
    ).toEqual(['D late serious-event', 'C late visit', 'B due safety', 'B due visit', 'E due consent', 'A soon visit']);
  });

  it('names what is still open at a visit', () => {
    const visits = [{ ...due, title: '6 months', openInstruments: ['Oxford Knee Score', 'QuickDASH'] }];
    expect(planWorkList([facts('A', { visits })], today).map(({ text }) => text)).toEqual([
      '6 months: Oxford Knee Score, QuickDASH',
    ]);
  });

  it('sorts the same urgency by day and then by code, whatever the order given', () => {
    const earlier = visit('W6', ['2026-02-01', '2026-02-20', '2026-04-01']);
    const participants = [
      facts('B', { visits: [late] }),
      facts('A', { visits: [late] }),
      facts('C', { visits: [earlier] }),
    ];
    expect(summary(participants)).toEqual(['C late visit', 'A late visit', 'B late visit']);
    expect(summary([...participants].reverse())).toEqual(['C late visit', 'A late visit', 'B late visit']);
  });

  it('leaves out answered visits, closed windows and windows more than a week ahead', () => {
    const closed = visit('W1', ['2026-01-01', '2026-01-05', '2026-03-13']);
    const ahead = visit('M24', ['2026-03-22', '2026-05-20', '2026-06-20']);
    expect(summary([facts('A', { visits: [{ ...due, isAnswered: true }, closed, ahead] })])).toEqual([]);
  });

  it('asks nothing of the dead or of those who withdrew from contact, but keeps their serious events', () => {
    const openSeriousEvents = [{ label: 'Fall', awareOn: null }];
    expect(
      summary([
        facts('A', { visits: [late], diedOn: '2026-03-14', hasRegistryConsent: false }),
        facts('B', { visits: [late], withdrewContactOn: '2026-03-01', openSeriousEvents }),
      ]),
    ).toEqual(['B late serious-event']);
  });
});
