import { describe, expect, it } from 'vitest';
import { secondsToNextLook } from './seconds-to-next-look.ts';

const at = '2026-03-14T10:00:00.000Z';
const after = (seconds: number) => new Date(at).getTime() + seconds * 1000;

describe('secondsToNextLook', () => {
  it('is short while a message has just been queued, and long once it is sent or waits for hours', () => {
    expect(secondsToNextLook([{ status: 'queued', at }], after(5))).toBe(3);
    expect(secondsToNextLook([{ status: 'sent', at }], after(5))).toBe(30);
    expect(secondsToNextLook([{ status: 'queued', at }], after(121))).toBe(30);
    expect(secondsToNextLook([], after(0))).toBe(30);
  });
});
