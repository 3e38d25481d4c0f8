import { CommandFailure } from '../command-failure.ts';
import type { CodedColumn, DataTable } from './data-table.ts';

interface RepeatColumns {
  readonly participant: string;
  readonly visit: string;
}

/** Where each row lies in a matrix of participants, in order of first appearance, by visits. */
export interface VisitPlaces {
  /** Participant and place in the matrix, row by row, of each row of the table. */
  readonly persons: Int32Array;
  readonly places: Int32Array;
  readonly participants: number;
  readonly visits: number;
}

/** @throws CommandFailure if a participant has two rows at one visit, or a visit is not among `visits` */
export function visitPlacesOf(
  table: DataTable,
  columns: RepeatColumns,
  { visits, coded }: { readonly visits: readonly string[]; readonly coded: CodedColumn },
): VisitPlaces {
  const { codes, texts } = coded;
  const { persons, participants } = checkRepeats(table, columns, coded);
  const visitOf = Int32Array.from(texts, (text) => visits.indexOf(text));
  const stranger = texts[visitOf.indexOf(-1)];
  if (stranger !== undefined) throw new CommandFailure(`"${stranger}" is not among the visits`);
  const places = persons.map((person, i) => person * visits.length + visitOf[codes[i]]);
  return { persons, places, participants, visits: visits.length };
}

/** Values by row as a matrix of participants by visits; NaN where there is no row. */
export function arrange(values: ArrayLike<number>, { places, participants, visits }: VisitPlaces): Float64Array {
  const wide = new Float64Array(participants * visits).fill(Number.NaN);
  for (let i = 0; i < places.length; i++) wide[places[i]] = values[i];
  return wide;
}

/** One value per participant where it never changes, otherwise participants by visits. */
export function arrangeConstant(values: ArrayLike<number>, where: VisitPlaces): Float64Array {
  const changed = firstChange(values, where);
  if (changed >= 0) return arrange(values, where);
  const own = new Float64Array(where.participants);
  for (let i = 0; i < where.persons.length; i++) own[where.persons[i]] = values[i];
  return own;
}

/** The first row whose value differs from an earlier one of its participant, or -1. */
export function firstChange(values: ArrayLike<number>, { persons, participants }: VisitPlaces): number {
  const first = new Float64Array(participants).fill(Number.NaN);
  for (let i = 0; i < persons.length; i++) {
    const own = first[persons[i]];
    if (Number.isNaN(own)) first[persons[i]] = values[i];
    else if (own !== values[i]) return i;
  }
  return -1;
}

/** @throws CommandFailure if a participant has two rows at one visit */
export function checkRepeats(table: DataTable, columns: RepeatColumns, { codes, texts }: CodedColumn) {
  const { codes: persons, size: participants } = table.codes(columns.participant);
  const again = firstRepeat(persons, participants, codes, texts.length);
  if (again < 0) return { persons, participants };
  const first = persons.findIndex((person, i) => person === persons[again] && codes[i] === codes[again]);
  const { participant, visit } = columns;
  const second = `participant "${table.label(again, participant)}" has a second value at visit "${table.label(again, visit)}"`;
  throw new CommandFailure(`${table.place(again, visit)}: ${second}; the first is in row ${table.fileRow(first)}`);
}

/** The first row that has person and visit of a row before it, or -1. */
function firstRepeat(persons: Int32Array, participants: number, codes: Int32Array, visits: number): number {
  const rows = rowsByPerson(persons, participants);
  const lastPerson = new Int32Array(visits).fill(-1);
  let first = -1;
  for (const i of rows) {
    const [person, visit] = [persons[i], codes[i]];
    if (lastPerson[visit] === person && (first < 0 || i < first)) first = i;
    lastPerson[visit] = person;
  }
  return first;
}

/** Rows sorted by person, those of one person in the order of the file. */
function rowsByPerson(persons: Int32Array, participants: number): Int32Array {
  const next = new Int32Array(participants + 1);
  for (const person of persons) next[person + 1] += 1;
  for (let person = 0; person < participants; person++) next[person + 1] += next[person];
  const rows = new Int32Array(persons.length);
  for (let i = 0; i < persons.length; i++) rows[next[persons[i]]++] = i;
  return rows;
}
