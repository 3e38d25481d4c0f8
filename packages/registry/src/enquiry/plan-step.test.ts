import { enquiryOutcomes, enquiryReasons } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { type EnquiryStanding, planStep } from './plan-step.ts';

const standing = (change: Partial<EnquiryStanding> = {}): EnquiryStanding => ({
  ...{ state: 'new', outcome: null, isErased: false, isRedFlagOpen: false },
  ...change,
});
const declined = { kind: 'outcome', outcome: 'declined', reason: 'distance' } as const;

describe('planStep', () => {
  it('walks an enquiry from new to closed', () => {
    expect(planStep(standing(), { kind: 'assign' })).toEqual({ status: 'accepted', state: 'assigned', outcome: null });
    expect(planStep(standing({ state: 'assigned' }), { kind: 'answer' })).toMatchObject({ state: 'answered' });
    const sent = { kind: 'outcome', outcome: 'decision-aid-sent', reason: 'wants-information' } as const;
    expect(planStep(standing({ state: 'answered' }), sent)).toMatchObject({
      ...{ state: 'answered', outcome: 'decision-aid-sent' },
    });
    expect(planStep(standing({ state: 'answered' }), declined)).toMatchObject({ state: 'closed', outcome: 'declined' });
  });

  it('does not take an enquiry back by handing it to somebody else', () => {
    expect(planStep(standing({ state: 'answered' }), { kind: 'assign' })).toMatchObject({ state: 'answered' });
  });

  it('closes nothing while a red flag is open', () => {
    expect(planStep(standing({ isRedFlagOpen: true }), declined)).toMatchObject({ code: 'red-flag-open' });
    const waiting = { kind: 'outcome', outcome: 'waiting', reason: 'not-reached' } as const;
    expect(planStep(standing({ isRedFlagOpen: true }), waiting)).toMatchObject({ status: 'accepted' });
  });

  it('opens a closed one again, and nothing else of it', () => {
    const closed = standing({ state: 'closed', outcome: 'declined' });
    expect(planStep(closed, { kind: 'answer' })).toMatchObject({ code: 'closed' });
    expect(planStep(closed, { kind: 'reopen' })).toEqual({ status: 'accepted', state: 'assigned', outcome: null });
    expect(planStep(standing(), { kind: 'reopen' })).toMatchObject({ code: 'not-closed' });
    expect(planStep({ ...closed, isErased: true }, { kind: 'reopen' })).toMatchObject({ code: 'erased' });
  });

  it('knows outcomes and their reasons, and no others', () => {
    const unknown = { kind: 'outcome', outcome: 'cured', reason: 'cost' } as const;
    expect(planStep(standing(), unknown)).toMatchObject({ code: 'not-an-outcome' });
    const mixed = { kind: 'outcome', outcome: 'enrolled', reason: 'cost' } as const;
    expect(planStep(standing(), mixed)).toMatchObject({ code: 'not-a-reason' });
    for (const outcome of enquiryOutcomes) {
      expect(
        enquiryReasons.some(({ outcomes }) => outcomes.includes(outcome)),
        outcome,
      ).toBe(true);
    }
  });
});
