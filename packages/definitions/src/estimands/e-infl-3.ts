import type { EstimandDefinition } from './estimand-definition.ts';
import { noThresholdKnown, versusInjection } from './shared-attributes.ts';

/** Less inflammation and swelling. */
export const eInfl3: EstimandDefinition = {
  id: 'E-INFL-3',
  version: 1,
  title: 'Effusion-synovitis at 3 months',
  question: 'Three months after treatment, is the joint less inflamed than it would have been with the comparator?',
  claimTypes: ['inflammation'],
  population: {
    description: 'Knees with effusion-synovitis of grade 1 or more before treatment',
    conditions: ['oa-knee'],
    requirement: { kind: 'imaging-at-least', field: 'effusionSynovitisGrade', value: 1 },
  },
  treatments: versusInjection,
  variable: {
    kind: 'grade-change',
    measure: { kind: 'imaging', field: 'effusionSynovitisGrade', unit: 'grade 0-3', as: 'value', onlyBlinded: false },
    visit: 'M3',
    horizonMonths: 3,
    benefit: 'lower',
  },
  intercurrentEvents: [
    { code: 'RESC', strategy: 'treatment-policy' },
    { code: 'IAINJ', strategy: 'hypothetical', sensitivity: 'treatment-policy' },
    { code: 'REPEAT', strategy: 'treatment-policy' },
    { code: 'SURG', strategy: 'while-alive' },
    { code: 'CONTRA', strategy: 'treatment-policy' },
    { code: 'NOTX', strategy: 'treatment-policy' },
    { code: 'DEATH', strategy: 'while-alive' },
  ],
  summary: {
    measure: 'odds-ratio',
    unit: 'odds of a higher grade',
    method: 'Proportional odds of the MOAKS effusion-synovitis grade, adjusted for the grade before treatment.',
    alongside: ['Grades by arm'],
  },
  threshold: null,
  isPrimary: false,
  sensitivity: ['complete-cases', 'hypothetical'],
  notes: [noThresholdKnown, 'CRP of the blood says little about one joint and is not the endpoint.'],
};
