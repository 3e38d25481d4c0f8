import type { AidCertainty, CountedNumber, DifferenceNumber, MeansNumber, OptionNumber } from '@jointwise/definitions';
import { shareBeyond } from './share-beyond.ts';
import type { ShownDifference, ShownNumber, ShownShare } from './shown-number.ts';

const doubtful: readonly AidCertainty[] = ['low', 'very-low', 'not-graded'];
const fewPeople = 100;

/** Turns a published number into what may be printed: whole people of the same denominator, or whole points. */
export function deriveShownNumber(number: OptionNumber): ShownNumber {
  switch (number.kind) {
    case 'counted':
      return counted(number);
    case 'from-means':
      return fromMeans(number);
    case 'difference':
      return difference(number);
    case 'none':
      return number;
  }
}

function common({ key, source, certainty, people, months }: Exclude<OptionNumber, { readonly kind: 'none' }>) {
  const isCertaintyFirst = doubtful.includes(certainty) || (people !== null && people < fewPeople);
  return { key, source, certainty, isCertaintyFirst, people, months };
}

function counted(number: CountedNumber): ShownShare {
  const { percent, comparatorPercent } = number;
  const denominator = denominatorOf([percent / 100, ...(comparatorPercent === null ? [] : [comparatorPercent / 100])]);
  return {
    ...common(number),
    kind: 'share',
    basis: 'counted',
    denominator,
    treated: wholePeople(percent / 100, denominator),
    comparator: comparatorPercent === null ? null : wholePeople(comparatorPercent / 100, denominator),
    between: null,
  };
}

/** The interval holds the comparator at its mean and moves the treated by the published interval of the difference. */
function fromMeans(number: MeansNumber): ShownShare {
  const { treated, comparator, differenceInterval, threshold } = number;
  const at = (mean: number) => shareBeyond({ mean, sd: treated.sd }, threshold.value);
  const shares = {
    treated: at(treated.mean),
    comparator: shareBeyond(comparator, threshold.value),
    lower: at(comparator.mean + differenceInterval[0]),
    upper: at(comparator.mean + differenceInterval[1]),
  };
  const denominator = denominatorOf([shares.treated, shares.comparator]);
  return {
    ...common(number),
    kind: 'share',
    basis: 'computed-from-means',
    denominator,
    treated: wholePeople(shares.treated, denominator),
    comparator: wholePeople(shares.comparator, denominator),
    between: [wholePeople(shares.lower, denominator), wholePeople(shares.upper, denominator)],
  };
}

function difference(number: DifferenceNumber): ShownDifference {
  const [lower, upper] = number.interval;
  return {
    ...common(number),
    kind: 'difference',
    points: Math.round(number.points),
    between: [Math.round(lower), Math.round(upper)],
    leastImportant: number.leastImportant,
  };
}

/** One denominator for all columns of a number: 1000 as soon as one of them is rarer than 1 of 100. */
function denominatorOf(shares: readonly number[]): 100 | 1000 {
  return shares.some((share) => share > 0 && share < 0.01) ? 1000 : 100;
}

function wholePeople(share: number, denominator: number): number {
  // 24.5 % is 24.499999999999996 of 100 in binary; half a person is rounded up, as in the sources.
  return Math.floor(share * denominator + 0.5 + 1e-9);
}
