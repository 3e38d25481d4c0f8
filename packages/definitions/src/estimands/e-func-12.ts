import type { EstimandDefinition } from './estimand-definition.ts';
import { keptAfterEvents, kneeOsteoarthritis, versusInjection } from './shared-attributes.ts';

/** Moving better. */
export const eFunc12: EstimandDefinition = {
  id: 'E-FUNC-12',
  version: 1,
  title: 'Daily living at 12 months',
  question:
    'Twelve months after treatment, how much easier is daily living than it would have been with the comparator?',
  claimTypes: ['function'],
  population: kneeOsteoarthritis,
  treatments: versusInjection,
  variable: {
    kind: 'change',
    measure: { kind: 'scale', instrument: 'koos', scale: 'ADL' },
    visit: 'M12',
    earlierVisits: ['W6', 'M3', 'M6'],
    horizonMonths: 12,
    benefit: 'higher',
  },
  intercurrentEvents: keptAfterEvents,
  summary: {
    measure: 'mean-difference',
    unit: 'points of 0-100',
    method:
      'Randomised: mixed model for repeated measures, REML, unstructured covariance, Kenward-Roger. Not randomised: the same visits imputed by arm, weighted by overlap of the propensity to be treated.',
    alongside: ['Share improved by at least the smallest important change, by arm'],
  },
  threshold: {
    value: 10.2,
    title: 'Minimal important change of KOOS daily living, non-surgical treatment of knee osteoarthritis',
    source: 'PubMed 41367621 (2025), predictive modelling',
    provenance: 'S',
  },
  isPrimary: false,
  sensitivity: ['complete-cases', 'hypothetical', 'reference-based', 'tipping-point', 'best-worst-case'],
  notes: [
    'No threshold for a difference between arms is published for this scale; the change that matters to a person is used instead, which asks more of a treatment.',
    'PROMIS physical function would answer for other joints; its tables are not shipped, so the estimand is one of the knee.',
  ],
};
