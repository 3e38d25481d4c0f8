import { deriveCapture } from './derive-capture.ts';
import type { FlowFact, PairFact } from './outcome-facts.ts';
import type { CompletenessStatus, OutcomeFlow } from './outcomes-report.ts';

/** Below it a comparison is not shown; below the second it is shown with a warning. */
export const leastCompleteness = 0.6;
export const sufficientCompleteness = 0.8;

/**
 * Treated, enrolled, due and answered from counts per site and class.
 *
 *   due          = enrolled - not yet due - died before the window - withdrew from contact before the window
 *   completeness = scored in the window / due
 *
 * Surgery on the joint does not take an episode out of due, and neither does withdrawal from treatment.
 *
 * @throws Error when the pairs are not as many as are due: the two counts then speak of different episodes
 */
export function deriveFlow(flows: readonly FlowFact[], pairs: readonly PairFact[]): OutcomeFlow {
  const sum = (of: (flow: FlowFact) => number) => flows.reduce((total, flow) => total + of(flow), 0);
  const enrolled = sum((flow) => flow.enrolled);
  const notYetDue = sum((flow) => flow.notYetDue);
  const died = sum((flow) => flow.died);
  const withdrew = sum((flow) => flow.withdrew);
  const due = enrolled - notYetDue - died - withdrew;
  const counted = pairs.reduce((total, { count }) => total + count, 0);
  if (counted !== due) throw new Error(`deriveFlow: ${due} episodes are due, but ${counted} have a row of scores`);
  const answered = pairs.reduce((total, { after, count }) => total + (after === null ? 0 : count), 0);
  const completeness = due === 0 ? null : answered / due;
  const capture = deriveCapture(flows);
  return {
    treated: capture.status === 'logged' && !capture.isWider ? capture.treated : null,
    enrolled,
    notYetDue,
    died,
    withdrew,
    due,
    operated: sum((flow) => flow.operated),
    answered,
    completeness,
    status: completenessStatus(completeness),
  };
}

/** Where a completeness stands, by the limits of the plan (80 % and 60 %). */
export function completenessStatus(completeness: number | null): CompletenessStatus {
  if (completeness === null) return 'none-due';
  if (completeness >= sufficientCompleteness) return 'sufficient';
  return completeness >= leastCompleteness ? 'bias-likely' : 'insufficient';
}
