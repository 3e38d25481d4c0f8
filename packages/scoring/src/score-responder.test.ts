import { omeractOarsi } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { type DomainChange, type ResponderResult, scoreResponder } from './score-responder.ts';

type Pair = readonly [baseline: number | null, followUp: number | null];
const change = ([baseline, followUp]: Pair): DomainChange => ({ baseline, followUp });
const score = (pain: Pair, physicalFunction: Pair, global: Pair) =>
  scoreResponder(omeractOarsi, { pain: change(pain), function: change(physicalFunction), global: change(global) });

describe('scoreResponder', () => {
  it.each<[Pair, Pair, Pair, ResponderResult, string]>([
    [[60, 28], [50, 48], [55, 54], 'responder', 'pain 53 % and 32 points'],
    [[30, 14], [50, 49], [40, 39], 'non-responder', '53 % but 16 points, and one domain only'],
    [[60, 46], [50, 38], [55, 54], 'responder', '23.3 % and 14, 24 % and 12'],
    [[60, 51], [50, 38], [55, 54], 'non-responder', 'pain 15 % fails'],
    [[60, 46], [null, null], [55, 40], 'responder', 'two of three met'],
    [[60, 46], [null, null], [55, 54], 'unknown', 'one met, one missing'],
  ])('table row %#: %j %j %j is %s (%s)', (pain, physicalFunction, global, expected) => {
    expect(score(pain, physicalFunction, global)).toBe(expected);
  });

  it('counts a baseline of 0 as not improved, even if the follow-up is missing', () => {
    expect(score([0, 0], [50, 49], [0, 0])).toBe('non-responder');
    expect(score([0, null], [50, 49], [55, 54])).toBe('non-responder');
  });

  it('is decided by high improvement whatever is missing', () => {
    expect(score([60, 30], [null, null], [null, null])).toBe('responder');
  });

  it('is unknown while a missing pain could still show high improvement', () => {
    expect(score([null, 20], [50, 49], [55, 54])).toBe('unknown');
  });

  it('is decided when only the global domain is missing and one more could not be enough', () => {
    expect(score([60, 59], [50, 49], [55, null])).toBe('non-responder');
  });

  it('counts exactly 20 % and 10 points as improved', () => {
    expect(score([50, 40], [50, 40], [50, 50])).toBe('responder');
    expect(score([50, 40.01], [50, 40], [50, 50])).toBe('non-responder');
  });

  it('throws for a score that is not on 0-100', () => {
    expect(() => score([600, 300], [50, 49], [55, 54])).toThrow(RangeError);
  });
});
