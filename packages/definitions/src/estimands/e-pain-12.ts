import type { EstimandDefinition } from './estimand-definition.ts';
import { keptAfterEvents, symptomaticOsteoarthritis, versusInjection } from './shared-attributes.ts';

/** Lasting pain relief. */
export const ePain12: EstimandDefinition = {
  id: 'E-PAIN-12',
  version: 1,
  title: 'Pain at 12 months',
  question: 'Twelve months after treatment, how much less does the joint hurt than it would have with the comparator?',
  claimTypes: ['pain-relief'],
  population: symptomaticOsteoarthritis,
  treatments: versusInjection,
  variable: {
    kind: 'change',
    measure: { kind: 'scale', instrument: 'nrs-pain', scale: 'AVERAGE' },
    visit: 'M12',
    earlierVisits: ['W6', 'M3', 'M6'],
    horizonMonths: 12,
    benefit: 'lower',
  },
  intercurrentEvents: keptAfterEvents,
  summary: {
    measure: 'mean-difference',
    unit: 'points of 0-10',
    method:
      'Randomised: mixed model for repeated measures, REML, unstructured covariance, Kenward-Roger. Not randomised: the same visits imputed by arm, weighted by overlap of the propensity to be treated.',
    alongside: ['Share improved by at least the smallest important change, by arm'],
  },
  threshold: {
    value: 1.5,
    title: 'Minimal important difference of pain 0-10 between arms',
    source:
      'Systematic review of mesenchymal stromal cells, 16 randomised trials, 807 people (1.5 cm of a 10 cm scale)',
    provenance: 'S',
  },
  isPrimary: true,
  sensitivity: ['complete-cases', 'hypothetical', 'reference-based', 'tipping-point', 'best-worst-case'],
  notes: [
    'The RESTORE trial used 1.8 points (PMC8611484). 1.5 is the smaller of the two: a benefit has to be smaller still to be called too small to matter.',
    'A threshold made for change within a person is not used for the difference between arms.',
  ],
};
