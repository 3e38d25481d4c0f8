import type { EstimandDefinition } from './estimand-definition.ts';
import { noThresholdKnown, symptomaticOsteoarthritis } from './shared-attributes.ts';

/** Worth its price. */
export const eCost: EstimandDefinition = {
  id: 'E-COST',
  version: 1,
  title: 'Cost for each year of full health, 24 months',
  question: 'Within two years, is what the treatment costs more worth what it brings?',
  claimTypes: ['cost'],
  population: symptomaticOsteoarthritis,
  treatments: {
    description: 'Product class against the next best option',
    comparators: ['EXERCISE', 'HA', 'CORTICOSTEROID', 'SALINE'],
  },
  variable: { kind: 'cost', horizonMonths: 24, benefit: 'higher' },
  intercurrentEvents: [
    { code: 'RESC', strategy: 'treatment-policy' },
    { code: 'IAINJ', strategy: 'treatment-policy' },
    { code: 'REPEAT', strategy: 'treatment-policy' },
    { code: 'SURG', strategy: 'treatment-policy' },
    { code: 'CONTRA', strategy: 'treatment-policy' },
    { code: 'NOTX', strategy: 'treatment-policy' },
    { code: 'DEATH', strategy: 'treatment-policy' },
  ],
  summary: {
    measure: 'net-monetary-benefit',
    unit: 'money for each person',
    method: 'Quality-adjusted years by the trapezoid, adjusted for utility before treatment; incremental net benefit.',
    alongside: ['Cost and quality-adjusted years by arm'],
  },
  threshold: null,
  isPrimary: false,
  sensitivity: [],
  notes: [
    noThresholdKnown,
    'Needs a value set for EQ-5D or PROPr, and costs of both arms; without them there is no answer.',
  ],
};
