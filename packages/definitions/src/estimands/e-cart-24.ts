import type { EstimandDefinition } from './estimand-definition.ts';
import { noThresholdKnown, versusInjection } from './shared-attributes.ts';

/** Regrowing cartilage. */
export const eCart24: EstimandDefinition = {
  id: 'E-CART-24',
  version: 1,
  title: 'Cartilage volume at 24 months',
  question: 'Two years after treatment, how much more cartilage is there than with the comparator?',
  claimTypes: ['cartilage'],
  population: {
    description: 'Knees with cartilage measured on MRI before treatment',
    conditions: ['oa-knee'],
    requirement: { kind: 'imaging-known', field: 'cartilageVolumeMm3' },
  },
  treatments: versusInjection,
  variable: {
    kind: 'change',
    measure: { kind: 'imaging', field: 'cartilageVolumeMm3', unit: '%', as: 'percent-of-baseline', onlyBlinded: true },
    visit: 'M24',
    earlierVisits: ['M12'],
    horizonMonths: 24,
    benefit: 'higher',
  },
  intercurrentEvents: [
    { code: 'RESC', strategy: 'treatment-policy' },
    { code: 'IAINJ', strategy: 'treatment-policy' },
    { code: 'REPEAT', strategy: 'treatment-policy' },
    { code: 'CONTRA', strategy: 'treatment-policy' },
    { code: 'NOTX', strategy: 'treatment-policy' },
    { code: 'SURG', strategy: 'hypothetical', sensitivity: 'while-alive' },
    { code: 'DEATH', strategy: 'while-alive' },
  ],
  summary: {
    measure: 'mean-difference',
    unit: 'percentage points of the volume before treatment',
    method: 'As for pain, on percent change of cartilage volume; only readings blinded to treatment count.',
    alongside: [],
  },
  threshold: null,
  isPrimary: false,
  sensitivity: ['complete-cases', 'best-worst-case'],
  notes: [
    noThresholdKnown,
    'After joint replacement no cartilage is left to measure; the value as if there had been no surgery is estimated.',
    'The region within which "no effect" is shown must be set by the study before it looks.',
  ],
};
