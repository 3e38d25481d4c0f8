import { allocationRules } from './allocation-rules.ts';
import { adverseEventRules, deathRules, intercurrentEventRules, withdrawalRules } from './event-rules.ts';
import { conditionRules, consentRules, demographicsRules, medicationRules } from './participant-rules.ts';
import { imagingRules, laboratoryRules, procedureRules, safetyAssessmentRules } from './procedure-rules.ts';
import { productRules } from './product-rules.ts';
import type { RecordRule } from './record-rule.ts';

/** Rules between fields, by kind of record. */
export const recordRules: Readonly<Record<string, RecordRule>> = {
  demographics: demographicsRules,
  consent: consentRules,
  condition: conditionRules,
  allocation: allocationRules,
  product: productRules,
  procedure: procedureRules,
  medication: medicationRules,
  imaging: imagingRules,
  laboratory: laboratoryRules,
  'safety-assessment': safetyAssessmentRules,
  'adverse-event': adverseEventRules,
  'intercurrent-event': intercurrentEventRules,
  withdrawal: withdrawalRules,
  death: deathRules,
};
