import { type AnswerRule, type InstrumentItem, refusedAnswer } from '@jointwise/definitions';
import type { Answer } from './answers.ts';

export interface CellProblem {
  readonly status: 'refused';
  readonly rule: AnswerRule | 'decimal-comma' | 'not-a-number' | 'not-yes-or-no';
  readonly detail: string;
}

/** Cells that stand for no answer, besides the empty one, and for "does not apply". */
export interface CellCodes {
  readonly missing: ReadonlySet<string>;
  readonly notApplicable: ReadonlySet<string>;
}

export type ReadCell = { readonly status: 'read'; readonly answer: Answer } | CellProblem;

const yes = new Set(['1', 'yes', 'true']);
const no = new Set(['0', 'no', 'false']);

/**
 * Reads one text cell as the answer to an item. Space around it is ignored. An empty cell and the declared missing
 * codes are `null`; a decimal comma is refused rather than guessed at.
 */
export function readCell(item: InstrumentItem, cell: string, codes: CellCodes): ReadCell {
  const text = cell.trim();
  if (text === '' || codes.missing.has(text)) return { status: 'read', answer: null };
  const answer = codes.notApplicable.has(text) ? 'not-applicable' : readText(item, text);
  if (typeof answer === 'object') return answer;
  const problem = refusedAnswer(item, answer);
  if (problem === undefined) return { status: 'read', answer };
  return { status: 'refused', rule: problem.rule, detail: problem.detail };
}

function readText(item: InstrumentItem, text: string): number | boolean | CellProblem {
  const { code } = item;
  if (item.answer.kind === 'yes-no') {
    if (yes.has(text.toLowerCase())) return true;
    if (no.has(text.toLowerCase())) return false;
    const detail = `${code} is ${shown(text)}; yes, no, true, false, 1 or 0 is expected`;
    return { status: 'refused', rule: 'not-yes-or-no', detail };
  }
  if (/^[+-]?\d*,\d+$/.test(text)) {
    const detail = `${code} is ${shown(text)}; decimals are written with a point`;
    return { status: 'refused', rule: 'decimal-comma', detail };
  }
  if (!/^[+-]?\d+(\.\d+)?$/.test(text)) {
    return { status: 'refused', rule: 'not-a-number', detail: `${code} is ${shown(text)}; a number is expected` };
  }
  return Number(text);
}

/** The cell as given, cut where it is long. */
function shown(text: string): string {
  return text.length > 40 ? `"${text.slice(0, 40)}…"` : `"${text}"`;
}
