import { type RecordDefinition, recordDefinitions } from '@jointwise/definitions';
import type { RecordData } from '@jointwise/registry';

const byKind = new Map(recordDefinitions.map((definition) => [definition.kind, definition]));

export function findRecordDefinition(kind: string): RecordDefinition | undefined {
  return byKind.get(kind);
}

/** The definition of a kind that the program itself enters. @throws Error if there is none */
export function recordDefinitionOf(kind: 'demographics' | 'procedure' | 'product'): RecordDefinition {
  const definition = byKind.get(kind);
  if (definition === undefined) throw new Error(`recordDefinitionOf: there is no record kind ${kind}`);
  return definition;
}

/** Date of a record by the field that its definition names; may be partial. */
export function dateOf({ dateField }: RecordDefinition, data: RecordData): string | undefined {
  const value = dateField === undefined ? undefined : data[dateField];
  return typeof value === 'string' ? value : undefined;
}
