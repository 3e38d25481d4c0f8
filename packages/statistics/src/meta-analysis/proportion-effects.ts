import { InvalidInputError } from '../estimation.ts';
import type { StudyEffect } from './two-by-two.ts';

/** Scales on which single proportions are pooled. */
export type ProportionMeasure = 'logit' | 'double-arcsine' | 'arcsine' | 'raw' | 'log';

/**
 * Proportion of one arm on the scale that is pooled, with its sampling variance.
 *
 *   logit           ln(x/(n-x))                                          1/x + 1/(n-x)
 *   double-arcsine  [asin sqrt(x/(n+1)) + asin sqrt((x+1)/(n+1))] / 2    1/(4n+2)      (Freeman-Tukey)
 *   arcsine         asin sqrt(x/n)                                       1/(4n)
 *   raw             x/n                                                  p(1-p)/n
 *   log             ln(x/n)                                              1/x - 1/n
 *
 * Choices: 1/2 is added to events and to non-events where one of them is 0, except on the arcsine scales, as metafor's
 * escalc() does. The double arcsine's back-transformation at a mean n can leave [0, 1]; prefer the logit.
 *
 * Source: Freeman MF, Tukey JW. Ann Math Stat 1950;21:607-611. Checked against: metafor 3.8-1.
 *
 * @throws InvalidInputError if events are not whole and from 0 to total, or total is not whole and > 0
 */
export function proportionEffect(events: number, total: number, measure: ProportionMeasure): StudyEffect {
  if (!Number.isInteger(total) || total <= 0) {
    throw new InvalidInputError('total', `proportionEffect: total is ${total}; totals are whole numbers > 0`);
  }
  if (!Number.isInteger(events) || events < 0 || events > total) {
    throw new InvalidInputError('events', `proportionEffect: events is ${events}; events are 0 to ${total}`);
  }
  const isEmpty = events === 0 || events === total;
  const x = isEmpty ? events + 0.5 : events;
  const n = isEmpty ? total + 1 : total;
  switch (measure) {
    case 'logit':
      return { effect: Math.log(x / (n - x)), variance: 1 / x + 1 / (n - x) };
    case 'double-arcsine':
      return {
        effect: 0.5 * (arcsineRoot(events / (total + 1)) + arcsineRoot((events + 1) / (total + 1))),
        variance: 1 / (4 * total + 2),
      };
    case 'arcsine':
      return { effect: arcsineRoot(events / total), variance: 1 / (4 * total) };
    case 'raw':
      return { effect: x / n, variance: ((x / n) * (1 - x / n)) / n };
    case 'log':
      return { effect: Math.log(x / n), variance: 1 / x - 1 / n };
  }
}

function arcsineRoot(share: number): number {
  return Math.asin(Math.sqrt(share));
}
