import type { RegulationRule } from './regulation-rule.ts';

const onward = { end: 'continue' } as const;
const route = { jurisdiction: 'EU', phase: 'route', categories: ['eu-atmp'], no: onward } as const;

const trial = {
  ...route,
  id: 'EU-7a',
  question: 'Is it given in an authorised clinical trial?',
  test: { fact: 'authorisation', in: ['clinical-trial'] },
  yes: { end: 'route', code: 'clinical-trial' },
} as const satisfies Partial<RegulationRule>;

/** By which way an ATMP reaches a person in the European Union. */
export const euRouteRules: readonly RegulationRule[] = [
  {
    ...trial,
    inForceUntil: '2025-01-30',
    citations: [
      {
        text: 'Trials begun under the earlier rules could still run until 30 Jan 2025; others under the regulation.',
        source: 'Regulation (EU) 536/2014',
        provenance: 'M-H',
      },
    ],
    obligations: [{ text: 'Authorised trial; good practice for trials and manufacture of ATMPs.', provenance: 'M-H' }],
  },
  {
    ...trial,
    inForceFrom: '2025-01-31',
    citations: [
      {
        text: 'Since 31 Jan 2025 the regulation, through CTIS, is the only way for a trial.',
        source: 'Regulation (EU) 536/2014',
        provenance: 'M-H',
      },
    ],
    obligations: [
      { text: 'Authorisation through CTIS; good practice for trials and manufacture of ATMPs.', provenance: 'M-H' },
    ],
  },
  {
    ...route,
    id: 'EU-7b',
    question: 'Does it hold a central marketing authorisation?',
    test: { fact: 'authorisation', in: ['marketing-authorisation'] },
    yes: { end: 'route', code: 'authorised' },
    citations: [{ text: 'ATMPs are authorised centrally.', source: 'Regulation (EC) 1394/2007', provenance: 'M-H' }],
    obligations: [],
  },
  {
    ...route,
    id: 'EU-7c',
    question: 'Is it given under a national hospital exemption?',
    test: { fact: 'authorisation', in: ['hospital-exemption'] },
    yes: { end: 'route', code: 'hospital-exemption' },
    citations: [
      {
        text: 'Non-routine, to specific quality standards, in the same country, in a hospital, under the exclusive responsibility of a practitioner, prescribed for one patient and custom-made.',
        source: 'Regulation (EC) 1394/2007 Art 28; Directive 2001/83/EC Art 3(7)',
        provenance: 'M-H',
      },
    ],
    obligations: [{ text: 'National authorisation for the exemption.', provenance: 'M-H' }],
  },
  {
    ...route,
    id: 'EU-8',
    question: 'Is it given without trial, marketing authorisation and hospital exemption?',
    test: { fact: 'authorisation', in: ['none', 'special'] },
    yes: { end: 'route', code: 'no-route' },
    citations: [
      {
        text: 'A private clinic that sells an ATMP for joints outside the three routes is outside all of them.',
        source: 'Regulation (EC) 1394/2007',
        provenance: 'M-H',
      },
    ],
    obligations: [],
  },
  {
    id: 'EU-HE-2025',
    jurisdiction: 'EU',
    phase: 'remark',
    inForceFrom: '2025-12',
    categories: ['eu-atmp'],
    question: 'Is it given under a hospital exemption?',
    test: { fact: 'authorisation', in: ['hospital-exemption'] },
    yes: onward,
    no: onward,
    remark:
      'The agreed pharmaceutical package changes the hospital exemption (data and reporting); it does not apply yet.',
    citations: [
      {
        text: 'Political agreement of December 2025; not yet applicable.',
        source: 'EU pharmaceutical package',
        provenance: 'S',
      },
    ],
    obligations: [],
  },
];
