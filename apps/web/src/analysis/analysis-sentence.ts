import { productClasses } from '@jointwise/definitions';
import { type EstimandResult, formatNumber } from '@jointwise/report';
import { texts } from './texts.ts';

type Result = EstimandResult;

/** The answer in one sentence that a person can repeat to a colleague. */
export function analysisSentence({ estimand, question, effect, reason, design, status }: Result): string {
  const product = shortOf(question.productClass);
  const title = estimand.title;
  if (design === 'uncontrolled' && status === 'estimated') return texts('analysisSentence.course', { title, product });
  if (effect === null) return texts('analysisSentence.noEffect', { title, product, reason: reason ?? '' });
  const [low, high] = effect.interval.map((value) => formatNumber(value, 2));
  const limits = { low: low ?? '', high: high ?? '' };
  const comparator = shortOf(question.comparator ?? '');
  const isRatio = effect.measure.endsWith('ratio');
  const isHigher = effect.estimate > (isRatio ? 1 : 0);
  const isNone = effect.estimate === (isRatio ? 1 : 0);
  const isBetter = isHigher === (effect.benefit === 'higher');
  const direction = isNone ? texts('analysisSentence.none') : directionOf(isBetter);
  const words = { title, unit: effect.unit, direction, product, comparator, ...limits };
  return isRatio
    ? texts('analysisSentence.ratio', { ...words, size: formatNumber(effect.estimate, 2) })
    : texts('analysisSentence.difference', { ...words, size: formatNumber(Math.abs(effect.estimate), 2) });
}

/** What the sentence stands on: n/N of each arm, and the design. */
export function analysisBasis({ arms, design }: Result): string {
  const counts = arms.map(({ code, answered, due, treated, completeness }) =>
    completeness === null
      ? texts('analysisSentence.armTreated', { treated, code: shortOf(code) })
      : texts('analysisSentence.arm', { answered, due, code: shortOf(code) }),
  );
  return texts('analysisSentence.known', { arms: counts.join(', '), design: designOf(design) });
}

function directionOf(isBetter: boolean): string {
  return isBetter ? texts('analysisSentence.better') : texts('analysisSentence.worse');
}

function designOf(design: Result['design']): string {
  switch (design) {
    case 'randomised':
      return texts('analysisSentence.randomised');
    case 'adjusted':
      return texts('analysisSentence.adjusted');
    case 'uncontrolled':
      return texts('analysisSentence.uncontrolled');
  }
}

/** The short name of a product class. */
export function shortOf(code: string): string {
  return productClasses.find((one) => one.code === code)?.short ?? code;
}
