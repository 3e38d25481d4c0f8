import type { ProductFacts } from './product-facts.ts';

const spunBlood: ProductFacts = { material: 'blood', hasViableCells: false, processing: ['centrifuged'] };
const notTissue: ProductFacts = {
  material: 'no-human-tissue',
  hasViableCells: false,
  processing: [],
};
const cultured: ProductFacts = {
  material: 'other-tissue',
  hasViableCells: true,
  processing: ['cultured'],
  combinedWith: 'nothing',
};

/**
 * What a product class says by itself. A class is one product alone, so nothing is combined with it; the donor is
 * left out where the class allows several, the tissue is `other-tissue` there. Facts that are given win over these.
 *
 * Platelets have no nucleus and are counted as blood, not as viable cells in the sense of the rules for cell products.
 */
export const classFacts: Readonly<Record<string, ProductFacts>> = {
  MSC_CULT_AUTO: cultured,
  MSC_CULT_ALLO: cultured,
  ADMSC_CULT: { ...cultured, material: 'fat' },
  BMMSC_CULT: { ...cultured, material: 'marrow' },
  BMAC: { material: 'marrow', hasViableCells: true, processing: ['centrifuged'], combinedWith: 'nothing' },
  BMA: { material: 'marrow', hasViableCells: true, processing: [], combinedWith: 'nothing' },
  MFAT: { material: 'fat', hasViableCells: true, processing: ['rinsed', 'mechanical'], combinedWith: 'nothing' },
  SVF_ENZ: { material: 'fat', hasViableCells: true, processing: ['enzymatic', 'centrifuged'], combinedWith: 'nothing' },
  SVF_MECH: {
    material: 'fat',
    hasViableCells: true,
    processing: ['mechanical', 'centrifuged'],
    combinedWith: 'nothing',
  },
  PRP_LP: spunBlood,
  PRP_LR: spunBlood,
  PRGF: spunBlood,
  ACP: spunBlood,
  PRF: spunBlood,
  PPP: spunBlood,
  A2M: spunBlood,
  PLATELET_LYSATE: { material: 'blood', hasViableCells: false },
  HA: notTissue,
  CORTICOSTEROID: notTissue,
  SALINE: notTissue,
  SHAM: notTissue,
  EXERCISE: notTissue,
  BRACING: notTissue,
  WEIGHT_LOSS: notTissue,
  RADIOFREQUENCY: notTissue,
  ARTHROSCOPY: notTissue,
  OSTEOTOMY: notTissue,
  ARTHROPLASTY: notTissue,
};
