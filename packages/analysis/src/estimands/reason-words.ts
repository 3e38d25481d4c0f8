import { instrumentByKey, type Measurement } from '@jointwise/definitions';
import type { EstimandQuestion } from './estimand-question.ts';

/** Why there is no answer, as a sentence. */
export function reasonWords(
  reason: string,
  { estimand, study, productClass, comparator, prices }: EstimandQuestion,
): string {
  const { variable } = estimand;
  const known: Readonly<Record<string, string>> = {
    'visit-not-in-study': `${study.code} plans no visit that ${estimand.id} needs (${'visit' in variable ? variable.visit : 'visits' in variable ? variable.visits.join(', ') : ''}).`,
    'nobody-answered': `Nobody in ${study.code} has ${measureWords(estimand.variable)} at the horizon.`,
    'one-arm-only': `Nobody of ${productClass} or of ${comparator ?? 'the comparator'} is in the population.`,
    positivity: 'Some kinds of people had only one of the two treatments, so the arms cannot be made alike.',
    'too-few-answered-in-an-arm': 'Fewer than five of an arm are known at the horizon.',
    'same-outcome-in-all': 'Everybody of an arm has the same outcome, so its spread is not known.',
    separation: 'Everybody of an arm has the same outcome, so its spread is not known.',
    'horizon-beyond-follow-up': `Nobody has been followed for ${variable.horizonMonths} months in one of the arms.`,
    'nobody-asked-about-harm': 'Nobody was asked about adverse events.',
    'no-prices': `No site has a price list of both ${productClass} and ${comparator ?? 'the comparator'} in one currency.`,
    'nobody-at-priced-sites': `Nobody at a site with prices of both has had ${productClass} or ${comparator ?? 'the comparator'} as a first course for so long.`,
    'no-utilities':
      'There is no EQ-5D value: the visits have to ask EQ-5D-5L, and a value set has to be loaded as a pack. Without it no year of full health can be counted.',
    'no-worth': `Nobody has stated what a year of full health is worth in ${prices?.currency ?? 'this currency'}, so there is no net benefit; cost and effect stand beside it.`,
    'too-few-complete-people': 'Fewer than 30 people of an arm have complete costs and values up to the horizon.',
    'nothing-to-adjust-for':
      'Nothing that differs between people is recorded from before treatment, so the arms cannot be made alike.',
    uncontrolled: 'There is nobody to compare those treated with.',
    'no-value-before-treatment': 'Nobody has a value before treatment.',
  };
  return known[reason] ?? `The method gave no estimate: ${reason}.`;
}

function measureWords(variable: EstimandQuestion['estimand']['variable']): string {
  if ('domains' in variable) return 'a known response';
  if (variable.kind === 'progression') return `a value of ${variable.field}`;
  return 'measure' in variable ? wordsOf(variable.measure) : 'a known value';
}

function wordsOf(measure: Measurement): string {
  if (measure.kind === 'imaging') return `a value of ${measure.field}`;
  if (measure.kind === 'medication') return 'a record of medicines';
  const title = instrumentByKey(measure.instrument)?.title ?? measure.instrument;
  return `answered ${title}, scale ${measure.scale} (${measure.instrument}/${measure.scale})`;
}
