import {
  hasAnotherFunction,
  isBlood,
  isNeitherTissueNorBlood,
  isSubstantiallyManipulated,
} from './cell-therapy-tests.ts';
import type { RegulationRule } from './regulation-rule.ts';

const onward = { end: 'continue' } as const;
const category = { jurisdiction: 'UK', phase: 'category', no: onward } as const;
const route = { jurisdiction: 'UK', phase: 'route', categories: ['uk-atmp'], no: onward } as const;
const remark = { jurisdiction: 'UK', phase: 'remark', yes: onward, no: onward } as const;
const medicines = 'Human Medicines Regulations 2012';
const tissueRegulations = 'Human Tissue (Quality and Safety for Human Application) Regulations 2007';

/** The United Kingdom: the definitions of an ATMP were kept; the routes are its own. */
export const ukRules: readonly RegulationRule[] = [
  {
    ...category,
    id: 'UK-1',
    question: 'Is it free of viable cells and tissue, and not blood?',
    test: isNeitherTissueNorBlood,
    yes: { end: 'category', code: 'uk-medicine-or-device' },
    citations: [{ text: 'No ATMP without viable cells or tissue.', source: `${medicines}, reg 2A`, provenance: 'M-H' }],
    obligations: [],
  },
  {
    ...category,
    id: 'UK-2',
    question: 'Is it blood or made of blood, such as platelet-rich plasma?',
    test: isBlood,
    yes: { end: 'category', code: 'uk-plasma' },
    citations: [
      {
        text: 'Not tissue or cells under the regulations; its status is to be checked.',
        source: tissueRegulations,
        provenance: 'M-M',
      },
      {
        text: 'For knee osteoarthritis only with special arrangements: consent, audit, research.',
        source: 'NICE IPG637 (2019)',
        provenance: 'M-M',
      },
    ],
    obligations: [
      { text: 'Special arrangements for consent, audit and research in knee osteoarthritis.', provenance: 'M-M' },
    ],
  },
  {
    ...category,
    id: 'UK-3',
    question: 'Are the cells or tissues substantially manipulated, such as digested by enzymes or cultured?',
    test: isSubstantiallyManipulated,
    yes: { end: 'category', code: 'uk-atmp' },
    citations: [
      {
        text: 'The definitions of the European regulation were kept.',
        source: `${medicines}, reg 2A`,
        provenance: 'M-H',
      },
    ],
    obligations: [],
  },
  {
    ...category,
    id: 'UK-4',
    question: 'Are the cells meant to do in the recipient something else than they did in the donor?',
    test: hasAnotherFunction,
    yes: { end: 'category', code: 'uk-atmp', certainty: 'likely' },
    citations: [
      {
        text: 'The definitions of the European regulation were kept.',
        source: `${medicines}, reg 2A`,
        provenance: 'M-H',
      },
    ],
    obligations: [],
  },
  {
    ...category,
    id: 'UK-5',
    question: 'Is it neither substantially manipulated nor used for another function?',
    test: { all: [{ fact: 'isHomologous', in: [true] }] },
    yes: { end: 'category', code: 'uk-tissue' },
    citations: [{ text: 'Tissue and cells for human application.', source: tissueRegulations, provenance: 'M-H' }],
    obligations: [],
  },
  {
    ...route,
    id: 'UK-6a',
    question: 'Does it hold a marketing authorisation?',
    test: { fact: 'authorisation', in: ['marketing-authorisation'] },
    yes: { end: 'route', code: 'authorised' },
    citations: [{ text: 'Marketing authorisation.', source: medicines, provenance: 'M-H' }],
    obligations: [],
  },
  {
    ...route,
    id: 'UK-6b',
    question: 'Is it given in an authorised clinical trial?',
    test: { fact: 'authorisation', in: ['clinical-trial'] },
    yes: { end: 'route', code: 'clinical-trial' },
    citations: [{ text: 'Clinical trial authorisation.', source: 'UK clinical trials regulations', provenance: 'M-H' }],
    obligations: [],
  },
  {
    ...route,
    id: 'UK-6c',
    question: 'Is it given under the hospital exemption?',
    test: { fact: 'authorisation', in: ['hospital-exemption'] },
    yes: { end: 'route', code: 'hospital-exemption' },
    citations: [{ text: 'Hospital exemption.', source: `${medicines}, reg 171`, provenance: 'M-H' }],
    obligations: [{ text: 'Manufacturer’s licence.', provenance: 'M-H' }],
  },
  {
    ...route,
    id: 'UK-6d',
    question: 'Is it given as a special?',
    test: { fact: 'authorisation', in: ['special'] },
    yes: { end: 'route', code: 'special' },
    citations: [
      {
        text: 'Unlicensed medicine for the special need of one patient.',
        source: `${medicines}, reg 167`,
        provenance: 'M-H',
      },
    ],
    obligations: [{ text: 'Manufacturer’s specials licence.', provenance: 'M-H' }],
  },
  {
    ...route,
    id: 'UK-6',
    question: 'Is it given outside all of these?',
    test: { fact: 'authorisation', in: ['none'] },
    yes: { end: 'route', code: 'no-route' },
    citations: [{ text: 'An ATMP needs one of the routes.', source: medicines, provenance: 'M-H' }],
    obligations: [],
  },
  {
    ...remark,
    id: 'UK-7a',
    categories: ['uk-tissue'],
    question: 'Is it taken and given in the same surgical procedure to the same person?',
    test: {
      all: [
        { fact: 'donorRelation', in: ['autologous'] },
        { fact: 'isSameProcedure', in: [true] },
      ],
    },
    remark: 'Own tissue in the same surgical procedure needs no licence of the Human Tissue Authority.',
    citations: [{ text: 'Exemption for the same surgical procedure.', source: tissueRegulations, provenance: 'M-H' }],
    obligations: [],
  },
  {
    ...remark,
    id: 'UK-7b',
    categories: ['uk-tissue', 'uk-atmp'],
    question: 'Are cells procured, tested, processed or stored outside the same surgical procedure?',
    test: {
      not: {
        all: [
          { fact: 'donorRelation', in: ['autologous'] },
          { fact: 'isSameProcedure', in: [true] },
        ],
      },
    },
    remark:
      'Procurement, testing, processing and storage of cells for human application need a licence of the Human Tissue Authority.',
    citations: [{ text: 'Licence for cells for human application.', source: tissueRegulations, provenance: 'M-H' }],
    obligations: [{ text: 'Licence of the Human Tissue Authority.', provenance: 'M-H' }],
  },
  {
    ...remark,
    id: 'UK-8',
    inForceFrom: '2025-07-23',
    categories: ['uk-atmp'],
    question: 'Are the rules for manufacture at the point of care in force?',
    test: { all: [] },
    remark: 'Rules for manufacture at the point of care and in modular units are in force.',
    citations: [
      { text: 'In force on 23 Jul 2025.', source: 'UK point-of-care manufacture regulations', provenance: 'M-M' },
    ],
    obligations: [],
  },
  {
    ...remark,
    id: 'UK-9',
    inForceFrom: '2026-04-28',
    question: 'Is it given in a clinical trial?',
    test: { fact: 'authorisation', in: ['clinical-trial'] },
    remark:
      'The amended trial regulations apply: combined review, notifiable trials, a legal duty to register and publish.',
    citations: [{ text: 'In force on 28 Apr 2026.', source: 'SI 2025/538', provenance: 'S' }],
    obligations: [{ text: 'Register the trial and publish its results.', provenance: 'S' }],
  },
  {
    ...remark,
    id: 'UK-10',
    categories: ['uk-atmp', 'uk-tissue', 'uk-plasma'],
    question: 'Does a provider give it?',
    test: { all: [] },
    remark: 'The provider needs registration with the Care Quality Commission; advertisements follow the CAP code.',
    citations: [{ text: 'Registration of providers; advertising code.', source: 'CQC; CAP code', provenance: 'M-H' }],
    obligations: [{ text: 'Registration with the Care Quality Commission.', provenance: 'M-H' }],
  },
];
