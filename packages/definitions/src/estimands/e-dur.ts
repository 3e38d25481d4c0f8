import type { EstimandDefinition } from './estimand-definition.ts';
import {
  failureAfterEvents,
  kneeOsteoarthritis,
  kneeResponse,
  noThresholdKnown,
  versusInjection,
} from './shared-attributes.ts';

/** Months or years of relief. */
export const eDur: EstimandDefinition = {
  id: 'E-DUR',
  version: 1,
  title: 'Months in response within two years',
  question: 'Of the first 24 months after treatment, how many more are spent in response than with the comparator?',
  claimTypes: ['durability'],
  population: kneeOsteoarthritis,
  treatments: versusInjection,
  variable: {
    kind: 'time-in-response',
    domains: kneeResponse,
    visits: ['M3', 'M6', 'M12', 'M24'],
    horizonMonths: 24,
    benefit: 'higher',
  },
  intercurrentEvents: failureAfterEvents,
  summary: {
    measure: 'restricted-mean-difference',
    unit: 'months of 24',
    method:
      'Restricted mean time in response from treatment to 24 months, of everybody treated or randomised; a state holds until the next visit, and failure is final.',
    alongside: ['Time to loss of response among responders, exploratory'],
  },
  threshold: null,
  isPrimary: false,
  sensitivity: ['complete-cases', 'best-worst-case'],
  notes: [
    noThresholdKnown,
    'Time to loss among those who responded compares people chosen after treatment; it is shown as exploratory only.',
  ],
};
