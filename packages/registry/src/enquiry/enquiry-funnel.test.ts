import { describe, expect, it } from 'vitest';
import { enquiryFunnel } from './enquiry-funnel.ts';

describe('enquiryFunnel', () => {
  it('counts every step of all enquiries, over all channels', () => {
    const none = { waiting: 0, 'decision-aid-sent': 0, appointment: 0, declined: 0, enrolled: 0 };
    const counts = [
      {
        channel: 'web-form',
        enquiries: 7,
        reached: { ...none, 'decision-aid-sent': 4, appointment: 2, enrolled: 1 },
        expired: 0,
      },
      { channel: 'whatsapp', enquiries: 3, reached: { ...none, waiting: 1, declined: 2 }, expired: 1 },
    ] as const;
    // 7 + 3 = 10 enquiries; open = 10 - 2 - 1 - 1.
    expect(enquiryFunnel(counts).map(({ step, n, of }) => `${step} ${n}/${of}`)).toEqual([
      ...[
        'enquiries 10/10',
        'decision-aid-sent 4/10',
        'appointment 2/10',
        'declined 2/10',
        'enrolled 1/10',
        'expired 1/10',
        'open 6/10',
      ],
    ]);
  });

  it('has nothing to count without enquiries', () => {
    expect(enquiryFunnel([]).every(({ n, of }) => n === 0 && of === 0)).toBe(true);
  });
});
