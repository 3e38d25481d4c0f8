import { type InstrumentDefinition, type InstrumentItem, instrumentByKey } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import type { Checked } from '../checked.ts';
import { checkAnswers } from './check-answers.ts';
import { checkResponse } from './check-response.ts';

const items: readonly InstrumentItem[] = [
  {
    code: 'P1',
    descriptor: 'pain',
    answer: { kind: 'number', minimum: 0, maximum: 4, step: 1, worstAt: 'maximum' },
    mayNotApply: true,
  },
  {
    code: 'V1',
    descriptor: 'line',
    answer: { kind: 'number', minimum: 0, maximum: 10, step: 0.1, worstAt: 'maximum' },
  },
  { code: 'L1', descriptor: 'limp', answer: { kind: 'levels', levels: [0, 3, 5], worstAt: 'minimum' } },
  { code: 'Y1', descriptor: 'state', answer: { kind: 'yes-no' } },
];
const instrument: InstrumentDefinition = {
  key: 'example',
  title: 'Example',
  version: '1',
  revision: 1,
  recall: 'none',
  source: 'made for these tests',
  provenance: 'C',
  licence: { class: 'P', owner: 'none', note: '' },
  items,
  scales: [],
  thresholds: [],
  joints: [],
};
const rules = (checked: Checked<unknown>) =>
  checked.status === 'refused' ? checked.problems.map(({ field, rule }) => `${field}: ${rule}`) : [];

describe('checkAnswers', () => {
  it('accepts each kind of answer, keeps zero and false, and leaves blanks out', () => {
    expect(checkAnswers(instrument, { P1: 0, V1: null, L1: 3, Y1: false })).toEqual({
      status: 'accepted',
      value: { P1: 0, L1: 3, Y1: false },
      warnings: [],
    });
    expect(checkAnswers(instrument, { P1: 'not-applicable' })).toMatchObject({ value: { P1: 'not-applicable' } });
  });

  it('meets decimal steps that are not exact in binary', () => {
    for (const V1 of [0.1, 0.3, 0.7, 9.9, 10]) expect(checkAnswers(instrument, { V1 }).status).toBe('accepted');
  });

  it.each([
    [{ P1: 5 }, 'answers.P1: out-of-range'],
    [{ P1: -1 }, 'answers.P1: out-of-range'],
    [{ P1: 1.5 }, 'answers.P1: not-a-step'],
    [{ V1: 0.15 }, 'answers.V1: not-a-step'],
    [{ P1: '3' }, 'answers.P1: wrong-type'],
    [{ P1: true }, 'answers.P1: wrong-type'],
    [{ P1: Number.NaN }, 'answers.P1: wrong-type'],
    [{ L1: 4 }, 'answers.L1: not-a-level'],
    [{ L1: 'not-applicable' }, 'answers.L1: always-applies'],
    [{ Y1: 1 }, 'answers.Y1: wrong-type'],
    [{ P9: 1 }, 'answers.P9: unknown-item'],
    [[1, 2], 'answers: wrong-type'],
    [null, 'answers: wrong-type'],
  ])('refuses %j', (answers, expected) => {
    expect(rules(checkAnswers(instrument, answers))).toEqual([expected]);
  });

  it('refuses two answers that exclude each other, so that scoring never meets them', () => {
    const visa = instrumentByKey('visa-a');
    if (visa === undefined) throw new Error('VISA-A is not there');
    expect(rules(checkAnswers(visa, { Q8A: 7, Q8B: 4 }))).toEqual(['answers.Q8A: exclusive-branches']);
    expect(rules(checkAnswers(visa, { Q8A: 7, Q8B: null }))).toEqual([]);
  });

  it('keeps two marks as two, and warns where the manual does not say which counts', () => {
    const marked = { P1: { marks: [1, 3] }, Y1: { marks: [true, false] } };
    const silent = checkAnswers(instrument, marked);
    expect(silent).toMatchObject({ status: 'accepted', value: marked });
    expect(silent.warnings.map(({ field }) => field)).toEqual(['answers.P1', 'answers.Y1']);
    expect(checkAnswers({ ...instrument, twoMarks: 'worse' }, { P1: { marks: [1, 3] } }).warnings).toEqual([]);
  });

  it.each([
    [{ P1: { marks: [1] } }, 'answers.P1: marks'],
    [{ P1: { marks: [1, 1] } }, 'answers.P1: marks'],
    [{ P1: { marks: [1, 5] } }, 'answers.P1: out-of-range'],
    [{ L1: { marks: [0, 4] } }, 'answers.L1: not-a-level'],
    [{ P1: { marks: [1, { marks: [2, 3] }] } }, 'answers.P1: wrong-type'],
    [{ P1: { marks: 2 } }, 'answers.P1: wrong-type'],
  ])('refuses marks %j', (answers, expected) => {
    expect(rules(checkAnswers(instrument, answers))).toEqual([expected]);
  });

  it('warns when nothing is answered', () => {
    expect(checkAnswers(instrument, { P1: null }).warnings.map(({ rule }) => rule)).toEqual(['nothing-answered']);
  });
});

describe('checkResponse', () => {
  const draft = {
    instrument: 'example',
    answers: { P1: 1 },
    mode: 'paper',
    locale: 'en-GB',
    completedOn: '2026-03-14',
  };
  const today = '2026-03-14';

  it('accepts a response of today', () => {
    expect(checkResponse(instrument, draft, { today })).toEqual({ status: 'accepted', value: draft, warnings: [] });
  });

  it('warns outside the window and of an instrument that the visit does not ask', () => {
    const context = { today, window: { opensOn: '2026-01-01', closesOn: '2026-03-13' }, askedInstruments: ['koos'] };
    expect(checkResponse(instrument, draft, context).warnings.map(({ rule }) => rule)).toEqual([
      'outside-window',
      'not-asked',
    ]);
  });

  it('warns of an instrument that the visit has answered before, and says what to do instead', () => {
    const { warnings } = checkResponse(instrument, draft, { today, earlierOn: ['2026-03-12'] });
    expect(warnings.map(({ field, rule }) => [field, rule])).toEqual([['instrument', 'answered-before']]);
    expect(warnings[0]?.detail).toMatch(/on 2026-03-12; to correct that response, amend it\.$/);
  });

  it.each([
    [{ instrument: 'koos' }, 'instrument: not-a-choice'],
    [{ mode: 'fax' }, 'mode: not-a-choice'],
    [{ mode: 'web', answers: { P1: { marks: [1, 2] } } }, 'answers.P1: marks'],
    [{ locale: 'English' }, 'locale: language-format'],
    [{ completedOn: '2026-03-15' }, 'completedOn: future-date'],
    [{ completedOn: '2026-02-30' }, 'completedOn: impossible-date'],
    [{ startedAt: 'this morning' }, 'startedAt: wrong-type'],
    [{ startedAt: '2026-02-30T10:00:00Z' }, 'startedAt: wrong-type'],
    [{ answers: { P1: 9 } }, 'answers.P1: out-of-range'],
    [{ by: 'me' }, 'by: unknown-field'],
  ])('refuses %j', (change, expected) => {
    expect(rules(checkResponse(instrument, { ...draft, ...change }, { today }))).toEqual([expected]);
  });

  it('refuses answers given after death, with the benefit of the doubt for a partial date', () => {
    expect(rules(checkResponse(instrument, draft, { today, diedOn: '2026-03-13' }))).toEqual([
      'completedOn: after-death',
    ]);
    expect(rules(checkResponse(instrument, draft, { today, diedOn: '2026-03' }))).toEqual([]);
  });
});
