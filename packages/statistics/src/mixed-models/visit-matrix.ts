import { InvalidInputError } from '../estimation.ts';

/** Repeated measurements as a matrix: one row per subject, one column per visit. */
export interface VisitMatrix {
  /** Labels of the subjects, in the order of the rows. */
  readonly subjects: readonly (string | number)[];
  /** Labels of the visits, in the order of the columns. */
  readonly visits: readonly (string | number)[];
  /** Row-major, subjects x visits; NaN where a subject has no value at a visit. */
  readonly values: Float64Array;
}

/**
 * Arranges one row per measurement into one row per subject.
 *
 * Subjects stand in order of first appearance, visits in the order given or, without it, sorted (numbers by size).
 *
 * @param subject label per row
 * @param visit label per row
 * @param value per row; NaN is a missing measurement
 * @throws InvalidInputError if lengths differ, a visit is not in `visits`, or a subject has two rows at one visit
 */
export function arrangeByVisit(
  subject: readonly (string | number)[],
  visit: readonly (string | number)[],
  value: ArrayLike<number>,
  { visits }: { readonly visits?: readonly (string | number)[] } = {},
): VisitMatrix {
  if (visit.length !== subject.length || value.length !== subject.length) {
    throw new InvalidInputError('value', `${subject.length} subjects, ${visit.length} visits, ${value.length} values`);
  }
  const order = visits ?? [...new Set(visit)].sort(compareLabels);
  const columnOf = new Map(order.map((label, t) => [label, t]));
  const rowOf = new Map<string | number, number>();
  for (const label of subject) if (!rowOf.has(label)) rowOf.set(label, rowOf.size);
  const values = new Float64Array(rowOf.size * order.length).fill(Number.NaN);
  const isTaken = new Uint8Array(values.length);
  for (let i = 0; i < subject.length; i++) {
    const column = columnOf.get(visit[i]);
    if (column === undefined)
      throw new InvalidInputError('visit', `visit ${visit[i]} is not one of ${order.join(', ')}`);
    const cell = (rowOf.get(subject[i]) ?? 0) * order.length + column;
    if (isTaken[cell] === 1) {
      throw new InvalidInputError('visit', `subject ${subject[i]} has two rows at visit ${visit[i]}`);
    }
    isTaken[cell] = 1;
    values[cell] = value[i];
  }
  return { subjects: [...rowOf.keys()], visits: order, values };
}

function compareLabels(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : 1;
}
