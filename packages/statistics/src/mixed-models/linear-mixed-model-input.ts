import { InvalidInputError } from '../estimation.ts';

export interface NamedColumn {
  readonly name: string;
  /** One value per row. */
  readonly values: ArrayLike<number>;
}

export interface RandomTerm {
  readonly name: string;
  /** Code 0, 1, ... of the group of each row. */
  readonly group: ArrayLike<number>;
  /** Columns with a random coefficient beside the intercept. */
  readonly slopes?: readonly NamedColumn[];
  /** Whether intercept and slopes are correlated; true unless given. */
  readonly isCorrelated?: boolean;
  /** Whether the term has a random intercept; true unless given. */
  readonly hasIntercept?: boolean;
}

export interface LinearMixedModelData {
  /** One value per row, without missing values. */
  readonly outcome: Float64Array;
  /** Fixed effects; the intercept is a column of ones like any other. */
  readonly fixed: readonly NamedColumn[];
  /**
   * Random effects. The term with most groups may have slopes; further terms (a site around patients, or crossed with them) have
   * a random intercept each and at most 2,000 groups together.
   */
  readonly random: readonly RandomTerm[];
}

/** A term with its columns (the intercept is undefined) and number of groups. */
export interface ArrangedTerm {
  readonly name: string;
  readonly group: Int32Array;
  readonly groups: number;
  readonly columns: readonly (NamedColumn | undefined)[];
  readonly isCorrelated: boolean;
}

/** The term with most groups first, the others after it. @throws InvalidInputError if the data break the contract */
export function arrangeRandomTerms({ outcome, fixed, random }: LinearMixedModelData): readonly ArrangedTerm[] {
  const n = outcome.length;
  for (const { name, values } of [...fixed, ...random.flatMap((term) => term.slopes ?? [])]) {
    if (values.length !== n) throw new InvalidInputError('fixed', `${name} has ${values.length} values for ${n} rows`);
    checkFinite(name, values);
  }
  checkFinite('outcome', outcome);
  if (random.length === 0) throw new InvalidInputError('random', 'a mixed model needs at least one random term');
  const terms = random.map(({ name, group, slopes = [], isCorrelated = true, hasIntercept = true }) => {
    if (group.length !== n) throw new InvalidInputError('random', `${name} has ${group.length} groups for ${n} rows`);
    const codes = group instanceof Int32Array ? group : Int32Array.from(group);
    let groups = 0;
    for (let i = 0; i < n; i++) {
      if (codes[i] < 0 || codes[i] !== group[i])
        throw new InvalidInputError('random', `${name}: row ${i} has no group`);
      groups = Math.max(groups, codes[i] + 1);
    }
    return { name, group: codes, groups, columns: hasIntercept ? [undefined, ...slopes] : slopes, isCorrelated };
  });
  const arranged = terms.sort((a, b) => b.groups - a.groups);
  const outer = arranged.slice(1);
  if (outer.some(({ columns }) => columns.length !== 1 || columns[0] !== undefined)) {
    throw new InvalidInputError('random', 'only the term with most groups may have slopes');
  }
  if (outer.reduce((sum, { groups }) => sum + groups, 0) > 2000) {
    throw new InvalidInputError('random', 'the terms beside the largest may have 2,000 groups together');
  }
  return arranged;
}

/**
 * Why the groups cannot tell their variance from that of the rows, of the intercept or of each other, as far as their sizes say;
 * lme4 stops at the first two.
 */
export function groupingProblem(terms: readonly ArrangedTerm[]): string | undefined {
  const rows = terms[0].group.length;
  const sizes = terms.map(({ group, groups }) => {
    const seen = new Uint8Array(groups);
    let count = 0;
    for (let i = 0; i < rows; i++) {
      count += 1 - seen[group[i]];
      seen[group[i]] = 1;
    }
    return count;
  });
  if (sizes.includes(1)) return 'one-group-only';
  if (sizes.includes(rows)) return 'one-row-per-group';
  const isDoubled = terms.some((term, f) =>
    terms.some((other, h) => h < f && sizes[h] === sizes[f] && isFunctionOf(other, term)),
  );
  return isDoubled ? 'terms-with-the-same-groups' : undefined;
}

/** Whether a group of `inner` lies in one group of `outer` alone. */
function isFunctionOf(outer: ArrangedTerm, inner: ArrangedTerm): boolean {
  const home = new Int32Array(inner.groups).fill(-1);
  for (let i = 0; i < inner.group.length; i++) {
    const g = inner.group[i];
    if (home[g] < 0) home[g] = outer.group[i];
    else if (home[g] !== outer.group[i]) return false;
  }
  return true;
}

function checkFinite(name: string, values: ArrayLike<number>): void {
  // 0 for finite values, NaN from the first other on: the row is only looked for if there is one.
  let zero = 0;
  for (let i = 0; i < values.length; i++) zero += values[i] - values[i];
  if (zero === 0) return;
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) throw new InvalidInputError(name, `${name} is missing in row ${i}`);
  }
}
