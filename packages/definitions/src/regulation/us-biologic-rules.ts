import type { RegulationRule } from './regulation-rule.ts';

const onward = { end: 'continue' } as const;

const biologic = { jurisdiction: 'US', categories: ['us-351'] } as const;

/** What follows once a product is a biological drug in the United States: ways to give it, and remarks. */
export const usBiologicRules: readonly RegulationRule[] = [
  {
    ...biologic,
    id: 'US-10a',
    phase: 'route',
    question: 'Does the product itself hold a biologics licence for this use?',
    test: { fact: 'authorisation', in: ['marketing-authorisation'] },
    yes: { end: 'route', code: 'authorised' },
    no: onward,
    citations: [{ text: 'A biologic is marketed under a licence.', source: 'PHS Act section 351', provenance: 'M-H' }],
    obligations: [{ text: 'Manufacture under 21 CFR 210, 211 and 1271.', provenance: 'M-H' }],
  },
  {
    ...biologic,
    id: 'US-10b',
    phase: 'route',
    question: 'Is it given in a trial under an investigational new drug application?',
    test: { fact: 'authorisation', in: ['clinical-trial'] },
    yes: { end: 'route', code: 'clinical-trial' },
    no: onward,
    citations: [{ text: 'Any clinical use before a licence needs an IND.', source: '21 CFR 312', provenance: 'M-H' }],
    obligations: [
      { text: 'IND in effect, ethics board approval, consent under 21 CFR 50.', provenance: 'M-H' },
      { text: 'Charging participants needs the regulator’s approval (21 CFR 312.8).', provenance: 'M-H' },
    ],
  },
  {
    ...biologic,
    id: 'US-10',
    phase: 'route',
    question: 'Is it given without licence and without IND?',
    test: { fact: 'authorisation', in: ['none', 'hospital-exemption', 'special'] },
    yes: { end: 'route', code: 'no-route' },
    no: onward,
    citations: [
      {
        text: 'A biologic needs an IND for any clinical use and a licence to be marketed.',
        source: 'PHS Act section 351; 21 CFR 312',
        provenance: 'M-H',
      },
    ],
    obligations: [],
  },
  {
    ...biologic,
    id: 'US-10-RMAT',
    phase: 'remark',
    question: 'Could it be designated a regenerative medicine advanced therapy?',
    test: { fact: 'hasViableCells', in: [true] },
    yes: onward,
    no: onward,
    remark:
      'Designation as a regenerative medicine advanced therapy is possible with preliminary clinical evidence in a serious condition with unmet need.',
    citations: [{ text: 'Regenerative medicine advanced therapy.', source: 'FDCA section 506(g)', provenance: 'M-H' }],
    obligations: [],
  },
  {
    ...biologic,
    id: 'US-10-CHONDROCYTES',
    phase: 'remark',
    question: 'Is it cultured cartilage cells?',
    test: {
      all: [
        { fact: 'material', in: ['cartilage'] },
        { fact: 'processing', includesAny: ['cultured'] },
      ],
    },
    yes: onward,
    no: onward,
    remark: 'A licensed product of own cultured cartilage cells exists for cartilage defects, not for osteoarthritis.',
    citations: [
      {
        text: 'Licensed cartilage-cell product for cartilage defects.',
        source: 'FDA biologics licences',
        provenance: 'M-H',
      },
    ],
    obligations: [],
  },
  {
    ...biologic,
    id: 'US-DISCRETION',
    phase: 'remark',
    inForceUntil: '2021-05-31',
    question: 'Did the FDA still use enforcement discretion?',
    test: { all: [] },
    yes: onward,
    no: onward,
    remark: 'The FDA used enforcement discretion for some of these products until 31 May 2021; it has ended.',
    citations: [
      {
        text: 'The period of enforcement discretion ended on 31 May 2021.',
        source: 'FDA notice, July 2020',
        provenance: 'S',
      },
    ],
    obligations: [],
  },
  {
    id: 'US-FTC',
    jurisdiction: 'US',
    phase: 'remark',
    question: 'Does the site make health claims?',
    test: {
      fact: 'claims',
      includesAny: ['treats-arthritis', 'repairs-cartilage', 'reduces-inflammation', 'replaces-or-supplements'],
    },
    yes: onward,
    no: onward,
    remark: 'Health claims need competent and reliable scientific evidence, normally randomised trials.',
    citations: [{ text: 'Substantiation of health claims.', source: 'FTC', provenance: 'M-H' }],
    obligations: [{ text: 'Keep a register of claims with their evidence.', provenance: 'M-H' }],
  },
];
