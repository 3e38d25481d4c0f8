import { koosPain } from './platelet-trials.ts';
import type { EvidenceScale, EvidenceSource, TrialDefinition } from './trial-definition.ts';

const kneeTrial = {
  design: 'randomised-parallel',
  joint: 'knee',
  conditions: ['oa-knee'],
  unitOfAnalysis: 'person',
} as const;

/** Read in the abstract, or in the table that `location` names. */
const read = (location: string): EvidenceSource => ({ mark: '[S:read]', provenance: 'S', location });

/** Mean of four scales of the KOOS: pain, symptoms, daily living and quality of life. */
const koosFour: EvidenceScale = {
  ...koosPain,
  scale: 'KOOS4',
  title: 'KOOS4 (pain, symptoms, daily living, quality of life), 0-100',
};
const womacTotal: EvidenceScale = {
  instrument: 'womac',
  scale: 'TOTAL',
  title: 'WOMAC total, 0-240',
  range: [0, 240],
  direction: 'lower-better',
};
const twelveWeeks = '12 weeks of exercise, education, diet, insoles and pain medicine';

const skouReplacement: TrialDefinition = {
  ...kneeTrial,
  key: 'skou-2015',
  study: 'Skou 2015, knee replacement and non-surgical treatment',
  year: 2015,
  journal: 'NEJM 373:1597',
  doi: '10.1056/NEJMoa1505467',
  registration: ['NCT01410409'],
  population: 'Moderate to severe knee osteoarthritis, eligible for a replacement',
  randomised: 100,
  analysed: 95,
  arms: [
    {
      code: 'TKR',
      label: 'Total knee replacement, then the non-surgical treatment',
      productClasses: ['ARTHROPLASTY', 'EXERCISE'],
      randomised: 50,
    },
    { code: 'PROGRAMME', label: `Non-surgical: ${twelveWeeks}`, productClasses: ['EXERCISE'], randomised: 50 },
  ],
  results: [
    {
      key: 'knee-score-12',
      endpoint: 'knee-score',
      scale: koosFour,
      timepointMonths: 12,
      kind: 'change',
      arms: [
        { arm: 'TKR', mean: 32.5 },
        { arm: 'PROGRAMME', mean: 16 },
      ],
      differences: [
        {
          ...{ arm: 'TKR', comparator: 'PROGRAMME', measure: 'mean-difference' },
          ...{ estimate: 15.8, interval: [10, 21.5], confidenceLevel: 0.95, isAdjusted: true },
        },
      ],
    },
  ],
  finding: 'More improvement with a replacement, and more serious adverse events (24 against 6, counted as events).',
  note: 'Thirteen of 50 in the non-surgical group had the replacement within 12 months.',
  source: read('Abstract'),
};

const skouAdvice: TrialDefinition = {
  ...kneeTrial,
  key: 'skou-advice-2018',
  study: 'Skou 2018, non-surgical treatment and written advice',
  year: 2018,
  journal: 'Osteoarthritis Cartilage 26:1170',
  registration: ['NCT01535001'],
  population: 'Moderate to severe knee osteoarthritis, not eligible for a replacement',
  randomised: 100,
  arms: [
    { code: 'PROGRAMME', label: `Non-surgical: ${twelveWeeks}`, productClasses: ['EXERCISE'], randomised: 50 },
    { code: 'ADVICE', label: 'Written advice', productClasses: [], randomised: 50 },
  ],
  results: [
    {
      key: 'surgery-24',
      endpoint: 'surgery',
      timepointMonths: 24,
      kind: 'event',
      arms: [
        { arm: 'PROGRAMME', n: 50, events: 7 },
        { arm: 'ADVICE', n: 50, events: 10 },
      ],
      differences: [{ arm: 'PROGRAMME', comparator: 'ADVICE', measure: 'risk-difference' }],
      note: 'Total knee replacement; 14 % and 20 % as printed.',
    },
  ],
  finding: 'KOOS4 7.0 points better than with written advice (0.4 to 13.5) over 2 years.',
  source: read('Abstract'),
};

const deyle: TrialDefinition = {
  ...kneeTrial,
  key: 'deyle-2020',
  study: 'Deyle 2020, physical therapy and glucocorticoid injection',
  year: 2020,
  journal: 'NEJM 382:1420',
  doi: '10.1056/NEJMoa1905877',
  population: 'Osteoarthritis of one or both knees, US Military Health System',
  randomised: 156,
  arms: [
    { code: 'THERAPY', label: 'Physical therapy', productClasses: ['EXERCISE'], randomised: 78 },
    { code: 'STEROID', label: 'Glucocorticoid injection', productClasses: ['CORTICOSTEROID'], randomised: 78 },
  ],
  results: [
    {
      key: 'knee-score-12',
      endpoint: 'knee-score',
      scale: womacTotal,
      timepointMonths: 12,
      kind: 'final',
      arms: [
        { arm: 'THERAPY', n: 78, mean: 37, standardDeviation: 30.7 },
        { arm: 'STEROID', n: 78, mean: 55.8, standardDeviation: 53.8 },
      ],
      differences: [
        {
          ...{ arm: 'THERAPY', comparator: 'STEROID', measure: 'mean-difference' },
          ...{ estimate: -18.8, interval: [-32.6, -5], confidenceLevel: 0.95 },
        },
      ],
      note: 'Printed as injection minus therapy, 18.8 (5.0 to 32.6); baseline 108.8 and 107.1.',
    },
  ],
  finding: 'Less pain and disability at 1 year with physical therapy.',
  source: read('Abstract'),
};

const mcAlindon: TrialDefinition = {
  ...kneeTrial,
  key: 'mcalindon-2017',
  study: 'McAlindon 2017, triamcinolone and saline',
  year: 2017,
  journal: 'JAMA 317:1967',
  doi: '10.1001/jama.2017.5283',
  population: 'Knee osteoarthritis with synovitis on ultrasound, KL 2-3',
  masking: 'double',
  randomised: 140,
  arms: [
    {
      ...{ code: 'STEROID', label: 'Triamcinolone', productClasses: ['CORTICOSTEROID'] },
      ...{ dose: '40 mg every 12 weeks for 2 years', randomised: 70 },
    },
    { code: 'SALINE', label: 'Saline', productClasses: ['SALINE'], randomised: 70 },
  ],
  results: [],
  finding: 'No significant difference in pain over 2 years, and more cartilage volume lost with triamcinolone.',
  note: 'The numbers of its results are not in what we read.',
  source: read('Key points and abstract, PMC5815012'),
};

const baer: TrialDefinition = {
  ...kneeTrial,
  key: 'baer-2005',
  study: 'Baer 2005, diclofenac solution on the skin',
  year: 2005,
  journal: 'BMC Musculoskelet Disord 6:44',
  doi: '10.1186/1471-2474-6-44',
  registration: ['ISRCTN53366886'],
  population: 'Primary knee osteoarthritis, with a flare after stopping earlier treatment',
  masking: 'double',
  randomised: 216,
  arms: [
    { code: 'DICLOFENAC', label: 'Diclofenac solution, 40 drops 4 times a day', productClasses: [], randomised: 107 },
    { code: 'CARRIER', label: 'The same solution without diclofenac', productClasses: [], randomised: 109 },
  ],
  results: [
    {
      key: 'half-pain-6-weeks',
      endpoint: 'response',
      timepointMonths: 1.5,
      kind: 'event',
      arms: [
        { arm: 'DICLOFENAC', n: 105, events: 46 },
        { arm: 'CARRIER', n: 107, events: 27 },
      ],
      differences: [{ arm: 'DICLOFENAC', comparator: 'CARRIER', measure: 'risk-difference' }],
      note: 'At least half of the pain gone.',
      source: read('Cochrane review CD007400.pub3, table of successful treatment'),
    },
    {
      key: 'skin-6-weeks',
      endpoint: 'adverse-event',
      timepointMonths: 1.5,
      kind: 'event',
      arms: [{ arm: 'DICLOFENAC', n: 107, events: 42 }],
      differences: [],
      note: 'Irritation of the skin, mostly minor dryness; the count of the other arm is not in what we read.',
    },
  ],
  finding: 'Pain, function and stiffness better than with the carrier after 6 weeks.',
  source: read('Abstract'),
};

const scott: TrialDefinition = {
  key: 'scott-2010',
  study: 'Scott 2010, course of 1217 knee replacements',
  year: 2010,
  journal: 'J Bone Joint Surg Br 92:1253',
  doi: '10.1302/0301-620X.92B9.24394',
  design: 'single-arm',
  joint: 'knee',
  conditions: ['oa-knee'],
  unitOfAnalysis: 'person',
  analysed: 1217,
  arms: [{ code: 'TKR', label: 'Total knee replacement', productClasses: ['ARTHROPLASTY'] }],
  results: [
    {
      key: 'not-satisfied-12',
      endpoint: 'satisfaction',
      timepointMonths: 12,
      kind: 'event',
      arms: [{ arm: 'TKR', n: 1217, events: 226 }],
      differences: [],
      note: 'Unsure or dissatisfied; 18.6 % as printed.',
    },
  ],
  finding: 'Most people were satisfied after one year; 226 of 1217 were unsure or dissatisfied.',
  note: 'Without a control arm it cannot say what the operation did.',
  source: read('Abstract'),
};

/** Published trials of what cells and platelets are compared with: exercise, medicines, steroid and surgery. */
export const comparatorTrials: readonly TrialDefinition[] = [
  skouReplacement,
  skouAdvice,
  deyle,
  mcAlindon,
  baer,
  scott,
];
