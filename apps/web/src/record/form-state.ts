import type { FieldProblem } from '@jointwise/registry';
import { createContext, useContext } from 'react';

/** What every field of a form needs to know about the whole. */
export interface FormState {
  readonly problems: ReadonlyMap<string, readonly FieldProblem[]>;
  readonly warnings: ReadonlyMap<string, readonly FieldProblem[]>;
  /** Fields that were left at least once; blanks are told only there, or everywhere after the first try to save. */
  readonly touched: ReadonlySet<string>;
  readonly isTried: boolean;
  readonly touch: (path: string) => void;
  readonly warningsReason: string;
  readonly giveReason: (reason: string) => void;
}

const context = createContext<FormState | undefined>(undefined);
export const FormStateProvider = context.Provider;

export function useFormState(): FormState {
  const state = useContext(context);
  if (state === undefined) throw new Error('useFormState: there is no form around this field');
  return state;
}

/** What to show at a field: wrong values while typing, a blank only once the field was left. */
export function useFieldProblem(path: string): FieldProblem | undefined {
  const { problems, touched, isTried } = useFormState();
  const found = problems.get(path)?.[0];
  if (found === undefined) return undefined;
  if (found.rule === 'required' && !isTried && !touched.has(path)) return undefined;
  return found;
}
