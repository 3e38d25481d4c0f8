import type { InstrumentDefinition } from '@jointwise/definitions';
import { expect, it } from 'vitest';
import { answeredCount, completeAnswers } from './response-answers.ts';

const answer = { kind: 'number', minimum: 0, maximum: 4, step: 1, worstAt: 'maximum' } as const;
const items = ['P1', 'P2', 'P3'].map((code) => ({ code, descriptor: code, answer }));
const instrument = { items } as unknown as InstrumentDefinition;

it('never turns a blank into a zero', () => {
  expect(completeAnswers(instrument, { P1: 0 })).toEqual({ P1: 0, P2: null, P3: null });
});

it('counts zero and does-not-apply as answers and a blank as none', () => {
  expect(answeredCount(instrument, { P1: 0, P2: 'not-applicable', P3: null })).toBe(2);
});
