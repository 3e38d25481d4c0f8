import type { Consequence, FactTest, RegulationRule } from './regulation-rule.ts';
import { cite, isCombinedWithLittle, isForOsteoarthritis, isMinimallyManipulated } from './us-tests.ts';

const onward: Consequence = { end: 'continue' };
const biologic: Consequence = { end: 'category', code: 'us-351' };

const sameProcedure = {
  id: 'US-4',
  jurisdiction: 'US',
  phase: 'category',
  question:
    'Is the tissue that was taken put back into the same person, in the same surgical procedure and establishment, at most rinsed, cleansed, sized or shaped?',
  test: {
    all: [
      { fact: 'donorRelation', in: ['autologous'] },
      { fact: 'processing', onlyFrom: ['rinsed', 'sized'] },
      { fact: 'isSameProcedure', in: [true] },
      { fact: 'isSameEstablishment', in: [true] },
    ],
  },
  yes: { end: 'category', code: 'us-same-procedure' },
  no: onward,
  obligations: [],
} as const satisfies Partial<RegulationRule>;

const exemption = cite(
  'An establishment that removes tissue and implants the same tissue into the same person in the same surgical procedure is exempt.',
  '21 CFR 1271.15(b)',
);
const appeal = cite(
  'Cells isolated from fat are not the fat that was removed; the exemption does not cover them.',
  'US v. California Stem Cell Treatment Center, 9th Cir., No. 22-56014, 27 Sep 2024',
  'S',
);
const isolatedFatCells: FactTest = {
  all: [
    { fact: 'material', in: ['fat'] },
    { fact: 'donorRelation', in: ['autologous'] },
    { fact: 'processing', includesAny: ['enzymatic'] },
    { not: { fact: 'processing', includesAny: ['cultured'] } },
    { fact: 'isSameProcedure', in: [true] },
  ],
};

/** What the tissue rules of the United States leave out or exempt, before their four tests are asked. */
export const usExclusionRules: readonly RegulationRule[] = [
  {
    id: 'US-0',
    jurisdiction: 'US',
    phase: 'category',
    question:
      'Is it something other than human cells or tissue, such as hyaluronic acid, a steroid, saline or a device?',
    test: { fact: 'material', in: ['no-human-tissue'] },
    yes: { end: 'category', code: 'us-not-tissue' },
    no: onward,
    citations: [cite('The tissue rules are about human cells and tissues.', '21 CFR 1271.3(d)')],
    obligations: [
      { text: 'Check the label of the approved drug or device; other uses are off-label.', provenance: 'M-H' },
    ],
  },
  {
    id: 'US-1a',
    jurisdiction: 'US',
    phase: 'category',
    question: 'Is it blood or a blood component that comes from another person, is pooled or is freeze-dried?',
    test: {
      all: [
        { fact: 'material', in: ['blood'] },
        {
          any: [
            { fact: 'donorRelation', in: ['allogeneic-unrelated', 'first-degree-relative', 'second-degree-relative'] },
            { fact: 'processing', includesAny: ['lyophilised', 'pooled'] },
          ],
        },
      ],
    },
    yes: biologic,
    no: onward,
    citations: [
      cite('Donated, pooled or freeze-dried blood products are biologics that need a licence.', '21 CFR 1271.3(d)(2)'),
    ],
    obligations: [{ text: 'Biologics licence application before marketing.', provenance: 'M-H' }],
  },
  {
    id: 'US-1',
    jurisdiction: 'US',
    phase: 'category',
    question: 'Is it whole blood or a blood component or derivative of the same person, such as platelet-rich plasma?',
    test: { fact: 'material', in: ['blood'] },
    yes: { end: 'category', code: 'us-blood' },
    no: onward,
    citations: [cite('Blood, its components and derivatives are not tissue products.', '21 CFR 1271.3(d)(2)')],
    obligations: [
      { text: 'Use a preparation kit cleared as a device (510(k)).', provenance: 'M-H' },
      { text: 'Use in osteoarthritis is off-label practice of medicine; say so in the consent.', provenance: 'M-H' },
    ],
  },
  {
    id: 'US-2',
    jurisdiction: 'US',
    phase: 'category',
    question: 'Is it secreted by or extracted from cells or tissue, such as exosomes, conditioned medium or collagen?',
    test: { fact: 'material', in: ['secreted'] },
    yes: biologic,
    no: onward,
    citations: [
      cite(
        'Secreted and extracted products are not tissue products, but they are drugs or biologics.',
        '21 CFR 1271.3(d)(3)',
      ),
    ],
    obligations: [
      { text: 'Investigational new drug application or licence; no such product is approved.', provenance: 'M-H' },
    ],
  },
  {
    id: 'US-3',
    jurisdiction: 'US',
    phase: 'category',
    question:
      'Is it minimally manipulated bone marrow for homologous use, combined at most with water, a crystalloid or a storage agent?',
    test: {
      all: [
        { fact: 'material', in: ['marrow'] },
        isMinimallyManipulated,
        isCombinedWithLittle,
        { fact: 'isHomologous', in: [true] },
      ],
    },
    contested: {
      when: {
        all: [
          { fact: 'material', in: ['marrow'] },
          isMinimallyManipulated,
          isCombinedWithLittle,
          isForOsteoarthritis,
          { unless: { fact: 'isHomologous', in: [false] } },
        ],
      },
      point: 'Whether marrow in an osteoarthritic joint is homologous use is disputed.',
      leadsTo: { end: 'category', code: 'us-marrow' },
    },
    yes: { end: 'category', code: 'us-marrow' },
    no: onward,
    citations: [
      cite('Minimally manipulated marrow for homologous use is not a tissue product.', '21 CFR 1271.3(d)(4)'),
    ],
    obligations: [
      { text: 'Have a regulatory expert decide on homologous use before treating osteoarthritis.', provenance: 'M-H' },
    ],
  },
  {
    ...sameProcedure,
    inForceUntil: '2024-09-26',
    contested: {
      when: isolatedFatCells,
      point: 'Whether cells isolated from fat count as the tissue that was removed was before the court of appeals.',
      leadsTo: onward,
    },
    citations: [exemption],
  },
  {
    ...sameProcedure,
    inForceFrom: '2024-09-27',
    inForceUntil: '2025-10-13',
    citations: [exemption, appeal],
  },
  {
    ...sameProcedure,
    inForceFrom: '2025-10-14',
    citations: [
      exemption,
      appeal,
      cite(
        'The Supreme Court declined to hear the case, so that the ruling stands.',
        'No. 24-1189, certiorari denied 14 Oct 2025',
        'S',
      ),
    ],
  },
];
