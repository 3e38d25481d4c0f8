import type { EstimandDefinition } from './estimand-definition.ts';
import { noThresholdKnown, versusInjection } from './shared-attributes.ts';

/** Halting the disease. */
export const eKl60: EstimandDefinition = {
  id: 'E-KL-60',
  version: 1,
  title: 'Progression on X-ray within 5 years',
  question: 'Five years after treatment, how many joints have got worse on X-ray, compared with the comparator?',
  claimTypes: ['progression'],
  population: {
    description: 'Knees and hips of Kellgren-Lawrence grade 1 to 3 before treatment',
    conditions: ['oa-knee', 'oa-hip'],
    requirement: { kind: 'grade', field: 'klGrade', in: ['1', '2', '3'] },
  },
  treatments: versusInjection,
  variable: {
    kind: 'progression',
    field: 'klGrade',
    grades: 1,
    visit: 'M60',
    horizonMonths: 60,
    benefit: 'lower',
  },
  intercurrentEvents: [
    { code: 'RESC', strategy: 'treatment-policy' },
    { code: 'IAINJ', strategy: 'treatment-policy' },
    { code: 'REPEAT', strategy: 'treatment-policy' },
    { code: 'CONTRA', strategy: 'treatment-policy' },
    { code: 'NOTX', strategy: 'treatment-policy' },
    { code: 'SURG', strategy: 'composite' },
    { code: 'DEATH', strategy: 'while-alive' },
  ],
  summary: {
    measure: 'risk-ratio',
    unit: 'ratio of risks',
    method: 'Rise of the Kellgren-Lawrence grade by one or more, or joint surgery, at 60 months.',
    alongside: ['Risk by arm'],
  },
  threshold: null,
  isPrimary: false,
  sensitivity: ['complete-cases', 'best-worst-case'],
  notes: [
    noThresholdKnown,
    'Loss of joint space of 0.5 or 0.7 mm are other limits in use; a study chooses one in a version of its own, before it looks.',
  ],
};
