import { type InstrumentDefinition, productClasses, recordDefinitions } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import nhs from '../../../../examples/mappings/nhs-proms-knee.json' with { type: 'json' };
import { checkColumns, type MappingVocabulary, parseMapping } from './parse-mapping.ts';

const instrument = (key: string, items: readonly string[]) =>
  ({ key, items: items.map((code) => ({ code })), scales: [] }) as unknown as InstrumentDefinition;
const vocabulary: MappingVocabulary = {
  instruments: [
    instrument(
      'oks',
      Array.from({ length: 12 }, (_, index) => `Q${index + 1}`),
    ),
    instrument('eq-vas', ['VAS']),
  ],
  records: recordDefinitions,
  joints: ['knee'],
  productClasses: productClasses.map(({ code }) => code),
};

/** The shipped mapping with one place changed. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(nhs) as Record<string, unknown>;
  const steps = path.split('.');
  const last = steps.pop() as string;
  let at: Record<string, unknown> = copy;
  for (const step of steps) at = at[step] as Record<string, unknown>;
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}
const refusalOf = (mapping: unknown) => {
  const parsed = parseMapping(mapping, vocabulary);
  return parsed.status === 'refused' ? parsed.problems.map(({ field, rule }) => [field, rule]) : [];
};

describe('parseMapping', () => {
  it('accepts the mapping that is shipped', () => {
    expect(parseMapping(nhs, vocabulary).status).toBe('accepted');
  });

  it.each([
    ['version', 2, 'version', 'constant'],
    ['participant', undefined, 'participant', 'required'],
    ['source', 'NHS Knee', 'source', 'pattern'],
    ['surprise', 1, 'surprise', 'unknown-field'],
    ['key', { rows: true }, 'key', 'one-of'],
    ['participant.jointSides', [], 'participant.jointSides', 'too-few'],
    ['participant.enrolledOn', 'year', 'participant.enrolledOn', 'one-of'],
    ['participant.enrolledOn', { yearSpan: 'year', day: '13-01' }, 'participant.enrolledOn.day', 'pattern'],
    ['participant.jointSides.0.side', { constant: 'both' }, 'participant.jointSides[0].side', 'unknown-value'],
    ['participant.records.0.kind', 'address', 'participant.records[0]', 'unknown-record'],
    ['participant.records.0.kind', 'procedure', 'participant.records[0]', 'wrong-place'],
    ['expectedTotals.0.visit', 'M12', 'expectedTotals[0]', 'unknown-response'],
    ['expectedTotals.0.tolerance', -1, 'expectedTotals[0].tolerance', 'out-of-range'],
  ])('refuses %s = %j at %s by the rule %s', (path, value, field, rule) => {
    expect(refusalOf(changed(path, value))).toContainEqual([field, rule]);
  });

  it('refuses items, instruments and fields that do not exist, and names the place', () => {
    const visits = 'participant.jointSides.0.episodes.0.visits.0.responses.0';
    const place = 'participant.jointSides[0].episodes[0].visits[0].responses[0]';
    expect(refusalOf(changed(`${visits}.instrument`, 'oks-2'))).toContainEqual([place, 'unknown-instrument']);
    expect(refusalOf(changed(`${visits}.answers`, { Q13: { column: 'x' } }))).toEqual([
      [`${place}.answers.Q13`, 'unknown-item'],
    ]);
    expect(refusalOf(changed('participant.records.0.fields', { name: { column: 'x' } }))).toEqual([
      ['participant.records[0].fields.name', 'unknown-field'],
    ]);
  });

  it.each([null, [], 'text', 7])('refuses %j in place of a mapping', (value) => {
    expect(refusalOf(value)).toEqual([['', 'type']]);
  });
});

describe('checkColumns', () => {
  it('names every column that the file does not have, once', () => {
    const parsed = parseMapping(nhs, vocabulary);
    if (parsed.status !== 'accepted') throw new Error('must be accepted');
    const missing = checkColumns(parsed.mapping, ['year', 'gender']).map(({ field }) => field);
    expect(missing).toContain('heart_disease');
    expect(missing).toContain('post_op_q_stairs');
    expect(missing).not.toContain('year');
    expect(new Set(missing).size).toBe(missing.length);
  });
});
