import { InvalidInputError } from '../estimation.ts';
import type { MmrmData, MmrmTerm } from './mmrm-model.ts';

/**
 * The design as sparse as it is: every coefficient k meets visit t through at most one source column.
 *
 *   X_i[t, k] = z_i[sourceAt[k T + t]], or 0 where that is -1
 *
 * A source is a column with one value per subject (or, for columns that change with the visit, one source per visit), so that
 * the cross-products of the sources within a pattern of observed visits hold all that the likelihood needs.
 */
export interface MmrmDesign {
  readonly visits: number;
  readonly subjects: number;
  readonly coefficients: readonly MmrmCoefficient[];
  readonly sources: readonly MmrmSource[];
  /** sourceAt[k * visits + t]. */
  readonly sourceAt: Int32Array;
}

export interface MmrmCoefficient {
  readonly name: string;
  readonly term: number;
  /** The visit it belongs to, or -1 for all visits. */
  readonly visit: number;
}

export interface MmrmSource {
  /** Undefined for the constant 1. */
  readonly values: ArrayLike<number> | undefined;
  /** Element of subject i is values[i * stride + offset]. */
  readonly stride: number;
  readonly offset: number;
  /** The one visit at which it is used, or -1 for all visits. */
  readonly visit: number;
  /** Subtracted before cross-products are formed, and undone in the coefficients; 0 where the model forbids it. */
  shift: number;
}

/** Lays out sources and coefficients. @throws InvalidInputError if a column has the wrong length or a name repeats */
export function mmrmDesign(data: MmrmData): MmrmDesign {
  const { visits, terms } = data;
  const subjects = data.outcome.length / visits;
  const coefficients: MmrmCoefficient[] = [];
  const sources: MmrmSource[] = [];
  const at: number[] = [];
  const known = new Map<ArrayLike<number> | undefined, number>();
  // A weight scales the row of a visit, and with it every column there: then all sources are one per visit.
  const isPerVisit = (isVarying: boolean) => isVarying || data.weights !== undefined;
  terms.forEach((term, index) => {
    const isVarying = checkLength(term, subjects, visits);
    let first = known.get(term.values);
    if (first === undefined) {
      first = sources.length;
      known.set(term.values, first);
      for (let t = 0; t < (isPerVisit(isVarying) ? visits : 1); t++) {
        const visit = isPerVisit(isVarying) ? t : -1;
        const [stride, offset] = isVarying ? [visits, t] : [1, 0];
        sources.push({ values: term.values, stride, offset, visit, shift: 0 });
      }
    }
    for (const visit of visitsOf(term, visits)) {
      coefficients.push({ name: coefficientName(term, visit, data), term: index, visit });
      for (let t = 0; t < visits; t++) {
        at.push(visit === -1 || visit === t ? first + (isPerVisit(isVarying) ? t : 0) : -1);
      }
    }
  });
  checkNames(coefficients);
  return { visits, subjects, coefficients, sources, sourceAt: Int32Array.from(at) };
}

function visitsOf(term: MmrmTerm, visits: number): number[] {
  if (term.visits === 'constant') return [-1];
  return Array.from({ length: visits }, (_, t) => t).slice(term.visits === 'after-first' ? 1 : 0);
}

function coefficientName(term: MmrmTerm, visit: number, { visitNames }: MmrmData): string {
  if (visit === -1) return term.name;
  const label = visitNames?.[visit] ?? `visit ${visit + 1}`;
  return term.values === undefined ? label : `${term.name}:${label}`;
}

function checkLength(term: MmrmTerm, subjects: number, visits: number): boolean {
  if (term.values === undefined || term.values.length === subjects) return false;
  if (term.values.length === subjects * visits) return true;
  throw new InvalidInputError(
    'terms',
    `term ${term.name} has ${term.values.length} values; ${subjects} (per subject) or ${subjects * visits} are possible`,
  );
}

function checkNames(coefficients: readonly MmrmCoefficient[]): void {
  const seen = new Set<string>();
  for (const { name } of coefficients) {
    if (seen.has(name)) throw new InvalidInputError('terms', `two coefficients are called ${name}`);
    seen.add(name);
  }
}

/**
 * For each coefficient the coefficients of the constant that absorb a shift of its column: those of the constant 1 at the same
 * visits. Empty if the model has none, and then the column must not be shifted.
 */
export function absorbers(design: MmrmDesign): readonly (readonly number[])[] {
  const { coefficients, sources, sourceAt, visits } = design;
  const constantAt = (visit: number) =>
    coefficients.findIndex((c, k) => {
      const source = sourceAt[k * visits + Math.max(visit, c.visit, 0)];
      return c.visit === visit && source >= 0 && sources[source].values === undefined;
    });
  return coefficients.map((coefficient) => {
    const same = constantAt(coefficient.visit);
    if (same >= 0) return [same];
    if (coefficient.visit !== -1) return [];
    const each = Array.from({ length: visits }, (_, t) => constantAt(t));
    return each.every((k) => k >= 0) ? each : [];
  });
}
