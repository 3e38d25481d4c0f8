import { conditions } from '../catalogues/conditions.ts';
import type { EstimandEvent, EstimandPopulation, EstimandTreatments, ResponseDomains } from './estimand-definition.ts';

/** Osteoarthritis of any joint, as the pain scale is asked of every joint. */
export const symptomaticOsteoarthritis: EstimandPopulation = {
  description: 'Joint-sides treated, or randomised, for symptomatic osteoarthritis',
  conditions: conditions.filter(({ group }) => group === 'osteoarthritis').map(({ key }) => key),
};

/** Where the questionnaire of the endpoint is one of the knee. */
export const kneeOsteoarthritis: EstimandPopulation = {
  description: 'Knees treated, or randomised, for symptomatic osteoarthritis',
  conditions: ['oa-knee'],
};

export const versusInjection: EstimandTreatments = {
  description: 'Product class against saline, hyaluronate or corticosteroid',
  comparators: ['SALINE', 'HA', 'CORTICOSTEROID'],
};

/** Pain and function: what happens after treatment is part of the result, where the data were kept. */
export const keptAfterEvents: readonly EstimandEvent[] = [
  { code: 'RESC', strategy: 'treatment-policy' },
  { code: 'CONTRA', strategy: 'treatment-policy' },
  { code: 'NOTX', strategy: 'treatment-policy' },
  { code: 'IAINJ', strategy: 'treatment-policy', sensitivity: 'hypothetical' },
  { code: 'REPEAT', strategy: 'treatment-policy', sensitivity: 'hypothetical' },
  { code: 'SURG', strategy: 'treatment-policy', sensitivity: 'hypothetical' },
  { code: 'DEATH', strategy: 'while-alive' },
];

/** Response: whoever needed more, was operated on or died did not respond. */
export const failureAfterEvents: readonly EstimandEvent[] = [
  { code: 'RESC', strategy: 'treatment-policy' },
  { code: 'CONTRA', strategy: 'treatment-policy' },
  { code: 'NOTX', strategy: 'treatment-policy' },
  { code: 'IAINJ', strategy: 'composite' },
  { code: 'REPEAT', strategy: 'composite' },
  { code: 'SURG', strategy: 'composite' },
  { code: 'DEATH', strategy: 'composite' },
];

export const kneeResponse: ResponseDomains = {
  pain: { instrument: 'koos', scale: 'PAIN' },
  function: { instrument: 'koos', scale: 'ADL' },
  global: { instrument: 'pga-nrs', scale: 'GLOBAL' },
};

/** Beside estimands whose threshold no source gives. */
export const noThresholdKnown =
  'No published threshold for a difference between arms is known for this measure. None is stated, so no result can be called supported; a study that states one does so in a version of its own, before it looks.';
