import {
  exerciseHarm,
  exercisePain,
  exercisePainLater,
  programmeOperation,
  therapyOrSteroid,
} from '../comparator-numbers.ts';
import type { OptionDefinition } from '../option-definition.ts';

/** Training the muscles around the joint, and losing weight where there is too much of it. */
export const exerciseAndWeight: OptionDefinition = {
  key: 'exercise-and-weight',
  productClasses: ['EXERCISE', 'WEIGHT_LOSS'],
  offeredProducts: [],
  statements: {
    what: { provenance: 'own-words', sources: [] },
    claim: { provenance: 'S', sources: ['cochrane-protocol'] },
    known: { provenance: 'S', sources: ['fransen-2015', 'skou-2018', 'deyle-2020'] },
    lasting: { provenance: 'S', sources: ['fransen-2015'] },
    burden: { provenance: 'own-words', sources: [] },
    body: { provenance: 'own-words', sources: [] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [programmeOperation, exercisePain, exercisePainLater, therapyOrSteroid],
  harm: [exerciseHarm],
};
