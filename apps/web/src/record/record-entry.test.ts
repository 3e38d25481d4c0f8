import type { FieldDefinition, RecordDefinition } from '@jointwise/definitions';
import { expect, it } from 'vitest';
import { isSendable, ownPath, pruneEntry, sectionsOf, soundEntry } from './record-entry.ts';

const fields: readonly FieldDefinition[] = [
  { name: 'kind', label: 'Kind', kind: 'choice', choices: [], section: 'What' },
  { name: 'agent', label: 'Agent', kind: 'text', maximumLength: 40, when: [{ field: 'kind', in: ['injection'] }] },
  { name: 'doseMg', label: 'Dose', kind: 'number', hardRange: [0, 9], when: [{ field: 'agent', in: ['steroid'] }] },
  {
    name: 'spins',
    label: 'Spins',
    kind: 'list',
    maximumItems: 3,
    section: 'What',
    fields: [{ name: 'forceG', label: 'Force', kind: 'number', hardRange: [50, 4000] }],
  },
];

it('leaves out blanks and keeps zero and no', () => {
  expect(pruneEntry(fields, { kind: '', spins: [] })).toEqual({});
  expect(pruneEntry(fields, { kind: 'injection', agent: 'steroid', doseMg: 0 })).toEqual({
    kind: 'injection',
    agent: 'steroid',
    doseMg: 0,
  });
});

it('drops a value whose question is no longer asked, and what hung on it', () => {
  expect(pruneEntry(fields, { kind: 'exercise', agent: 'steroid', doseMg: 4 })).toEqual({ kind: 'exercise' });
});

it('prunes the entries of a list', () => {
  expect(pruneEntry(fields, { spins: [{ forceG: 400 }, { forceG: '' }] })).toEqual({ spins: [{ forceG: 400 }, {}] });
});

it('shows a section only while one of its fields is asked', () => {
  const definition: RecordDefinition = {
    kind: 'x',
    title: 'Act',
    anchor: 'episode',
    fields,
    source: 'made for this test',
  };
  expect(sectionsOf(definition, {}).map(({ title }) => title)).toEqual(['What']);
  expect(sectionsOf(definition, { kind: 'injection' }).map(({ title }) => title)).toEqual(['What', 'Act']);
});

it('asks for a reason before an unusual value is sent', () => {
  const warnings = [{ field: 'doseMg', rule: 'unusual-value', detail: 'Dose is 9 mg; usual is 1 to 4 mg.' }];
  expect(isSendable({ status: 'accepted', value: {}, warnings }, ' ')).toBe(false);
  expect(isSendable({ status: 'accepted', value: {}, warnings }, 'Weighed twice')).toBe(true);
  expect(isSendable({ status: 'refused', problems: [], warnings: [] }, 'Weighed twice')).toBe(false);
});

it('finds the field that the server names by its place in the request', () => {
  expect(ownPath('indexProcedure.performedOn')).toBe('performedOn');
  expect(ownPath('data.spins[1].forceG')).toBe('spins[1].forceG');
  expect(ownPath('productClass')).toBe('productClass');
});

it('leaves out what is wrong before anything is derived', () => {
  const problems = [
    { field: 'volumeMl', rule: 'out-of-range', detail: '' },
    { field: 'spins[1].forceG', rule: 'required', detail: '' },
  ];
  const entry = { volumeMl: 99, spins: [{}], agent: 'steroid' };
  expect(soundEntry(entry, { status: 'refused', problems, warnings: [] })).toEqual({ agent: 'steroid' });
});
