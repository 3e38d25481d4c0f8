import type { ScaleDirection, Threshold } from '@jointwise/definitions';
import { deriveFlow, leastCompleteness } from './derive-flow.ts';
import { estimateChange } from './estimate-change.ts';
import { estimateShare } from './estimate-share.ts';
import type { OutcomeFacts } from './outcome-facts.ts';
import type { Named } from './outcomes-question.ts';
import type { ClassComparison, ClassRow } from './outcomes-report.ts';
import { pairedScores } from './paired-scores.ts';
import { pairReaches } from './threshold.ts';

interface ClassQuestion {
  readonly productClasses: readonly Named[];
  readonly direction: ScaleDirection;
  readonly threshold: Threshold | undefined;
  readonly confidenceLevel: number;
}

const caution =
  'The classes were not allocated by chance: who received which differs in ways that also change the outcome. ' +
  'Differences between rows are not effects of treatment.';

/**
 * Change and share by product class, side by side. A class of whose due episodes less than 60 % answered is withheld by
 * name: what it shows would be the people who answer; the largest class comes first. The comparison as a whole is
 * withheld when fewer than two are left.
 */
export function compareClasses(facts: OutcomeFacts, question: ClassQuestion): ClassComparison {
  const codes = [...new Set(facts.flows.map(({ productClass }) => productClass))];
  const rows = codes
    .map((code) => classRow(code, facts, question))
    .filter(({ due }) => due > 0)
    .sort((one, other) => other.due - one.due || one.title.localeCompare(other.title, 'en'));
  if (rows.length < 2) {
    const reason = 'There is only one product class with episodes that are due.';
    return { status: 'withheld', reason, classes: rows.map(countsOf) };
  }
  const isComplete = ({ completeness }: ClassRow) => (completeness ?? 0) >= leastCompleteness;
  const shown = rows.filter(isComplete);
  const poor = rows.filter((row) => !isComplete(row));
  const named = poor.map(({ title, answered, due }) => `${title} (${answered} of ${due})`).join(', ');
  const reason = `Fewer than ${100 * leastCompleteness} % of those due answered in: ${named}.`;
  if (shown.length < 2) return { status: 'withheld', reason, classes: rows.map(countsOf) };
  return { status: 'shown', classes: shown, caution: poor.length === 0 ? caution : `${caution} Withheld: ${reason}` };
}

function countsOf({ code, title, due, answered, completeness }: ClassRow) {
  return { code, title, due, answered, completeness };
}

function classRow(code: string, facts: OutcomeFacts, question: ClassQuestion): ClassRow {
  const own = <T extends { readonly productClass: string }>(all: readonly T[]) =>
    all.filter(({ productClass }) => productClass === code);
  const { due, answered, completeness } = deriveFlow(own(facts.flows), own(facts.pairs));
  const scores = pairedScores(own(facts.pairs), own(facts.repeated));
  const { direction, threshold, confidenceLevel } = question;
  return {
    code,
    title: question.productClasses.find((one) => one.code === code)?.title ?? code,
    due,
    answered,
    completeness,
    change: estimateChange(scores, { direction, confidenceLevel }),
    reached:
      threshold === undefined
        ? { status: 'not-estimable', reason: 'no-threshold' }
        : estimateShare(scores, (pair) => pairReaches(threshold, direction, pair), { confidenceLevel }),
  };
}
