import {
  hasAnotherFunction,
  isBlood,
  isNeitherTissueNorBlood,
  isSubstantiallyManipulated,
} from './cell-therapy-tests.ts';
import type { RegulationRule } from './regulation-rule.ts';

const onward = { end: 'continue' } as const;
const category = { jurisdiction: 'EU', phase: 'category', no: onward } as const;
const remark = { jurisdiction: 'EU', phase: 'remark', yes: onward, no: onward } as const;

/** What a product is in the European Union, and what is to be said about it. */
export const euRules: readonly RegulationRule[] = [
  {
    ...category,
    id: 'EU-1',
    question: 'Is it free of viable cells and tissue, and not blood?',
    test: isNeitherTissueNorBlood,
    yes: { end: 'category', code: 'eu-medicine-or-device' },
    citations: [
      {
        text: 'Exclusively non-viable material is no ATMP.',
        source: 'Regulation (EC) 1394/2007 Art 2',
        provenance: 'M-H',
      },
    ],
    obligations: [{ text: 'Medicine authorisation or CE mark for the use it is sold for.', provenance: 'M-H' }],
  },
  {
    ...category,
    id: 'EU-6',
    question: 'Is it blood or made of blood, such as platelet-rich plasma?',
    test: isBlood,
    yes: { end: 'category', code: 'eu-plasma' },
    citations: [
      {
        text: 'Platelet-rich plasma is no ATMP; each country rules on it.',
        source: 'National rules',
        provenance: 'M-H',
      },
    ],
    obligations: [{ text: 'Follow the rules of the country where it is prepared and given.', provenance: 'M-H' }],
  },
  {
    ...category,
    id: 'EU-2',
    question: 'Are the cells or tissues substantially manipulated, such as digested by enzymes or cultured?',
    test: isSubstantiallyManipulated,
    yes: { end: 'category', code: 'eu-atmp' },
    citations: [
      {
        text: 'What Annex I does not list (cutting, grinding, shaping, centrifuging, filtering, concentrating, freezing and the like) is substantial manipulation.',
        source: 'Regulation (EC) 1394/2007 Art 2(1)(c) and Annex I',
        provenance: 'M-H',
      },
    ],
    obligations: [],
  },
  {
    ...category,
    id: 'EU-3',
    question: 'Are the cells meant to do in the recipient something else than they did in the donor?',
    test: hasAnotherFunction,
    yes: { end: 'category', code: 'eu-atmp', certainty: 'likely' },
    citations: [
      {
        text: 'Cells not used for the same essential function are an ATMP even if hardly manipulated; by the practice of the Committee for Advanced Therapies fat or marrow cells in an arthritic joint are not.',
        source: 'Regulation (EC) 1394/2007 Art 2(1)(c)',
        provenance: 'M-H',
      },
    ],
    obligations: [],
  },
  {
    ...category,
    id: 'EU-4',
    question: 'Is it neither substantially manipulated nor used for another function?',
    test: { all: [{ fact: 'isHomologous', in: [true] }] },
    yes: { end: 'category', code: 'eu-tissue' },
    citations: [
      {
        text: 'Only the rules for tissues and cells apply.',
        source: 'Regulation (EC) 1394/2007 Art 2(1)(c)',
        provenance: 'M-H',
      },
    ],
    obligations: [
      { text: 'Rules for tissues and cells of the country, from 7 Aug 2027 the SoHO Regulation.', provenance: 'S' },
    ],
  },
  {
    ...remark,
    id: 'EU-5a',
    categories: ['eu-atmp'],
    question: 'Is it to regenerate, repair or replace tissue?',
    test: { fact: 'intendedAction', in: ['repairs-tissue'] },
    remark: 'Kind of ATMP: tissue-engineered product.',
    citations: [
      { text: 'Tissue-engineered product.', source: 'Regulation (EC) 1394/2007 Art 2(1)(b)', provenance: 'M-H' },
    ],
    obligations: [],
  },
  {
    ...remark,
    id: 'EU-5b',
    categories: ['eu-atmp'],
    question: 'Is it to act by immune, metabolic or pharmacological means?',
    test: { fact: 'intendedAction', in: ['acts-on-body'] },
    remark: 'Kind of ATMP: somatic cell therapy.',
    citations: [{ text: 'Somatic cell therapy.', source: 'Directive 2001/83/EC Annex I Part IV', provenance: 'M-H' }],
    obligations: [],
  },
  {
    ...remark,
    id: 'EU-5c',
    categories: ['eu-atmp'],
    question: 'Is a device an integral part?',
    test: { fact: 'isCombinedWithDevice', in: [true] },
    remark: 'Combined ATMP.',
    citations: [{ text: 'Combined ATMP.', source: 'Regulation (EC) 1394/2007 Art 2(1)(d)', provenance: 'M-H' }],
    obligations: [],
  },
  {
    ...remark,
    id: 'EU-9',
    categories: ['eu-tissue', 'eu-plasma', 'es-plasma-medicine'],
    inForceFrom: '2027-08-07',
    question: 'Does the SoHO Regulation apply?',
    test: { all: [] },
    remark:
      'The SoHO Regulation applies: even a product prepared from the patient and given at once needs a preparation authorisation, which can include an approved plan for monitoring clinical outcomes.',
    plainKey: 'soho',
    citations: [
      { text: 'Applies from 7 Aug 2027.', source: 'Regulation (EU) 2024/1938', provenance: 'S' },
      {
        text: 'Preparation authorisation, outcome monitoring, own material without storage.',
        source: 'Regulation (EU) 2024/1938 Art 21, 38, 60',
        provenance: 'S',
      },
    ],
    obligations: [
      { text: 'SoHO preparation authorisation (Art 38).', provenance: 'S' },
      { text: 'Clinical-outcome monitoring plan where the authorisation asks for one (Art 21).', provenance: 'S' },
      { text: 'Own material without storage: quality parameters instead of a release step (Art 60).', provenance: 'S' },
    ],
  },
  {
    ...remark,
    id: 'EU-HTA',
    categories: ['eu-atmp'],
    inForceFrom: '2025-01-12',
    question: 'Is it a new ATMP for central authorisation?',
    test: { fact: 'authorisation', in: ['marketing-authorisation'] },
    remark: 'New ATMPs go through joint clinical assessment.',
    citations: [
      { text: 'Joint clinical assessment since 12 Jan 2025.', source: 'EU HTA Regulation', provenance: 'M-H' },
    ],
    obligations: [],
  },
  {
    ...remark,
    id: 'EU-ADS',
    categories: ['eu-atmp'],
    question: 'Is it without marketing authorisation?',
    test: { not: { fact: 'authorisation', in: ['marketing-authorisation'] } },
    remark: 'An unauthorised medicine must not be promoted.',
    citations: [
      { text: 'No advertising of unauthorised medicines.', source: 'Directive 2001/83/EC Art 87', provenance: 'M-M' },
    ],
    obligations: [],
  },
];
