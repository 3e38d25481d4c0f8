import type { InstrumentDefinition, InstrumentItem } from '@jointwise/definitions';
import type { Answer } from './answers.ts';
import { checkAnswers } from './check-answers.ts';
import { type CellCodes, type CellProblem, readCell } from './read-cell.ts';
import type { ScaleScore } from './scale-score.ts';
import { type ScoringOptions, scoreInstrument } from './score-instrument.ts';

/** A table of text cells whose columns are named by item code, such as a parsed CSV file. */
export interface AnswerTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Row of the file that each row was read from, where the reader has skipped some. Default: 2, 3, 4 ... */
  readonly rowNumbers?: readonly number[];
}

export interface TableOptions extends ScoringOptions {
  /** Cells that mean "not answered", besides the empty one. Default: `NA`. */
  readonly missingCodes?: readonly string[];
  /** Cells that mean "does not apply". Default: `not-applicable`. */
  readonly notApplicableCodes?: readonly string[];
  /** Columns that are no items but are handed through, such as an identifier. */
  readonly carry?: readonly string[];
}

/** One thing wrong with the table. The header is row 1; a problem of the whole row names no column. */
export interface TableProblem {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly rule: TableRule;
  readonly detail: string;
}

export type TableRule = CellProblem['rule'] | 'unknown-column' | 'missing-column' | 'duplicate-column' | 'row-length';

/** A row and its scores. A row with a bad cell has none: a score beside a refused answer would be a guess. */
export interface ScoredRow {
  readonly row: number;
  readonly carried: Readonly<Record<string, string>>;
  readonly status: 'scored' | 'refused';
  readonly scores: readonly ScaleScore[];
}

export interface ScoredTable {
  readonly rows: readonly ScoredRow[];
  /** Bad cells and rows, in the order of the file. */
  readonly problems: readonly TableProblem[];
  /** Columns that are missing, unknown or doubled; the doubled ones keep every row from being scored. */
  readonly columnProblems: readonly TableProblem[];
}

/**
 * Scores every row of a table of answers. Blank cells are missing answers and fall under each scale's missing rule;
 * a column that is not there is a missing answer in every row, and is reported. Nothing is clamped or repaired.
 */
export function scoreTable(
  definition: InstrumentDefinition,
  table: AnswerTable,
  { missingCodes = ['NA'], notApplicableCodes = ['not-applicable'], carry = [], ...scoring }: TableOptions = {},
): ScoredTable {
  const header = table.header.map((name) => name.trim());
  const columnProblems = checkColumns(definition, header, carry);
  if (columnProblems.some(({ rule }) => rule === 'duplicate-column')) return { rows: [], problems: [], columnProblems };
  const items = new Map(definition.items.map((item) => [item.code, item]));
  const codes = { missing: new Set(missingCodes), notApplicable: new Set(notApplicableCodes) };
  const problems: TableProblem[] = [];
  const rows = table.rows.map((cells, index): ScoredRow => {
    const row = table.rowNumbers?.[index] ?? index + 2;
    const carried = carriedCells(header, cells, carry);
    const read = readRow({ header, items, codes }, cells, row);
    const found = read.problems.length > 0 ? read.problems : checkRow(definition, read.answers, row);
    problems.push(...found);
    if (found.length > 0) return { row, carried, status: 'refused', scores: [] };
    return { row, carried, status: 'scored', scores: scoreInstrument(definition, read.answers, scoring) };
  });
  return { rows, problems, columnProblems };
}

interface Columns {
  readonly header: readonly string[];
  readonly items: ReadonlyMap<string, InstrumentItem>;
  readonly codes: CellCodes;
}

function readRow({ header, items, codes }: Columns, cells: readonly string[], row: number) {
  const answers: Record<string, Answer> = {};
  const problems: TableProblem[] = [];
  if (cells.length !== header.length) {
    const detail = `row ${row} has ${cells.length} cells; the header has ${header.length}`;
    return { answers, problems: [{ row, column: null, value: null, rule: 'row-length' as const, detail }] };
  }
  for (const [index, column] of header.entries()) {
    const item = items.get(column);
    const cell = cells[index] ?? '';
    if (item === undefined) continue;
    const read = readCell(item, cell, codes);
    if (read.status === 'read') answers[column] = read.answer;
    else problems.push({ row, column, value: cell, rule: read.rule, detail: `row ${row}: ${read.detail}` });
  }
  return { answers, problems };
}

/** What only the whole row can show: two exclusive branches answered. */
function checkRow(definition: InstrumentDefinition, answers: Record<string, Answer>, row: number): TableProblem[] {
  const check = checkAnswers(definition, answers);
  if (check.status === 'accepted') return [];
  return check.problems.map(({ field, rule, detail }) => {
    const answer = answers[field];
    const value = answer === undefined ? null : String(answer);
    return { row, column: field, value, rule, detail: `row ${row}: ${detail}` };
  });
}

function checkColumns(
  definition: InstrumentDefinition,
  header: readonly string[],
  carry: readonly string[],
): TableProblem[] {
  const known = new Set([...definition.items.map(({ code }) => code), ...carry]);
  const problem = (column: string, rule: TableRule, detail: string): TableProblem => ({
    row: 1,
    column,
    value: null,
    rule,
    detail,
  });
  const doubled = [...new Set(header.filter((name, index) => header.indexOf(name) !== index))];
  return [
    ...doubled.map((name) => problem(name, 'duplicate-column', `column ${name} stands in the header twice`)),
    ...header
      .filter((name) => !known.has(name))
      .map((name) => problem(name, 'unknown-column', `${definition.key} has no item ${name}; the column is not read`)),
    ...definition.items
      .filter(({ code, optional }) => optional !== true && !header.includes(code))
      .map(({ code }) => problem(code, 'missing-column', `column ${code} is missing; counted as not answered`)),
  ];
}

function carriedCells(header: readonly string[], cells: readonly string[], carry: readonly string[]) {
  return Object.fromEntries(carry.map((name) => [name, cells[header.indexOf(name)] ?? '']));
}
