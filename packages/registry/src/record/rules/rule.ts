import type { FieldProblem } from '../../checked.ts';
import type { Findings } from '../check-value.ts';
import type { RecordContext, RecordData } from '../record-data.ts';

/** Checks the fields of one record against each other and against facts outside it. */
export type RecordRule = (data: RecordData, context: RecordContext, findings: Findings) => void;

export function refuse(findings: Findings, field: string, rule: string, detail: string): void {
  findings.problems.push({ field, rule, detail } satisfies FieldProblem);
}

export function warn(findings: Findings, field: string, rule: string, detail: string): void {
  findings.warnings.push({ field, rule, detail } satisfies FieldProblem);
}

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
