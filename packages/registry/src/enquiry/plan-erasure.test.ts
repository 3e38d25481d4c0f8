import { describe, expect, it } from 'vitest';
import { planErasure } from './plan-erasure.ts';

const facts = { lastEventAt: '2026-01-01T10:00:00.000Z', outcome: null, isLinkedToParticipant: false };

describe('planErasure', () => {
  it('counts from the last event of an enquiry that never led to care', () => {
    expect(planErasure(facts, 180)?.toISOString()).toBe('2026-06-30T10:00:00.000Z');
    expect(planErasure({ ...facts, outcome: 'declined' }, 30)?.toISOString()).toBe('2026-01-31T10:00:00.000Z');
    expect(planErasure({ ...facts, outcome: 'decision-aid-sent' }, 1)).not.toBeNull();
  });

  it('does not touch what led to care', () => {
    expect(planErasure({ ...facts, outcome: 'appointment' }, 1)).toBeNull();
    expect(planErasure({ ...facts, outcome: 'enrolled' }, 1)).toBeNull();
    expect(planErasure({ ...facts, isLinkedToParticipant: true }, 1)).toBeNull();
  });
});
