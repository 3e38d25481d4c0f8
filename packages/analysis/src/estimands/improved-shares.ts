import type { EstimandVariable } from '@jointwise/definitions';
import { wilson } from '@jointwise/statistics';
import type { ResultRow } from './estimand-result.ts';
import type { AnalysisFrame } from './frame.ts';
import type { AnalysisRows } from './select-rows.ts';

interface BeforeAfter {
  readonly before: Float64Array;
  readonly after: Float64Array;
  readonly variable: Extract<EstimandVariable, { kind: 'change' }>;
}

/**
 * Share of each arm that improved by at least the threshold, or that takes no medicine any more: of those who answered
 * before and after, one joint-side each. Beside the effect, never instead of it.
 */
export function improvedShares(
  { question, confidenceLevel }: AnalysisFrame,
  rows: AnalysisRows,
  { before, after, variable }: BeforeAfter,
): readonly ResultRow[] {
  const { threshold } = question.estimand;
  const isMedicine = variable.measure.kind === 'medication';
  if (threshold === null && !isMedicine) return [];
  const sign = variable.benefit === 'higher' ? 1 : -1;
  const reaches = (row: number) => {
    const [first, last] = [before[row] ?? Number.NaN, after[row] ?? Number.NaN];
    return isMedicine ? last === 0 : sign * (last - first) >= (threshold?.value ?? 0) - 1e-9;
  };
  const title = isMedicine ? 'Without medication' : `Improved by ${threshold?.value} or more`;
  return [1, 0].flatMap((arm) => {
    const own = Array.from(rows.arm.keys()).filter((row) => rows.arm[row] === arm);
    const known = own.filter((row) => !Number.isNaN(before[row]) && !Number.isNaN(after[row]));
    const found = wilson(known.filter(reaches).length, known.length, { confidenceLevel });
    if (found.status !== 'estimated') return [];
    const name = arm === 1 ? question.productClass : (question.comparator ?? '');
    const { estimate, interval } = found.fit;
    return [
      {
        title: `${title}: ${name}`,
        estimate,
        interval,
        unit: 'proportion',
        n: known.length,
        of: own.length,
        note: null,
      },
    ];
  });
}
