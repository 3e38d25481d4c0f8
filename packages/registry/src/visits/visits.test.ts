import { registryTemplate } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { assignVisit, nearestToTarget } from './assign-visit.ts';
import { type CompletenessFacts, captureShare, completenessLevel, countCompleteness } from './completeness.ts';
import { isLostToFollowUp } from './is-lost-to-follow-up.ts';
import { instrumentsAt, planVisits } from './plan-visits.ts';
import { visitStatus } from './visit-status.ts';

const indexOn = '2024-02-01';

describe('planVisits', () => {
  it('counts days from the index procedure across a leap day', () => {
    const planned = planVisits(registryTemplate, indexOn);
    expect(planned.map(({ code }) => code)).toEqual([
      'BL',
      'T0',
      'S1',
      'W1',
      'W6',
      'M3',
      'M6',
      'M12',
      'M24',
      'M36',
      'M48',
      'M60',
    ]);
    // 2024 has 366 days: day 42 is 14 March, day 365 is 31 January 2025
    expect(planned.find(({ code }) => code === 'W6')).toEqual({
      code: 'W6',
      title: '6 weeks',
      targetOn: '2024-03-14',
      opensOn: '2024-02-29',
      closesOn: '2024-04-03',
    });
    expect(planned.find(({ code }) => code === 'M12')?.targetOn).toBe('2025-01-31');
    expect(planned[0]?.opensOn).toBe('2023-12-21');
  });

  it('asks the instruments of every condition and those of its own', () => {
    const visit = registryTemplate.visits.find(({ code }) => code === 'W6');
    expect(visit && instrumentsAt(visit, 'oa-knee')).toEqual(['nrs-pain', 'koos']);
    expect(visit && instrumentsAt(visit, 'bursitis')).toEqual(['nrs-pain']);
  });
});

describe('assignVisit', () => {
  const on = (day: number, what?: 'response' | 'record') => {
    const date = new Date(Date.UTC(2024, 1, 1 + day)).toISOString().slice(0, 10);
    const assigned = assignVisit(registryTemplate, { indexOn, on: date, ...(what === undefined ? {} : { what }) });
    return assigned === undefined ? undefined : `${assigned.visit.code}${assigned.isPerProtocol ? '' : ' wide'}`;
  };

  it.each([
    [-43, undefined],
    [-42, 'BL'],
    [0, 'BL'],
    [1, 'S1'],
    [4, 'S1'],
    [5, 'W1'],
    [13, 'W1'],
    [14, undefined],
    [27, undefined],
    [28, 'W6'],
    [62, 'W6'],
    [63, 'M3'],
    [136, 'M3'],
    [137, 'M6'],
    [273, 'M6'],
    [274, 'M12 wide'],
    [319, 'M12 wide'],
    [320, 'M12'],
    [410, 'M12'],
    [411, 'M12 wide'],
    [547, 'M12 wide'],
    [548, 'M24'],
    [1094, 'M24'],
    [1095, 'M36'],
    [1642, 'M48'],
    [1643, 'M60'],
    [2190, 'M60'],
    [2191, undefined],
  ])('puts a response of day %d into %s', (day, expected) => {
    expect(on(day)).toBe(expected);
  });

  it('puts a procedure of day 0 into the treatment visit, and other records where they fall', () => {
    expect([on(0, 'record'), on(42, 'record')]).toEqual(['T0', 'W6']);
  });
});

describe('nearestToTarget', () => {
  it('takes the nearest, and of two equally near the earlier, in any order', () => {
    const responses = [{ on: '2025-01-21' }, { on: '2025-02-10' }, { on: '2025-03-01' }];
    expect(nearestToTarget(responses, '2025-01-31')?.on).toBe('2025-01-21');
    expect(nearestToTarget([...responses].reverse(), '2025-01-31')?.on).toBe('2025-01-21');
    expect(nearestToTarget(responses, '2025-02-20')?.on).toBe('2025-03-01');
    expect(nearestToTarget([], '2025-02-20')).toBeUndefined();
  });
});

describe('visitStatus', () => {
  const visit = { opensOn: '2026-01-01', closesOn: '2026-03-31' };

  it('moves from planned to open to closed, and is done once answered', () => {
    const at = (today: string, isAnswered = false) => visitStatus(visit, { isAnswered }, today);
    expect([at('2025-12-31'), at('2026-01-01'), at('2026-03-31'), at('2026-04-01')]).toEqual([
      'planned',
      'open',
      'open',
      'closed',
    ]);
    expect(at('2026-04-01', true)).toBe('done');
  });

  it('is not due after a death or withdrawal before the window, and stays due within it', () => {
    const at = (facts: { diedOn?: string; withdrewContactOn?: string }) =>
      visitStatus(visit, { isAnswered: false, ...facts }, '2026-04-01');
    expect([at({ diedOn: '2025-12' }), at({ withdrewContactOn: '2025-12-31' })]).toEqual(['not-due', 'not-due']);
    expect([at({ diedOn: '2026' }), at({ withdrewContactOn: '2026-01-01' })]).toEqual(['closed', 'closed']);
  });
});

describe('countCompleteness', () => {
  const window = { opensOn: '2025-01-01', closesOn: '2025-06-30' };
  const today = '2026-01-01';
  const fact = (more: Partial<CompletenessFacts> = {}): CompletenessFacts => ({
    ...window,
    isAnswered: false,
    ...more,
  });
  const times = (count: number, more?: Partial<CompletenessFacts>) => Array.from({ length: count }, () => fact(more));

  it('finds 81 of 113 among 120 enrolled, 2 dead, 5 withdrawn and 7 with joint replacement', () => {
    // the seven with surgery are due like everybody else; none of them answered
    const facts = [
      ...times(2, { diedOn: '2024-11-05' }),
      ...times(5, { withdrewContactOn: '2024-12-31' }),
      ...times(7),
      ...times(81, { isAnswered: true }),
      ...times(25),
    ];
    const counted = countCompleteness(facts, today);
    expect(counted).toMatchObject({
      enrolled: 120,
      died: 2,
      withdrewContact: 5,
      due: 113,
      answered: 81,
      notYetClosed: 0,
    });
    expect(counted.share).toBeCloseTo(0.717, 3);
    expect(completenessLevel(counted)).toBe('bias-likely');
  });

  it('keeps due who died or withdrew inside the window, and counts nobody whose window is open', () => {
    const facts = [
      fact({ diedOn: '2025-01-01' }),
      fact({ withdrewContactOn: '2025-01-01' }),
      fact({ closesOn: today, isAnswered: true }),
    ];
    expect(countCompleteness(facts, today)).toMatchObject({ enrolled: 3, due: 2, answered: 0, notYetClosed: 1 });
  });

  it('counts a person once who withdrew and then died', () => {
    const facts = [fact({ diedOn: '2024-12', withdrewContactOn: '2024-06-01' })];
    expect(countCompleteness(facts, today)).toMatchObject({ died: 1, withdrewContact: 0, due: 0, share: null });
  });

  it.each([
    [80, 100, 'good'],
    [799, 1000, 'bias-likely'],
    [60, 100, 'bias-likely'],
    [599, 1000, 'withheld'],
    [0, 5, 'withheld'],
    [0, 0, 'nobody-due'],
  ])('calls %d of %d %s', (answered, due, level) => {
    expect(completenessLevel({ answered, due })).toBe(level);
  });

  it('gives no share of nobody treated', () => {
    expect([captureShare(0, 0), captureShare(233, 121)]).toEqual([null, 121 / 233]);
  });
});

describe('isLostToFollowUp', () => {
  const lost = { missedInARow: 2, attemptModes: ['phone', 'phone', 'email'], registerCheck: 'done' } as const;

  it('wants two misses, three attempts by two modes and a check where allowed', () => {
    expect(isLostToFollowUp(lost)).toBe(true);
    expect(isLostToFollowUp({ ...lost, registerCheck: 'not-allowed' })).toBe(true);
    expect(isLostToFollowUp({ ...lost, registerCheck: 'not-done' })).toBe(false);
    expect(isLostToFollowUp({ ...lost, missedInARow: 1 })).toBe(false);
    expect(isLostToFollowUp({ ...lost, attemptModes: ['phone', 'phone', 'phone'] })).toBe(false);
    expect(isLostToFollowUp({ ...lost, attemptModes: ['phone', 'email'] })).toBe(false);
  });
});
