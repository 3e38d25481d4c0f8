import type { FieldProblem } from '../checked.ts';

/** Collects what is wrong with an entry while it is read. */
export interface Findings {
  readonly today: string;
  readonly problems: FieldProblem[];
  readonly warnings: FieldProblem[];
}

/** Notes a problem; returns nothing, so that a check can end with it. */
export function refuse(findings: Findings, field: string, rule: string, detail: string): undefined {
  findings.problems.push({ field, rule, detail });
  return undefined;
}

/** Notes a warning: the value is kept, and asks for a reason. */
export function warn(findings: Findings, field: string, rule: string, detail: string): void {
  findings.warnings.push({ field, rule, detail });
}
