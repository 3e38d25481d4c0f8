import type { RecordDefinition } from '@jointwise/definitions';
import { expect, it } from 'vitest';
import { recordSummary, valueText } from './record-summary.ts';

const force = { name: 'forceG', label: 'Force', kind: 'number', unit: '×g', hardRange: [50, 4000] } as const;
const spins = { name: 'spins', label: 'Spins', kind: 'list', maximumItems: 3, fields: [force] } as const;

it('reads values back with labels, units and dates', () => {
  expect(valueText(force, 400)).toBe('400 ×g');
  expect(valueText(spins, [{ forceG: 400 }, { forceG: 800 }])).toBe('Force 400 ×g; Force 800 ×g');
  expect(valueText({ name: 'on', label: 'On', kind: 'partial-date' }, '2026-03')).toBe('Mar 2026');
  expect(valueText({ name: 'x', label: 'X', kind: 'boolean' }, false)).toBe('no');
});

it('names a record by its first values, or by its title when it holds none', () => {
  const definition: RecordDefinition = {
    kind: 'x',
    title: 'Centrifuge',
    anchor: 'episode',
    fields: [force],
    source: '',
  };
  expect(recordSummary(definition, { forceG: 400 })).toBe('400 ×g');
  expect(recordSummary(definition, {})).toBe('Centrifuge');
});
