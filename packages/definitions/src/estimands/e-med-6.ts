import type { EstimandDefinition } from './estimand-definition.ts';
import { noThresholdKnown, symptomaticOsteoarthritis, versusInjection } from './shared-attributes.ts';

/** Fewer painkillers. */
export const eMed6: EstimandDefinition = {
  id: 'E-MED-6',
  version: 1,
  title: 'Pain medication at 6 months',
  question: 'Six months after treatment, how much less pain medication is taken than with the comparator?',
  claimTypes: ['medication'],
  population: {
    ...symptomaticOsteoarthritis,
    description: 'Joint-sides of people who used anti-inflammatory medicines regularly before treatment',
    requirement: { kind: 'medication-user' },
  },
  treatments: versusInjection,
  variable: {
    kind: 'change',
    measure: { kind: 'medication', score: 'nsaid-equivalent' },
    visit: 'M6',
    earlierVisits: ['M3'],
    horizonMonths: 6,
    benefit: 'lower',
  },
  intercurrentEvents: [
    { code: 'RESC', strategy: 'treatment-policy' },
    { code: 'IAINJ', strategy: 'treatment-policy' },
    { code: 'REPEAT', strategy: 'treatment-policy' },
    { code: 'CONTRA', strategy: 'treatment-policy' },
    { code: 'NOTX', strategy: 'treatment-policy' },
    { code: 'SURG', strategy: 'while-alive' },
    { code: 'DEATH', strategy: 'while-alive' },
  ],
  summary: {
    measure: 'mean-difference',
    unit: 'points of the NSAID score, 100 is a full dose every day',
    method: 'As for pain, on the ASAS NSAID score of the medicines recorded at the visit.',
    alongside: ['Share without medication, by arm'],
  },
  threshold: null,
  isPrimary: false,
  sensitivity: ['complete-cases', 'best-worst-case'],
  notes: [
    noThresholdKnown,
    'A visit without any medication record is unknown, not free of medication.',
    'Days on which the protocol forbids medicines are to be left out of the recorded period.',
  ],
};
