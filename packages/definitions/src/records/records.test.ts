import { describe, expect, it } from 'vitest';
import { conditions } from '../catalogues/conditions.ts';
import { gradeSystems } from '../catalogues/grade-systems.ts';
import { joints } from '../catalogues/joints.ts';
import { productClasses } from '../catalogues/product-classes.ts';
import type { FieldDefinition } from '../field-definition.ts';
import { recordDefinitions } from './records.ts';

function everyField(fields: readonly FieldDefinition[]): readonly FieldDefinition[] {
  return fields.flatMap((field) => (field.kind === 'list' ? [field, ...everyField(field.fields)] : [field]));
}

function levels(fields: readonly FieldDefinition[]): readonly (readonly FieldDefinition[])[] {
  return [fields, ...fields.flatMap((field) => (field.kind === 'list' ? levels(field.fields) : []))];
}

describe('record definitions', () => {
  it('are data that survives JSON and back', () => {
    expect(JSON.parse(JSON.stringify(recordDefinitions))).toEqual(recordDefinitions);
  });

  it('hold every kind of record, each once', () => {
    expect(recordDefinitions.map(({ kind }) => kind).sort()).toEqual([
      'adverse-event',
      'allocation',
      'condition',
      'consent',
      'death',
      'demographics',
      'imaging',
      'intercurrent-event',
      'laboratory',
      'medication',
      'procedure',
      'product',
      'safety-assessment',
      'withdrawal',
    ]);
  });

  it.each(recordDefinitions.map((definition) => [definition.kind, definition] as const))(
    'of kind %s name each field once and date themselves by a field that exists',
    (_kind, definition) => {
      for (const level of levels(definition.fields)) {
        const names = level.map(({ name }) => name);
        expect(names).toEqual([...new Set(names)]);
        for (const field of level) {
          expect(field.name).toMatch(/^[a-z][A-Za-z0-9]*$/);
          for (const { field: other } of field.when ?? []) expect(names).toContain(other);
        }
      }
      if (definition.dateField !== undefined) {
        const dated = definition.fields.find(({ name }) => name === definition.dateField);
        expect(dated?.kind).toMatch(/^(date|partial-date)$/);
      }
    },
  );

  it('ask conditions only about answers that the other field allows', () => {
    for (const { fields } of recordDefinitions) {
      for (const field of everyField(fields)) {
        for (const condition of field.when ?? []) {
          const other = everyField(fields).find(({ name }) => name === condition.field);
          expect(condition.in.length).toBeGreaterThan(0);
          if (other?.kind !== 'choice') continue;
          const codes: readonly unknown[] = other.choices.map(({ code }) => code);
          expect(condition.in.filter((code) => !codes.includes(code))).toEqual([]);
        }
      }
    }
  });

  it('keep the soft range inside the hard range', () => {
    for (const { fields } of recordDefinitions) {
      for (const field of everyField(fields)) {
        if (field.kind !== 'number') continue;
        const [low, high] = field.hardRange;
        const [softLow, softHigh] = field.softRange ?? field.hardRange;
        expect([low <= softLow, softLow < softHigh, softHigh <= high], field.name).toEqual([true, true, true]);
      }
    }
  });

  it('ask the platelet counts with the agreed hard and soft ranges', () => {
    const product = recordDefinitions.find(({ kind }) => kind === 'product');
    const range = (name: string) => {
      const field = product?.fields.find((candidate) => candidate.name === name);
      return field?.kind === 'number' ? [field.hardRange, field.softRange] : undefined;
    };
    expect(range('bloodVolumeMl')).toEqual([
      [5, 500],
      [10, 180],
    ]);
    expect(range('volumeMl')).toEqual([
      [0.5, 60],
      [2, 12],
    ]);
    expect(range('bloodPlateletsE9PerL')).toEqual([
      [10, 1500],
      [100, 450],
    ]);
    expect(range('prpPlateletsE9PerL')).toEqual([
      [20, 10000],
      [300, 2500],
    ]);
  });
});

describe('catalogues', () => {
  it('have no bucket of stem cells, and one code and one colour for each product class', () => {
    const text = JSON.stringify(productClasses).toLowerCase();
    expect(text).not.toContain('stem cell');
    expect(new Set(productClasses.map(({ code }) => code)).size).toBe(productClasses.length);
    expect(productClasses.map(({ colourSlot }) => colourSlot).sort((a, b) => a - b)).toEqual(
      productClasses.map((_, index) => index),
    );
  });

  it('tie conditions to joints and grade systems that exist', () => {
    const jointKeys = joints.map(({ key }) => key);
    const systemKeys = gradeSystems.map(({ key }) => key);
    for (const condition of conditions) {
      expect(condition.joints.filter((key) => !jointKeys.includes(key))).toEqual([]);
      expect(condition.gradeSystems.filter((key) => !systemKeys.includes(key))).toEqual([]);
    }
    const used = conditions.flatMap((condition) => condition.gradeSystems);
    expect(systemKeys.filter((key) => !used.includes(key))).toEqual([]);
  });

  it('know no side that stands for two', () => {
    expect(joints.flatMap(({ sides }) => sides).filter((side) => !['left', 'right', 'midline'].includes(side))).toEqual(
      [],
    );
  });
});
