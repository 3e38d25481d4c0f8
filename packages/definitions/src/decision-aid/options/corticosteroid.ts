import { therapyOrSteroid } from '../comparator-numbers.ts';
import { milesPain, milesSerious } from '../miles-numbers.ts';
import type { OptionDefinition } from '../option-definition.ts';

/** A corticosteroid injected into the joint. It is what cells and platelets were compared with in several trials. */
export const corticosteroid: OptionDefinition = {
  key: 'corticosteroid',
  productClasses: ['CORTICOSTEROID'],
  offeredProducts: ['steroid'],
  statements: {
    what: { provenance: 'own-words', sources: [] },
    claim: { provenance: 'own-words', sources: [] },
    known: { provenance: 'S', sources: ['mcalindon-2017', 'deyle-2020', 'miles-2023', 'prp-steroid-review'] },
    lasting: { provenance: 'S', sources: ['mcalindon-2017', 'prp-steroid-review'] },
    burden: { provenance: 'own-words', sources: [] },
    body: { provenance: 'S', sources: ['mcalindon-2017', 'clinical-knowledge'] },
    mind: { provenance: 'own-words', sources: [] },
    people: { provenance: 'own-words', sources: [] },
  },
  benefit: [
    therapyOrSteroid,
    milesPain,
    { kind: 'none', key: 'corticosteroid-benefit', reason: 'order-not-sure', sources: ['miles-2023'] },
  ],
  harm: [milesSerious],
};
