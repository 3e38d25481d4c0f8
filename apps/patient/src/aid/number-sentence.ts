import type { ShownNumber } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';

/** A number in one sentence with both frames and the comparator; what is missing is said in words. */
export function numberSentence(number: ShownNumber, t: Texts): string {
  const key = `aid.number.${number.key}.shows`;
  switch (number.kind) {
    case 'none':
      return t.byKey(`aid.none.${number.reason}`);
    case 'course':
      return t.byKey(key, { lower: number.between[0], upper: number.between[1] });
    case 'difference':
      return t.byKey(key, {
        points: t.number(number.points),
        lower: t.number(number.between[0]),
        upper: t.number(number.between[1]),
        least: number.leastImportant ?? '–',
      });
    case 'share': {
      const { treated, comparator, denominator } = number;
      return t.byKey(key, {
        treated,
        rest: denominator - treated,
        of: denominator,
        ...(comparator === null ? {} : { comparator, comparatorRest: denominator - comparator }),
      });
    }
  }
}
