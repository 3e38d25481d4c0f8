import type { EstimandDefinition } from './estimand-definition.ts';
import { noThresholdKnown, symptomaticOsteoarthritis } from './shared-attributes.ts';

/** Avoiding surgery. */
export const eSurg60: EstimandDefinition = {
  id: 'E-SURG-60',
  version: 1,
  title: 'Joint replacement or osteotomy within 5 years',
  question: 'Of a hundred people treated, how many fewer have the joint replaced or cut within five years?',
  claimTypes: ['surgery-avoidance'],
  population: symptomaticOsteoarthritis,
  treatments: {
    description: 'Product class against usual care',
    comparators: ['EXERCISE', 'BRACING', 'WEIGHT_LOSS', 'HA', 'CORTICOSTEROID', 'SALINE'],
  },
  variable: {
    kind: 'time-to-event',
    surgeries: ['arthroplasty', 'arthroplasty-total', 'arthroplasty-partial', 'arthroplasty-unspecified', 'osteotomy'],
    horizonMonths: 60,
    benefit: 'lower',
  },
  intercurrentEvents: [
    { code: 'RESC', strategy: 'treatment-policy' },
    { code: 'IAINJ', strategy: 'treatment-policy' },
    { code: 'REPEAT', strategy: 'treatment-policy' },
    { code: 'CONTRA', strategy: 'treatment-policy' },
    { code: 'NOTX', strategy: 'treatment-policy' },
    { code: 'SURG', strategy: 'event' },
    { code: 'DEATH', strategy: 'competing' },
  ],
  summary: {
    measure: 'incidence-difference',
    unit: 'proportion within 60 months',
    method: 'Cumulative incidence by Aalen and Johansen with death competing; never one minus Kaplan-Meier.',
    alongside: ['Cause-specific hazard ratio', 'Restricted mean time free of surgery'],
  },
  threshold: null,
  isPrimary: false,
  sensitivity: [],
  notes: [
    noThresholdKnown,
    'A repeated course does not start the clock again: the surgery counts from the first course of the joint-side in the comparison.',
    'Follow-up ends with the last contact that could have told of surgery, not with the day of the analysis.',
  ],
};
