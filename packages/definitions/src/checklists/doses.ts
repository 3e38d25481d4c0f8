import type { ChecklistDefinition } from './checklist-definition.ts';

/** The five parts of a DOSES label for cell products. */
export const doses: ChecklistDefinition = {
  key: 'doses',
  title: 'DOSES',
  note: 'Whether each of the five parts of the label can be written from the record.',
  source: 'Murray IR et al. J Bone Joint Surg Am 2019: DOSES, from memory.',
  provenance: 'M-H',
  items: [
    { code: 'D', section: 'Donor', text: 'Donor relation', fields: ['product.donorRelation'] },
    { code: 'O', section: 'Origin', text: 'Tissue of origin', fields: ['product.tissue'] },
    { code: 'S1', section: 'Separation', text: 'How the cells were separated', fields: ['product.steps[].kind'] },
    {
      code: 'E',
      section: 'Exhibited',
      text: 'Cells counted, by kind',
      fields: [['product.tncMillions', 'product.mscMillions', 'product.cfuFPerMillionTnc']],
    },
    { code: 'S2', section: 'Site', text: 'Where it was delivered', fields: ['procedure.target'] },
  ],
};
