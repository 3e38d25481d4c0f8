import { type RecordDefinition, recordDefinitions } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { checkRecord } from './check-record.ts';

const context = { today: '2026-03-14' };

const example: RecordDefinition = {
  kind: 'example',
  title: 'Example',
  anchor: 'participant',
  source: 'made for these tests',
  fields: [
    { name: 'volumeMl', label: 'Volume', kind: 'number', unit: 'mL', hardRange: [0.5, 60], softRange: [2, 12] },
    { name: 'count', label: 'Count', kind: 'number', integer: true, hardRange: [0, 10] },
    { name: 'note', label: 'Note', kind: 'text', maximumLength: 5 },
    {
      name: 'kind',
      label: 'Kind',
      kind: 'choice',
      choices: [
        { code: 'a', label: 'A' },
        { code: 'b', label: 'B' },
      ],
    },
    {
      name: 'detail',
      label: 'Detail',
      kind: 'text',
      maximumLength: 20,
      required: true,
      when: [{ field: 'kind', in: ['b'] }],
    },
    {
      name: 'several',
      label: 'Several',
      kind: 'choices',
      choices: [
        { code: 'none', label: 'None' },
        { code: 'x', label: 'X' },
        { code: 'y', label: 'Y' },
      ],
    },
    { name: 'isSure', label: 'Sure', kind: 'boolean' },
    { name: 'on', label: 'On', kind: 'date' },
    { name: 'since', label: 'Since', kind: 'partial-date' },
    { name: 'at', label: 'At', kind: 'date-time' },
    { name: 'expiresOn', label: 'Expires on', kind: 'date', mayBeFuture: true },
    {
      name: 'spins',
      label: 'Spins',
      kind: 'list',
      maximumItems: 3,
      fields: [{ name: 'forceG', label: 'Force', kind: 'number', unit: '×g', hardRange: [50, 4000], required: true }],
    },
  ],
};

const rulesOf = (draft: unknown) => {
  const checked = checkRecord(example, draft, context);
  return checked.status === 'refused' ? checked.problems.map(({ field, rule }) => `${field}: ${rule}`) : [];
};

describe('checkRecord', () => {
  it('accepts an empty record when nothing is required, and leaves blanks out', () => {
    expect(checkRecord(example, { note: '', count: null, on: undefined }, context)).toEqual({
      status: 'accepted',
      value: {},
      warnings: [],
    });
  });

  it.each([[null], [[]], ['text'], [7], [undefined]])('refuses %j in place of a record', (draft) => {
    expect(rulesOf(draft)).toEqual([': wrong-type']);
  });

  it('refuses a number outside the hard range and names field, value, unit and range', () => {
    const checked = checkRecord(example, { volumeMl: 61 }, context);
    expect(checked.status === 'refused' && checked.problems).toEqual([
      { field: 'volumeMl', rule: 'out-of-range', detail: 'Volume is 61 mL; allowed is 0.5 to 60 mL.' },
    ]);
  });

  it('allows both ends of the hard range, and warns outside the soft range', () => {
    for (const volumeMl of [0.5, 60, 1.99, 12.01]) {
      const checked = checkRecord(example, { volumeMl }, context);
      expect([checked.status, checked.warnings.map(({ rule }) => rule)]).toEqual(['accepted', ['unusual-value']]);
    }
    for (const volumeMl of [2, 12]) expect(checkRecord(example, { volumeMl }, context).warnings).toEqual([]);
  });

  it.each([
    [{ volumeMl: '5' }, 'volumeMl: wrong-type'],
    [{ volumeMl: Number.NaN }, 'volumeMl: wrong-type'],
    [{ volumeMl: Number.POSITIVE_INFINITY }, 'volumeMl: wrong-type'],
    [{ count: 1.5 }, 'count: not-whole'],
    [{ note: 5 }, 'note: wrong-type'],
    [{ note: 'abcdef' }, 'note: too-long'],
    [{ note: '  \n' }, 'note: blank'],
    [{ note: 'a\u0000b' }, 'note: unstorable-text'],
    [{ note: 'a\ud83d' }, 'note: unstorable-text'],
    [{ kind: 'c' }, 'kind: not-a-choice'],
    [{ kind: ['a'] }, 'kind: not-a-choice'],
    [{ several: 'x' }, 'several: wrong-type'],
    [{ several: ['z'] }, 'several: not-a-choice'],
    [{ several: ['x', 'x'] }, 'several: duplicate'],
    [{ several: ['none', 'x'] }, 'several: none-and-others'],
    [{ isSure: 'true' }, 'isSure: wrong-type'],
    [{ isSure: 1 }, 'isSure: wrong-type'],
    [{ on: '2025-02-30' }, 'on: impossible-date'],
    [{ on: '2026-02-29' }, 'on: impossible-date'],
    [{ on: '2026-13-01' }, 'on: impossible-date'],
    [{ on: '0026-01-01' }, 'on: impossible-date'],
    [{ on: '2026-03-15' }, 'on: future-date'],
    [{ on: '14.03.2026' }, 'on: wrong-type'],
    [{ on: '2026-03' }, 'on: wrong-type'],
    [{ on: 20260314 }, 'on: wrong-type'],
    [{ since: '2026-04' }, 'since: future-date'],
    [{ since: '2027' }, 'since: future-date'],
    [{ since: '2025-13' }, 'since: impossible-date'],
    [{ at: '2026-03-14T25:00Z' }, 'at: wrong-type'],
    [{ at: '2026-03-14T09:26' }, 'at: wrong-type'],
    [{ at: '2026-02-30T09:26Z' }, 'at: impossible-date'],
    [{ at: '2026-03-15T00:00+01:00' }, 'at: future-date'],
    [{ spins: {} }, 'spins: wrong-type'],
    [{ spins: [{}] }, 'spins[0].forceG: required'],
    [{ spins: [{ forceG: 400 }, { forceG: 4001 }] }, 'spins[1].forceG: out-of-range'],
    [{ spins: [{ forceG: 400, rpm: 1 }] }, 'spins[0].rpm: unknown-field'],
    [{ spins: [400] }, 'spins[0]: wrong-type'],
    [{ spins: Array(4).fill({ forceG: 400 }) }, 'spins: too-many'],
    [{ volume: 5 }, 'volume: unknown-field'],
    [JSON.parse('{"__proto__": {"kind": "a"}}'), '__proto__: unknown-field'],
    [{ kind: 'b' }, 'detail: required'],
    [{ kind: 'a', detail: 'no' }, 'detail: not-asked'],
  ])('refuses %j', (draft, expected) => {
    expect(rulesOf(draft)).toEqual([expected]);
  });

  it('accepts dates to the day, month and year, today itself, and a future date where one is meant', () => {
    const draft = {
      on: '2026-03-14',
      since: '2026',
      at: '2026-03-14T23:59:59.999-05:00',
      expiresOn: '2029-01-31',
    };
    expect(checkRecord(example, draft, context)).toEqual({ status: 'accepted', value: draft, warnings: [] });
    expect(rulesOf({ on: '2024-02-29' })).toEqual([]);
  });

  it('keeps text of every kind unchanged and counts it in characters', () => {
    for (const note of ['👩🏽‍⚕️', 'مرحبا', 'e\u0301é', ' a b ', '\u202Eab', 'ﷺ𝔘']) {
      const checked = checkRecord(example, { note }, context);
      expect(checked.status === 'accepted' && checked.value.note).toBe(note);
    }
  });

  it('tells of every wrong field at once', () => {
    expect(rulesOf({ volumeMl: 100, note: 'abcdef', other: 1 })).toEqual([
      'volumeMl: out-of-range',
      'note: too-long',
      'other: unknown-field',
    ]);
  });

  it('shows a long value shortened', () => {
    const checked = checkRecord(example, { kind: 'k'.repeat(5000) }, context);
    expect(checked.status === 'refused' && checked.problems[0]?.detail.length).toBeLessThan(150);
  });

  it('refuses an empty record of every kind that requires something, and never throws on rubbish', () => {
    const rubbish = [{}, { a: [[]] }, { spins: [null] }, JSON.parse('{"constructor": 1, "toString": null}')];
    for (const definition of recordDefinitions) {
      const isAnyRequired = definition.fields.some(({ required, when }) => required === true && when === undefined);
      expect(checkRecord(definition, {}, context).status).toBe(isAnyRequired ? 'refused' : 'accepted');
      for (const draft of rubbish) expect(() => checkRecord(definition, draft, context)).not.toThrow();
    }
  });
});
