import type { RecordData } from './record-data.ts';

/** The text of a field, if it holds one. */
export function textOf(data: RecordData, field: string): string | undefined {
  const value = data[field];
  return typeof value === 'string' ? value : undefined;
}

/** The number of a field, if it holds one. */
export function numberOf(data: RecordData, field: string): number | undefined {
  const value = data[field];
  return typeof value === 'number' ? value : undefined;
}

/** The entries of a list, or none. */
export function entriesOf(data: RecordData, field: string): readonly RecordData[] {
  const value = data[field];
  if (!Array.isArray(value)) return [];
  return value.filter((entry): entry is RecordData => typeof entry === 'object');
}
