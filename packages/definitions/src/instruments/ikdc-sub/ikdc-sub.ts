import type { InstrumentDefinition, Threshold } from '../../instrument-definition.ts';
import { grades, reversed, tenWorst } from '../answer-kinds.ts';

const level = grades(0, 4, 'minimum', ['not even light activity', 'very strenuous activity']);
const difficulty = grades(0, 4, 'minimum', ['cannot', 'no difficulty']);
const sports = [
  'Going up stairs',
  'Going down stairs',
  'Kneeling on the front of the knee',
  'Squatting',
  'Sitting with bent knee',
  'Rising from a seat',
  'Running straight',
  'Jumping and landing on this leg',
  'Stopping and starting quickly',
];
const prp = {
  scale: 'SUBJECTIVE',
  kind: 'MIC',
  population: 'Knee osteoarthritis, 312 participants',
  intervention: 'Platelet-rich plasma',
  horizon: 'not stated in the abstract',
  method: 'By baseline score; method not stated in the abstract',
  source: 'Abstract on the IKDC by baseline after platelet-rich plasma',
  provenance: 'S',
} as const satisfies Partial<Threshold>;

export const ikdcSub: InstrumentDefinition = {
  key: 'ikdc-sub',
  title: 'IKDC Subjective Knee Evaluation Form',
  version: '2000',
  revision: 1,
  recall: 'last 4 weeks',
  source:
    'Irrgang JJ et al. Am J Sports Med 2001;29:600-613; sum over maximum of the answered items, at least 16 of 18.',
  provenance: 'M-H',
  licence: {
    class: 'A',
    owner: 'AOSSM',
    note: 'Free for clinical and academic use; permission for commercial or electronic use. Some lists say no fee at all.',
  },
  items: [
    { code: '1', descriptor: 'Highest activity without much pain', answer: level },
    { code: '2', descriptor: 'How often it hurts (10 constantly)', answer: tenWorst },
    { code: '3', descriptor: 'How strong the pain is (10 worst)', answer: tenWorst },
    { code: '4', descriptor: 'Stiff or swollen', answer: grades(0, 4, 'minimum', ['as bad as can be', 'not at all']) },
    { code: '5', descriptor: 'Highest activity without much swelling', answer: level },
    { code: '6', descriptor: 'Locked or caught', answer: grades(0, 1, 'minimum', ['yes', 'no']) },
    { code: '7', descriptor: 'Highest activity without giving way', answer: level },
    { code: '8', descriptor: 'Highest activity done regularly', answer: level },
    ...sports.map((descriptor, index) => ({ code: `9${'abcdefghi'[index]}`, descriptor, answer: difficulty })),
    {
      code: '10a',
      descriptor: 'Function before the injury (not scored)',
      answer: grades(0, 10, 'minimum', ['no daily activity possible', 'no limit']),
      optional: true,
    },
    {
      code: '10b',
      descriptor: 'Function now',
      answer: grades(0, 10, 'minimum', ['no daily activity possible', 'no limit']),
    },
  ],
  scales: [
    {
      code: 'SUBJECTIVE',
      title: 'Subjective knee score',
      items: ['1', '2', '3', '4', '5', '6', '7', '8', ...[...'abcdefghi'].map((letter) => `9${letter}`), '10b'],
      range: [0, 100],
      direction: 'higher-better',
      rule: {
        kind: 'percent-of-maximum',
        recodes: [reversed('2', 0, 10), reversed('3', 0, 10)],
        missing: { kind: 'at-least-answered', count: 16 },
      },
    },
  ],
  thresholds: [
    {
      scale: 'SUBJECTIVE',
      kind: 'MIC',
      value: 11.5,
      population: 'Various knee conditions',
      intervention: 'Surgery or not',
      horizon: '6 to 24 months',
      method: 'Anchor, ROC',
      source: 'Irrgang JJ et al. Am J Sports Med 2006;34:1567-1573',
      provenance: 'M-H',
    },
    { ...prp, value: 14.6, baseline: { below: 40 } },
    { ...prp, value: 7.2, baseline: { from: 40, below: 70 } },
    { ...prp, value: -2.8, baseline: { from: 70 } },
  ],
  joints: ['knee'],
};
