import { describe, expect, it } from 'vitest';
import { instrumentByKey, instruments } from './instruments/instruments.ts';
import { parseInstrument } from './parse-instrument.ts';

// biome-ignore lint/suspicious/noExplicitAny: JSON that is broken on purpose has no type.
type Json = any;
const copyOf = (key: string): Json => JSON.parse(JSON.stringify(instrumentByKey(key)));
const rulesOf = (json: unknown) => {
  const parsed = parseInstrument(json);
  return parsed.status === 'parsed' ? [] : parsed.problems.map(({ field, rule }) => `${field} ${rule}`);
};
const changed = (key: string, change: (json: Json) => unknown) => {
  const json = copyOf(key);
  change(json);
  return rulesOf(json);
};

describe('parseInstrument', () => {
  it.each(instruments.map((instrument) => [instrument.key, instrument] as const))(
    '%s survives JSON and back',
    (_, instrument) => {
      const parsed = parseInstrument(JSON.parse(JSON.stringify(instrument)));
      expect(parsed).toEqual({ status: 'parsed', value: instrument });
    },
  );

  it.each([[null], [undefined], [[]], ['text'], [3], [true]])('refuses %j with a sentence', (json) => {
    const parsed = parseInstrument(json);
    expect(parsed.status === 'refused' && parsed.problems[0]?.detail).toContain('an object is expected');
  });

  it('names every field that is missing from an empty object', () => {
    expect(rulesOf({})).toEqual(
      expect.arrayContaining(['key wrong-form', 'title wrong-type', 'items wrong-type', 'licence wrong-type']),
    );
  });

  it.each<[string, string, (json: Json) => unknown, string]>([
    [
      'a scale without a missing rule',
      'koos',
      (json) => delete json.scales[0].rule.missing,
      'scales[0].rule.missing wrong-type',
    ],
    ['a misspelt field', 'koos', (json) => Object.assign(json, { titel: 'x' }), 'titel unknown-field'],
    [
      'a scale item that does not exist',
      'koos',
      (json) => Object.assign(json.scales[0], { items: ['P1', 'P99'] }),
      'scales[0].items unknown-item',
    ],
    ['an item twice', 'koos', (json) => json.items.push(json.items[0]), 'items[42].code duplicate'],
    ['a scale twice', 'tegner', (json) => json.scales.push(json.scales[0]), 'scales[2].code duplicate'],
    [
      'an item twice in a scale',
      'koos',
      (json) => Object.assign(json.scales[0], { items: ['P1', 'P1', 'P2', 'P3', 'P4'] }),
      'scales[0].items duplicate',
    ],
    [
      'a count that cannot be met',
      'koos',
      (json) => Object.assign(json.scales[0].rule.missing, { count: 10 }),
      'scales[0].rule.missing out-of-range',
    ],
    [
      'a table with a gap',
      'koos-jr',
      (json) => json.scales[0].rule.table.splice(5, 1),
      'scales[0].rule.table incomplete',
    ],
    [
      'a recode with a gap',
      'promis-10',
      (json) => json.scales[0].rule.recodes[0].pairs.pop(),
      'scales[0].rule.recodes incomplete',
    ],
    [
      'a combined scale that stands too early',
      'koos12',
      (json) => json.scales.reverse(),
      'scales[0].rule.scales unknown-scale',
    ],
    [
      'a threshold of no scale',
      'lefs',
      (json) => Object.assign(json.thresholds[0], { scale: 'X' }),
      'thresholds[0].scale unknown-scale',
    ],
    [
      'a range upside down',
      'lefs',
      (json) => Object.assign(json.scales[0], { range: [80, 0] }),
      'scales[0].range empty-range',
    ],
    [
      'a range that the sum does not reach',
      'lefs',
      (json) => Object.assign(json.scales[0], { range: [0, 100] }),
      'scales[0].range wrong-range',
    ],
    [
      'a mean rescaled from other answers',
      'koos',
      (json) => Object.assign(json.scales[0].rule, { from: [0, 3] }),
      'scales[0].rule.from wrong-range',
    ],
    [
      'a percentage of answers below 0',
      'odi',
      (json) => Object.assign(json.items[0].answer, { minimum: -5 }),
      'scales[0].items wrong-range',
    ],
    [
      'a step that does not reach the end',
      'vas-pain',
      (json) => Object.assign(json.items[0].answer, { step: 7 }),
      'items[0].answer wrong-step',
    ],
    [
      'a rule of no known kind',
      'lefs',
      (json) => Object.assign(json.scales[0].rule, { kind: 'average' }),
      'scales[0].rule.kind not-a-choice',
    ],
    [
      'a missing rule that the kind does not know',
      'koos-jr',
      (json) => Object.assign(json.scales[0].rule, { missing: { kind: 'person-mean', maximumMissing: 1 } }),
      'scales[0].rule.missing.kind not-a-choice',
    ],
    [
      'a single value of two items',
      'tegner',
      (json) => Object.assign(json.scales[0], { items: ['NOW', 'BEFORE'] }),
      'scales[0].items wrong-length',
    ],
    ['an over-long title', 'lefs', (json) => Object.assign(json, { title: 'x'.repeat(301) }), 'title too-long'],
    ['a control character', 'lefs', (json) => Object.assign(json, { title: 'a\u0000b' }), 'title control-character'],
  ])('refuses %s', (_, key, change, problem) => {
    expect(changed(key, change)).toContain(problem);
  });
});

describe('instrumentByKey', () => {
  it('finds every instrument once, and nothing under another name', () => {
    expect(new Set(instruments.map(({ key }) => key)).size).toBe(instruments.length);
    expect(instrumentByKey('koos-jr')?.title).toContain('KOOS');
    expect(instrumentByKey('toString')).toBeUndefined();
  });
});
