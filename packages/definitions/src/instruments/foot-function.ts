import type { InstrumentDefinition, ScaleDefinition, Threshold } from '../instrument-definition.ts';
import { grades } from './answer-kinds.ts';
import { codes, listItems } from './item-list.ts';

/** The FFI in one of its two answer variants, 0-9 or 0-10: same items, same percentages. */
export function footFunctionIndex(
  variant: Pick<InstrumentDefinition, 'key' | 'title' | 'version'> & { readonly maximum: 9 | 10 },
): InstrumentDefinition {
  const { key, title, version, maximum } = variant;
  const answer = grades(0, maximum, 'maximum', ['none', 'as bad as can be']);
  const mayNotApply = { mayNotApply: true };
  return {
    key,
    title,
    version,
    revision: 1,
    recall: 'last 7 days',
    source:
      'Budiman-Mak E et al. J Clin Epidemiol 1991;44:561-570. Items that do not apply are left out of sum and maximum.',
    provenance: 'M-H',
    licence: {
      class: 'G',
      owner: 'Budiman-Mak E and colleagues',
      note: 'No fee known for clinical and academic use; wording remains with its owner.',
    },
    items: [
      ...listItems('P', painItems, answer, mayNotApply),
      ...listItems('D', disabilityItems, answer, mayNotApply),
      ...listItems('L', limitationItems, answer, mayNotApply),
    ],
    scales: [
      percentScale('PAIN', 'Foot pain', codes('P', 9)),
      percentScale('DISABILITY', 'Disability', codes('D', 9)),
      percentScale('LIMITATION', 'Activity limitation', codes('L', 5)),
      {
        code: 'TOTAL',
        title: 'Total (mean of the three)',
        items: [...codes('P', 9), ...codes('D', 9), ...codes('L', 5)],
        range: [0, 100],
        direction: 'lower-better',
        rule: {
          kind: 'mean-of-scales',
          scales: ['PAIN', 'DISABILITY', 'LIMITATION'],
          missing: { kind: 'all-scales-required' },
        },
      },
    ],
    thresholds: [
      { scale: 'PAIN', value: 12, ...landorf },
      { scale: 'DISABILITY', value: 7, ...landorf },
      { scale: 'LIMITATION', value: 7, ...landorf },
      { scale: 'TOTAL', value: 7, ...landorf },
    ],
    joints: ['foot', 'ankle'],
  };
}

const painItems = [
  'Pain at its worst',
  'Pain in the morning',
  'Pain walking barefoot',
  'Pain standing barefoot',
  'Pain walking in shoes',
  'Pain standing in shoes',
  'Pain walking with insoles',
  'Pain standing with insoles',
  'Pain at the end of the day',
];
const disabilityItems = [
  'Walking indoors',
  'Walking outdoors',
  'Walking four blocks',
  'Going up stairs',
  'Going down stairs',
  'Standing on tiptoe',
  'Rising from a seat',
  'Stepping over a kerb',
  'Running or walking fast',
];
const limitationItems = [
  'Indoors all day because of the feet',
  'In bed because of the feet',
  'Limiting activity because of the feet',
  'Walking aid indoors',
  'Walking aid outdoors',
];

const landorf = {
  kind: 'MIC',
  population: 'Plantar heel pain',
  intervention: 'Foot orthoses',
  horizon: '1 to 3 months',
  method: 'Anchor',
  source: 'Landorf KB, Radford JA, Hudson S. J Foot Ankle Res 2010;3:7',
  provenance: 'M-M',
} as const satisfies Partial<Threshold>;

function percentScale(code: string, title: string, items: readonly string[]): ScaleDefinition {
  return {
    code,
    title,
    items,
    range: [0, 100],
    direction: 'lower-better',
    rule: { kind: 'percent-of-maximum', missing: { kind: 'all-applicable-required' } },
  };
}
