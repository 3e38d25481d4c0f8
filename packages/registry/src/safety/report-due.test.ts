import { describe, expect, it } from 'vitest';
import { reportDue } from './report-due.ts';

describe('reportDue', () => {
  it.each([
    ['eu-ctr-susar-fatal', '2026-11-10'],
    ['eu-ctr-susar', '2026-11-18'],
    ['us-hctp-deviation', '2026-12-18'],
  ])('counts %s from awareness on 2026-11-03 to %s', (ruleId, dueOn) => {
    expect(reportDue(ruleId, { awareOn: '2026-11-03', today: '2026-11-03' })?.dueOn).toBe(dueOn);
  });

  it('says how many days are left, and how many too many have passed', () => {
    const left = (today: string) => reportDue('us-ind-fatal', { awareOn: '2026-11-03', today })?.daysLeft;
    expect([left('2026-11-03'), left('2026-11-10'), left('2026-11-12')]).toEqual([7, 0, -2]);
  });

  it('names the rule and its version, and knows no other', () => {
    const facts = { awareOn: '2026-11-03', today: '2026-11-03' };
    expect(reportDue('us-ind', facts)).toMatchObject({ ruleId: 'us-ind', ruleVersion: 1 });
    expect(reportDue('no-such-rule', facts)).toBeUndefined();
  });
});
