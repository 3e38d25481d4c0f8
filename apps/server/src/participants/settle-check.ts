import type { Checked, FieldProblem } from '@jointwise/registry';
import { type Refusal, refuse } from '../frame/refusal.ts';

export interface Settled<T> {
  readonly value: T;
  readonly warnings: FieldProblem[];
}

/** The checked value, or the refusal for broken rules or for warnings that come without a reason. */
export function settleCheck<T>(checked: Checked<T>, warningsReason: string | undefined): Settled<T> | Refusal {
  const { warnings } = checked;
  if (checked.status === 'refused') {
    return refuse('refused', 'The entry breaks the rules named in "problems".', {
      problems: checked.problems,
      warnings,
    });
  }
  if (warnings.length > 0 && warningsReason === undefined) {
    return refuse('reason-required', 'The values named in "warnings" are unusual; say why they are right.', {
      warnings,
    });
  }
  return { value: checked.value, warnings: [...warnings] };
}
