import type { RecordDefinition } from '../record-definition.ts';
import { adverseEvent } from './adverse-event.ts';
import { allocation } from './allocation.ts';
import { condition } from './condition.ts';
import { consent } from './consent.ts';
import { death } from './death.ts';
import { demographics } from './demographics.ts';
import { imaging } from './imaging.ts';
import { intercurrentEvent } from './intercurrent-event.ts';
import { laboratory } from './laboratory.ts';
import { medication } from './medication.ts';
import { procedure } from './procedure.ts';
import { product } from './product/product.ts';
import { safetyAssessment } from './safety-assessment.ts';
import { withdrawal } from './withdrawal.ts';

/** Every kind of clinical record, in the order of a participant's way through the registry. */
export const recordDefinitions: readonly RecordDefinition[] = [
  demographics,
  consent,
  condition,
  allocation,
  product,
  procedure,
  medication,
  imaging,
  laboratory,
  safetyAssessment,
  adverseEvent,
  intercurrentEvent,
  withdrawal,
  death,
];
