import type { CountedNumber, DifferenceNumber, MeansNumber, OptionNumber } from '@jointwise/definitions';
import type { AidDifference, AidEstimate, AidShare } from './aid-estimate.ts';
import { shareBeyond } from './share-beyond.ts';

/** Turns a published number into a share or a difference with its limits; docs/methods/decision-aid.md says how. */
export function estimateAidNumber(number: OptionNumber): AidEstimate {
  switch (number.kind) {
    case 'counted':
      return counted(number);
    case 'from-means':
      return fromMeans(number);
    case 'difference':
      return difference(number);
    case 'course':
      return { ...common(number), kind: 'course', between: number.points };
    case 'none':
      return number;
  }
}

function common({ key, source, certainty, people, months }: Exclude<OptionNumber, { readonly kind: 'none' }>) {
  return { key, source, certainty, people, months };
}

function counted(number: CountedNumber): AidShare {
  const { percent, comparatorPercent } = number;
  return {
    ...common(number),
    kind: 'share',
    basis: 'counted',
    treated: percent / 100,
    comparator: comparatorPercent === null ? null : comparatorPercent / 100,
    between: null,
  };
}

/** The limits hold the comparator at its mean and move the treated by the published interval of the difference. */
function fromMeans(number: MeansNumber): AidShare {
  const { treated, comparator, differenceInterval, threshold } = number;
  const at = (mean: number) => shareBeyond({ mean, sd: treated.sd }, threshold.value);
  const isCompared = comparator !== null && differenceInterval !== null;
  return {
    ...common(number),
    kind: 'share',
    basis: 'computed-from-means',
    treated: at(treated.mean),
    comparator: comparator === null ? null : shareBeyond(comparator, threshold.value),
    between: isCompared
      ? [at(comparator.mean + differenceInterval[0]), at(comparator.mean + differenceInterval[1])]
      : null,
  };
}

function difference(number: DifferenceNumber): AidDifference {
  const { points, interval, leastImportant } = number;
  return { ...common(number), kind: 'difference', points, between: interval, leastImportant };
}
