import type { AidCourse, AidDifference, AidEstimate, AidShare } from '@jointwise/analysis';
import type { AidCertainty } from '@jointwise/definitions';
import type { ShownNumber } from './shown-number.ts';

const doubtful: readonly AidCertainty[] = ['low', 'very-low', 'not-graded'];
const fewPeople = 100;

/** Rounds a number of the decision aid to whole people of one denominator, or to whole points. */
export function toShownNumber(estimate: AidEstimate): ShownNumber {
  if (estimate.kind === 'none') return estimate;
  const isCertaintyFirst = isDoubtful(estimate);
  if (estimate.kind === 'course') {
    const [least, most] = estimate.between;
    return { ...estimate, isCertaintyFirst, between: [Math.round(least), Math.round(most)] };
  }
  if (estimate.kind === 'difference') {
    const [lower, upper] = estimate.between;
    const between = [Math.round(lower), Math.round(upper)] as const;
    return { ...estimate, isCertaintyFirst, points: Math.round(estimate.points), between };
  }
  const { treated, comparator, between } = estimate;
  const denominator = denominatorOf([treated, ...(comparator === null ? [] : [comparator])]);
  return {
    ...estimate,
    ...{ isCertaintyFirst, denominator },
    treated: wholePeople(treated, denominator),
    comparator: comparator === null ? null : wholePeople(comparator, denominator),
    between: between === null ? null : [wholePeople(between[0], denominator), wholePeople(between[1], denominator)],
  };
}

function isDoubtful({ certainty, people }: AidShare | AidDifference | AidCourse): boolean {
  return doubtful.includes(certainty) || (people !== null && people < fewPeople);
}

/** One denominator for all columns of a number: 1000 as soon as one of them is rarer than 1 of 100. */
function denominatorOf(shares: readonly number[]): 100 | 1000 {
  return shares.some((share) => share > 0 && share < 0.01) ? 1000 : 100;
}

/** Half a person is rounded up, as in the sources: 24.5 % is 24.499999999999996 of 100 in binary. */
export function wholePeople(share: number, denominator: number): number {
  return Math.floor(share * denominator + 0.5 + 1e-9);
}
