import { isBlood } from './cell-therapy-tests.ts';
import type { RegulationRule } from './regulation-rule.ts';

const onward = { end: 'continue' } as const;

/** Spain's own rules; those of the European Union follow. */
export const spainRules: readonly RegulationRule[] = [
  {
    id: 'ES-1',
    jurisdiction: 'ES',
    phase: 'category',
    inForceFrom: '2013-05-23',
    question: 'Is it platelet-rich plasma or another product of the patient’s own blood?',
    test: { all: [isBlood, { fact: 'donorRelation', in: ['autologous'] }] },
    yes: { end: 'category', code: 'es-plasma-medicine' },
    no: onward,
    citations: [
      {
        text: 'Own platelet-rich plasma is a medicine for human use that is not made industrially.',
        source: 'AEMPS resolution and report of 23 May 2013',
        provenance: 'S',
      },
    ],
    obligations: [
      { text: 'A prescribing physician is responsible.', provenance: 'S' },
      { text: 'Minimum quality, traceability, pharmacovigilance and information of the patient.', provenance: 'S' },
      { text: 'Open technique: authorised pharmacy or facility like good manufacturing practice.', provenance: 'S' },
      { text: 'Closed technique: CE-marked kit of class IIa.', provenance: 'S' },
    ],
  },
  {
    id: 'ES-2',
    jurisdiction: 'ES',
    phase: 'remark',
    categories: ['eu-atmp'],
    question: 'Is it given under the hospital exemption in Spain?',
    test: { fact: 'authorisation', in: ['hospital-exemption'] },
    yes: onward,
    no: onward,
    remark: 'Spain authorises the hospital exemption for each product and hospital.',
    citations: [{ text: 'Authorisation of use by the AEMPS.', source: 'Real Decreto 477/2014', provenance: 'M-H' }],
    obligations: [
      { text: 'AEMPS authorisation of use for this product and hospital, with quality dossier.', provenance: 'M-H' },
      { text: 'Traceability and a report every year.', provenance: 'M-H' },
      { text: 'No advertising of the product to the public.', provenance: 'M-M' },
    ],
  },
  {
    id: 'ES-3',
    jurisdiction: 'ES',
    phase: 'remark',
    question: 'Does the site make health claims?',
    test: {
      fact: 'claims',
      includesAny: ['treats-arthritis', 'repairs-cartilage', 'reduces-inflammation', 'replaces-or-supplements'],
    },
    yes: onward,
    no: onward,
    remark: 'Spain forbids advertising of miracle health claims.',
    citations: [{ text: 'Advertising with a health purpose.', source: 'Real Decreto 1907/1996', provenance: 'M-M' }],
    obligations: [],
  },
];
