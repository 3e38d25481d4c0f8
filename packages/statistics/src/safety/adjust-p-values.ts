import { InvalidInputError } from '../estimation.ts';

/** Family-wise error: 'bonferroni', 'holm', 'hochberg', 'hommel'; false discovery rate: 'benjamini-hochberg' and, under any dependence, 'benjamini-yekutieli'. */
export type MultiplicityMethod =
  | 'bonferroni'
  | 'holm'
  | 'hochberg'
  | 'hommel'
  | 'benjamini-hochberg'
  | 'benjamini-yekutieli';

/**
 * P values adjusted for being one of many.
 *
 *   sorted p(1) <= ... <= p(m):
 *   Bonferroni  m p;   Holm  max over j <= i of (m - j + 1) p(j);   Hochberg  min over j >= i of (m - j + 1) p(j)
 *   Benjamini-Hochberg  min over j >= i of m p(j) / j;   Benjamini-Yekutieli  the same times 1 + 1/2 + ... + 1/m
 *   Hommel  by Wright's algorithm, from Simes' test of every intersection
 *
 * Choices: as p.adjust. Hochberg and Hommel need independent or positively dependent tests.
 *
 * Source: Holm S. Scand J Stat 1979;6:65-70. Hochberg Y. Biometrika 1988;75:800-802. Hommel G. Biometrika 1988;75:383-386.
 * Benjamini Y, Hochberg Y. J R Stat Soc B 1995;57:289-300. Benjamini Y, Yekutieli D. Ann Stat 2001;29:1165-1188.
 * Checked against: p.adjust of R 4.2.
 *
 * @param pValues numbers from 0 to 1
 * @returns adjusted values in the given order
 */
export function adjustPValues(pValues: readonly number[], method: MultiplicityMethod): number[] {
  const m = pValues.length;
  pValues.forEach((p, i) => {
    if (!(p >= 0 && p <= 1))
      throw new InvalidInputError('pValues', `pValues[${i}] is ${p}; it must lie between 0 and 1`);
  });
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a] - pValues[b]);
  const sorted = order.map((i) => pValues[i]);
  const adjusted = adjustSorted(sorted, method);
  const result = new Array<number>(m);
  order.forEach((i, rank) => {
    result[i] = Math.min(1, adjusted[rank]);
  });
  return result;
}

function adjustSorted(p: readonly number[], method: MultiplicityMethod): number[] {
  const m = p.length;
  switch (method) {
    case 'bonferroni':
      return p.map((value) => m * value);
    case 'holm': {
      let largest = 0;
      return p.map((value, i) => {
        largest = Math.max(largest, (m - i) * value);
        return largest;
      });
    }
    case 'hochberg':
      return stepUp(p, (i) => m - i);
    case 'benjamini-hochberg':
      return stepUp(p, (i) => m / (i + 1));
    case 'benjamini-yekutieli': {
      const harmonic = p.reduce((sum, _, i) => sum + 1 / (i + 1), 0);
      return stepUp(p, (i) => (harmonic * m) / (i + 1));
    }
    case 'hommel':
      return hommel(p);
  }
}

function stepUp(p: readonly number[], factor: (i: number) => number): number[] {
  const adjusted = new Array<number>(p.length);
  let smallest = Infinity;
  for (let i = p.length - 1; i >= 0; i--) {
    smallest = Math.min(smallest, factor(i) * p[i]);
    adjusted[i] = smallest;
  }
  return adjusted;
}

/** Source: Wright SP. Biometrics 1992;48:1005-1013, appendix. */
function hommel(p: readonly number[]): number[] {
  const m = p.length;
  const simes = p.reduce((least, value, i) => Math.min(least, (m * value) / (i + 1)), Infinity);
  const adjusted = p.map(() => simes);
  for (let size = m - 1; size >= 2; size--) {
    const first = m - size + 1;
    let least = Infinity;
    for (let i = first; i < m; i++) least = Math.min(least, (size * p[i]) / (i - first + 2));
    for (let i = 0; i < m; i++) {
      const bound = Math.min(size * p[Math.min(i, first - 1)], least);
      adjusted[i] = Math.max(adjusted[i], bound);
    }
  }
  return adjusted.map((value, i) => Math.max(value, p[i]));
}
