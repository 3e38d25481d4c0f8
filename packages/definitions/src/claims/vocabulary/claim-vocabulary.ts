import { cartilageWords } from './cartilage.ts';
import { costWords } from './cost.ts';
import { durabilityWords } from './durability.ts';
import { functionWords } from './function.ts';
import { inflammationWords } from './inflammation.ts';
import { mechanismWords } from './mechanism.ts';
import { medicationWords } from './medication.ts';
import { painReliefWords } from './pain-relief.ts';
import { progressionWords } from './progression.ts';
import { regulatoryWords } from './regulatory.ts';
import { responseWords } from './response.ts';
import { safetyWords } from './safety.ts';
import { surgeryAvoidanceWords } from './surgery-avoidance.ts';
import { testimonialWords } from './testimonial.ts';
import { tissueRepairWords } from './tissue-repair.ts';
import type { TypeVocabulary } from './type-vocabulary.ts';

/** How people write that a treatment works. A sentence may be of several types. */
export const claimVocabulary: readonly TypeVocabulary[] = [
  painReliefWords,
  cartilageWords,
  tissueRepairWords,
  functionWords,
  inflammationWords,
  medicationWords,
  surgeryAvoidanceWords,
  durabilityWords,
  progressionWords,
  safetyWords,
  responseWords,
  mechanismWords,
  testimonialWords,
  regulatoryWords,
  costWords,
];
