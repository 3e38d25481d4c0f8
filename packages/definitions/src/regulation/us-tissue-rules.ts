import type { Consequence, RegulationRule } from './regulation-rule.ts';
import { cite, isCombinedWithLittle, isForOsteoarthritis, isMinimallyManipulated } from './us-tests.ts';

const onward: Consequence = { end: 'continue' };
const biologic: Consequence = { end: 'category', code: 'us-351' };

/** The four tests of a tissue product in the United States (21 CFR 1271.10(a)); one that fails makes it a biologic. */
export const usTissueRules: readonly RegulationRule[] = [
  {
    id: 'US-5',
    jurisdiction: 'US',
    phase: 'category',
    question: 'Is it minimally manipulated?',
    test: isMinimallyManipulated,
    contested: {
      when: {
        all: [
          { fact: 'material', in: ['fat'] },
          { fact: 'processing', includesAny: ['mechanical'] },
          { not: { fact: 'processing', includesAny: ['enzymatic', 'cultured'] } },
          { unless: { fact: 'keepsOriginalCharacteristics', in: [false] } },
        ],
      },
      point: 'Whether mechanically broken-up fat keeps its original relevant characteristics depends on the method.',
      leadsTo: onward,
    },
    yes: onward,
    no: biologic,
    citations: [
      cite(
        'Structural tissue keeps its original relevant characteristics, cells their biological ones; digestion by enzymes and culture do not.',
        '21 CFR 1271.10(a)(1)',
        'S',
      ),
    ],
    obligations: [],
  },
  {
    id: 'US-6',
    jurisdiction: 'US',
    phase: 'category',
    question: 'Is it for homologous use only, judged by labelling, advertising and other signs of intent?',
    test: {
      all: [
        {
          unless: {
            all: [
              { fact: 'material', in: ['fat', 'birth-tissue', 'cord-blood'] },
              { any: [isForOsteoarthritis, { fact: 'claims', includesAny: ['treats-arthritis'] }] },
            ],
          },
        },
        { fact: 'isHomologous', in: [true] },
      ],
    },
    yes: onward,
    no: biologic,
    citations: [
      cite(
        'Homologous use is shown by labelling, advertising and other objective intent; amnion, cord or fat for osteoarthritis is not homologous.',
        '21 CFR 1271.10(a)(2)',
        'S',
      ),
    ],
    obligations: [],
  },
  {
    id: 'US-7',
    jurisdiction: 'US',
    phase: 'category',
    question: 'Is it combined with nothing but water, a crystalloid, or a sterilising, preserving or storage agent?',
    test: isCombinedWithLittle,
    yes: onward,
    no: biologic,
    citations: [cite('Not combined with another article, with few exceptions.', '21 CFR 1271.10(a)(3)', 'S')],
    obligations: [],
  },
  {
    id: 'US-8',
    jurisdiction: 'US',
    phase: 'category',
    question:
      'Does it work without systemic effect and without the activity of living cells, or does it come from the same person or a near relative?',
    test: {
      any: [
        { fact: 'actsByLivingCells', in: [false] },
        { fact: 'donorRelation', in: ['autologous', 'first-degree-relative', 'second-degree-relative'] },
      ],
    },
    yes: onward,
    no: biologic,
    citations: [
      cite(
        'No systemic effect and not dependent on living cells, unless for oneself, a first- or second-degree relative, or reproduction.',
        '21 CFR 1271.10(a)(4)',
        'S',
      ),
    ],
    obligations: [],
  },
  {
    id: 'US-9',
    jurisdiction: 'US',
    phase: 'category',
    question: 'Do all four tests of a tissue product hold?',
    test: { all: [] },
    yes: { end: 'category', code: 'us-361' },
    no: biologic,
    citations: [
      cite('A product that meets all four tests is regulated under section 361 alone.', '21 CFR 1271.10', 'S'),
    ],
    obligations: [
      { text: 'Register the establishment and list the product (form FDA 3356).', provenance: 'M-H' },
      {
        text: 'Donor eligibility under subpart C; for own tissue the exemption of 1271.90(a)(1) with its label statements.',
        provenance: 'M-H',
      },
      { text: 'Good tissue practice under subpart D.', provenance: 'M-H' },
      { text: 'Report adverse reactions and deviations under 1271.350.', provenance: 'M-H' },
    ],
  },
];
