import type { InstrumentDefinition, Threshold } from '../../instrument-definition.ts';
import { fiveGrades } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';
import { dailyActivities, lifeQuality, percentBest } from '../koos-family.ts';

const pain = codes('P', 9);
const symptoms = codes('S', 7);
const activities = codes('A', 17);
const sport = codes('SP', 5);
const quality = codes('Q', 4);

export const koos: InstrumentDefinition = {
  key: 'koos',
  title: 'Knee injury and Osteoarthritis Outcome Score',
  version: 'LK1.0',
  revision: 1,
  recall: 'last 7 days',
  source: 'KOOS scoring 2012: at least half of the items of a subscale answered. Roos EM et al. JOSPT 1998;28:88-96.',
  provenance: 'S',
  licence: {
    class: 'A',
    owner: 'KOOS developers (koos.nu)',
    note: 'Free for clinical and academic use; commercial or electronic use needs permission of the owner.',
  },
  items: [
    ...listItems(
      'P',
      [
        'How often it hurts',
        'Pain on twisting',
        'Pain on full straightening',
        'Pain on full bending',
        'Pain walking on the flat',
        'Pain on stairs',
        'Pain at night in bed',
        'Pain sitting or lying',
        'Pain standing upright',
      ],
      fiveGrades,
    ),
    ...listItems(
      'S',
      [
        'Swelling',
        'Grinding or clicking',
        'Catching or locking',
        'Failing to straighten fully',
        'Failing to bend fully',
        'Stiffness after waking',
        'Stiffness later in the day',
      ],
      fiveGrades,
    ),
    ...listItems('A', dailyActivities, fiveGrades),
    ...listItems('SP', ['Squatting', 'Running', 'Jumping', 'Twisting on the leg', 'Kneeling'], fiveGrades),
    ...listItems('Q', lifeQuality, fiveGrades),
  ],
  scales: [
    percentBest('PAIN', 'Pain', { items: pain, atLeast: 5 }),
    percentBest('SYMPTOMS', 'Symptoms', { items: symptoms, atLeast: 4 }),
    percentBest('ADL', 'Daily living', { items: activities, atLeast: 9 }),
    percentBest('SPORT', 'Sport and recreation', { items: sport, atLeast: 3 }),
    percentBest('QOL', 'Quality of life', { items: quality, atLeast: 2 }),
    {
      code: 'KOOS4',
      title: 'KOOS4 (injury trials only; not a total score)',
      items: [...pain, ...symptoms, ...sport, ...quality],
      range: [0, 100],
      direction: 'higher-better',
      optIn: true,
      rule: {
        kind: 'mean-of-scales',
        scales: ['PAIN', 'SYMPTOMS', 'SPORT', 'QOL'],
        missing: { kind: 'all-scales-required' },
      },
    },
  ],
  thresholds: [
    ...micSet(
      { PAIN: 11.3, SYMPTOMS: 12.1, ADL: 10.2, SPORT: 15.5, QOL: 13.2 },
      {
        population: 'Knee osteoarthritis',
        intervention: 'Non-surgical treatment',
        horizon: 'not stated in the abstract',
        method: 'Predictive modelling',
        source: 'PubMed 41367621 (2025)',
      },
    ),
    ...micSet(
      { PAIN: 15, SYMPTOMS: 12.5, ADL: 15.5, SPORT: 17.5, QOL: 12.5 },
      {
        population: 'Knee osteoarthritis',
        intervention: 'Physiotherapy',
        horizon: '4 weeks',
        method: 'ROC',
        source: 'Mostafaee 2021',
      },
    ),
  ],
  twoMarks: 'worse',
  joints: ['knee'],
};

/** One MIC per subscale from the same study. */
function micSet(
  values: Readonly<Record<string, number>>,
  study: Pick<Threshold, 'population' | 'intervention' | 'horizon' | 'method' | 'source'>,
): readonly Threshold[] {
  return Object.entries(values).map(([scale, value]) => ({ scale, kind: 'MIC', value, ...study, provenance: 'S' }));
}
