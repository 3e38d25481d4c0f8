import type { InstrumentDefinition, RecordDefinition } from '@jointwise/definitions';
import { checkAgainstSchema, type JsonSchema, type SchemaProblem } from './check-against-schema.ts';
import schema from './import-mapping.schema.json' with { type: 'json' };
import type { ImportMapping, RecordMapping, ResponseMapping } from './import-mapping.ts';
import type { ValueSource } from './value-source.ts';

/** What a mapping may speak of. */
export interface MappingVocabulary {
  readonly instruments: readonly InstrumentDefinition[];
  readonly records: readonly RecordDefinition[];
  /** Joint keys. */
  readonly joints: readonly string[];
  readonly productClasses: readonly string[];
}

export type ParsedMapping =
  | { readonly status: 'accepted'; readonly mapping: ImportMapping }
  | { readonly status: 'refused'; readonly problems: readonly SchemaProblem[] };

/** Reads a mapping: first its shape, then whether the instruments, items, records and fields that it names exist. */
export function parseMapping(value: unknown, vocabulary: MappingVocabulary): ParsedMapping {
  const shape = checkAgainstSchema(value, schema as JsonSchema);
  if (shape.length > 0) return { status: 'refused', problems: shape };
  const mapping = value as ImportMapping;
  const problems = [...checkWords(mapping, vocabulary), ...checkTotals(mapping)];
  return problems.length > 0 ? { status: 'refused', problems } : { status: 'accepted', mapping };
}

/** Columns that a mapping reads and a file does not have. */
export function checkColumns(mapping: ImportMapping, header: readonly string[]): SchemaProblem[] {
  const known = new Set(header);
  return [...columnsOf(mapping)]
    .filter((column) => !known.has(column))
    .map((column) => ({
      field: column,
      rule: 'unknown-column',
      detail: `the mapping reads the column "${column}", which the file does not have`,
    }));
}

function columnsOf(value: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    for (const [name, inside] of Object.entries(one)) {
      if ((name === 'column' || name === 'yearSpan') && typeof inside === 'string') found.add(inside);
      else if (name === 'columns' && Array.isArray(inside)) for (const column of inside) found.add(String(column));
      else if (name !== 'constant' && name !== 'codes' && name !== 'study') walk(inside);
    }
  };
  walk(value);
  return found;
}

function checkWords({ participant }: ImportMapping, vocabulary: MappingVocabulary): SchemaProblem[] {
  const problems = checkRecords(participant.records, 'participant', vocabulary, ['participant']);
  for (const [i, jointSide] of participant.jointSides.entries()) {
    const at = `participant.jointSides[${i}]`;
    problems.push(...checkConstant(jointSide.joint, `${at}.joint`, vocabulary.joints));
    problems.push(...checkConstant(jointSide.side, `${at}.side`, ['left', 'right', 'midline', 'unknown']));
    problems.push(...checkRecords(jointSide.records, at, vocabulary, ['joint-side']));
    for (const [k, episode] of jointSide.episodes.entries()) {
      const inside = `${at}.episodes[${k}]`;
      problems.push(...checkConstant(episode.productClass, `${inside}.productClass`, vocabulary.productClasses));
      problems.push(...checkRecords(episode.records, inside, vocabulary, ['episode']));
      for (const [v, visit] of episode.visits.entries()) {
        for (const [r, response] of visit.responses.entries()) {
          problems.push(...checkItems(response, `${inside}.visits[${v}].responses[${r}]`, vocabulary));
        }
      }
    }
  }
  return problems;
}

function checkConstant(source: ValueSource, field: string, allowed: readonly string[]): SchemaProblem[] {
  const values = 'constant' in source ? [source.constant] : 'column' in source ? Object.values(source.codes ?? {}) : [];
  return values
    .filter((value) => !allowed.includes(String(value)))
    .map((value) => ({
      field,
      rule: 'unknown-value',
      detail: `${field} is "${value}"; known are ${allowed.join(', ')}`,
    }));
}

function checkRecords(
  records: readonly RecordMapping[] = [],
  at: string,
  vocabulary: MappingVocabulary,
  anchors: readonly string[],
): SchemaProblem[] {
  return records.flatMap((record, index) => {
    const field = `${at}.records[${index}]`;
    const definition = vocabulary.records.find(({ kind }) => kind === record.kind);
    if (definition === undefined) {
      return [{ field, rule: 'unknown-record', detail: `${field}: there is no kind of record "${record.kind}"` }];
    }
    if (![definition.anchor, ...(definition.otherAnchors ?? [])].some((anchor) => anchors.includes(anchor))) {
      const detail = `${field}: "${record.kind}" belongs to the ${definition.anchor}, not here`;
      return [{ field, rule: 'wrong-place', detail }];
    }
    const known = definition.fields.map(({ name }) => name);
    return Object.keys(record.fields)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        field: `${field}.fields.${name}`,
        rule: 'unknown-field',
        detail: `${field}: "${record.kind}" has no field "${name}"`,
      }));
  });
}

function checkItems(response: ResponseMapping, field: string, vocabulary: MappingVocabulary): SchemaProblem[] {
  const instrument = vocabulary.instruments.find(({ key }) => key === response.instrument);
  if (instrument === undefined) {
    const detail = `${field}: there is no instrument "${response.instrument}"`;
    return [{ field, rule: 'unknown-instrument', detail }];
  }
  const known = new Set(instrument.items.map(({ code }) => code));
  return Object.keys(response.answers)
    .filter((code) => !known.has(code))
    .map((code) => ({
      field: `${field}.answers.${code}`,
      rule: 'unknown-item',
      detail: `${field}: ${instrument.key} has no item "${code}"; its items are ${[...known].join(', ')}`,
    }));
}

function checkTotals({ expectedTotals = [], participant }: ImportMapping): SchemaProblem[] {
  const visits = participant.jointSides.flatMap(({ episodes }) => episodes.flatMap((episode) => episode.visits));
  return expectedTotals.flatMap((total, index) => {
    const isMapped = visits.some(
      ({ code, responses }) =>
        code === total.visit && responses.some(({ instrument }) => instrument === total.instrument),
    );
    if (isMapped) return [];
    const field = `expectedTotals[${index}]`;
    const detail = `${field}: no response of ${total.instrument} is mapped at visit ${total.visit}`;
    return [{ field, rule: 'unknown-response', detail }];
  });
}
