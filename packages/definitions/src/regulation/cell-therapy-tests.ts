import type { FactTest } from './regulation-rule.ts';

/** Tests that the European Union and the United Kingdom share: both keep the definitions of Regulation 1394/2007. */

export const isNeitherTissueNorBlood: FactTest = {
  any: [
    { fact: 'material', in: ['no-human-tissue', 'secreted'] },
    { all: [{ not: { fact: 'material', in: ['blood'] } }, { fact: 'hasViableCells', in: [false] }] },
  ],
};

export const isBlood: FactTest = {
  all: [{ fact: 'material', in: ['blood'] }, { not: { fact: 'processing', includesAny: ['cultured'] } }],
};

/** What Annex I of the regulation lists does not change cells substantially. */
const annexOneSteps = [
  'rinsed',
  'sized',
  'filtered',
  'centrifuged',
  'mechanical',
  'cell-selection',
  'cryopreserved',
  'lyophilised',
];

export const isSubstantiallyManipulated: FactTest = { not: { fact: 'processing', onlyFrom: annexOneSteps } };

const arthritis = ['osteoarthritis', 'inflammatory-arthritis'];

/** Fat or marrow cells in an arthritic joint, or anything that is said not to do there what it did in the donor. */
export const hasAnotherFunction: FactTest = {
  any: [
    {
      all: [
        { fact: 'material', in: ['fat', 'marrow'] },
        {
          any: [
            { fact: 'indication', in: arthritis },
            { fact: 'claims', includesAny: ['treats-arthritis'] },
          ],
        },
      ],
    },
    { fact: 'isHomologous', in: [false] },
  ],
};
