import { type RecordDefinition, recordDefinitions } from '@jointwise/definitions';
import type { RecordData } from '@jointwise/registry';
import type { RecordPlace } from '@jointwise/store';

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

export interface RecordEntry extends RecordPlace {
  readonly kind: string;
  readonly anchorId: string;
}

/**
 * What a new record is about. A record about the participant need not name them again; any other must name its
 * joint-side, episode or visit.
 */
export function recordEntry(
  { kind, anchor }: RecordDefinition,
  place: { readonly siteId: string; readonly participantId: string; readonly anchorId: string | undefined },
): RecordEntry | undefined {
  const { siteId, participantId } = place;
  const anchorId = place.anchorId ?? (anchor === 'participant' ? participantId : undefined);
  return anchorId === undefined ? undefined : { siteId, participantId, kind, anchor, anchorId };
}

/** Date of a record by the field that its definition names; may be partial. */
export function dateOf({ dateField }: RecordDefinition, data: RecordData): string | undefined {
  const value = dateField === undefined ? undefined : data[dateField];
  return typeof value === 'string' ? value : undefined;
}
