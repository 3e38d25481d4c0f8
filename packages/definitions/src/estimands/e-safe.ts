import type { EstimandDefinition } from './estimand-definition.ts';
import { noThresholdKnown } from './shared-attributes.ts';

/** Fewer risks. */
export const eSafe: EstimandDefinition = {
  id: 'E-SAFE',
  version: 1,
  title: 'Adverse events within 12 months',
  question: 'Of a hundred people treated, how many have an adverse event, a serious one or one that is watched for?',
  claimTypes: ['safety'],
  population: {
    description:
      'Joint-sides that received at least one component of the treatment, as treated, and were asked about harm',
    conditions: [],
  },
  treatments: {
    description: 'Each product class by itself, beside the comparator where there is one',
    comparators: ['SALINE', 'HA', 'CORTICOSTEROID', 'EXERCISE'],
  },
  variable: {
    kind: 'adverse-event',
    events: ['serious', 'special-interest', 'any'],
    horizonMonths: 12,
    benefit: 'lower',
  },
  intercurrentEvents: [
    { code: 'RESC', strategy: 'treatment-policy' },
    { code: 'IAINJ', strategy: 'treatment-policy' },
    { code: 'REPEAT', strategy: 'while-alive' },
    { code: 'SURG', strategy: 'treatment-policy' },
    { code: 'CONTRA', strategy: 'treatment-policy' },
    { code: 'NOTX', strategy: 'while-alive' },
    { code: 'DEATH', strategy: 'event' },
  ],
  summary: {
    measure: 'risk-difference',
    unit: 'proportion with a serious adverse event',
    method:
      'Risk by arm with the exact interval of Clopper and Pearson, rate per 100 joint-years with the exact Poisson interval; no events is shown as an upper limit.',
    alongside: ['Events of special interest', 'Any adverse event'],
  },
  threshold: null,
  isPrimary: false,
  sensitivity: [],
  notes: [
    noThresholdKnown,
    'Joint-sides that nobody asked about harm are not in the denominators.',
    'A new course of the joint-side begins a new episode; its events belong to that.',
  ],
};
