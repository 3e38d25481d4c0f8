import type { InstrumentDefinition, ScaleDefinition, Threshold } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';
import { jointCountItems } from '../joint-counts.ts';

const highestEsr = 200;
const highestCrpMgPerL = 500;
const highestJoints = 0.56 * Math.sqrt(28) + 0.28 * Math.sqrt(28);
const highestOfEsr = highestJoints + 0.7 * Math.log(highestEsr);
const highestOfCrp = highestJoints + 0.36 * Math.log(highestCrpMgPerL + 1);

function das28Scale(
  code: string,
  title: string,
  form: { readonly marker: 'ESR' | 'CRP'; readonly withGlobal: boolean; readonly range: readonly [number, number] },
): ScaleDefinition {
  const { marker, withGlobal, range } = form;
  return {
    code,
    title,
    items: ['TJC28', 'SJC28', marker, ...(withGlobal ? ['PTGH'] : [])],
    range,
    direction: 'lower-better',
    bands: [
      { code: 'remission', title: 'Remission', from: range[0], includesFrom: true },
      { code: 'low', title: 'Low activity', from: 2.6, includesFrom: true },
      { code: 'moderate', title: 'Moderate activity', from: 3.2, includesFrom: false },
      { code: 'high', title: 'High activity', from: 5.1, includesFrom: false },
    ],
    rule: {
      kind: 'das28',
      marker,
      tenderJoints: 'TJC28',
      swollenJoints: 'SJC28',
      markerItem: marker,
      ...(withGlobal ? { globalHealth: 'PTGH' } : {}),
      lowestEsr: 1,
      missing: { kind: 'all-required' },
    },
  };
}

const change = {
  kind: 'MIC',
  value: 1.2,
  population: 'Rheumatoid arthritis',
  intervention: 'Drug treatment',
  horizon: 'any',
  method: 'Twice the measurement error; EULAR asks for more than this',
  source: 'van Gestel AM et al. Arthritis Rheum 1996;39:34-40',
  provenance: 'M-H',
} as const satisfies Partial<Threshold>;

export const das28: InstrumentDefinition = {
  key: 'das28',
  title: 'Disease Activity Score in 28 joints',
  version: 'four forms',
  revision: 1,
  recall: 'now; global health of the last 7 days',
  source: 'Prevoo MLL et al. Arthritis Rheum 1995;38:44-48 and the Nijmegen formulas for CRP and three variables.',
  provenance: 'M-H',
  licence: { class: 'P', owner: 'none', note: 'Public formula.' },
  items: [
    ...jointCountItems,
    {
      code: 'ESR',
      descriptor: 'Erythrocyte sedimentation rate',
      answer: { kind: 'number', minimum: 0, maximum: highestEsr, step: 1, unit: 'mm/h', worstAt: 'maximum' },
    },
    {
      code: 'CRP',
      descriptor: 'C-reactive protein, mg per litre',
      answer: { kind: 'number', minimum: 0, maximum: highestCrpMgPerL, step: 0.01, unit: 'mg/L', worstAt: 'maximum' },
    },
    {
      code: 'PTGH',
      descriptor: 'Global health, by the participant',
      answer: { ...grades(0, 100, 'maximum', ['very well', 'very poor']), unit: 'mm' },
    },
  ],
  scales: [
    das28Scale('DAS28-ESR', 'DAS28 with ESR', { marker: 'ESR', withGlobal: true, range: [0, highestOfEsr + 1.4] }),
    das28Scale('DAS28-CRP', 'DAS28 with CRP', {
      marker: 'CRP',
      withGlobal: true,
      range: [0.96, highestOfCrp + 1.4 + 0.96],
    }),
    das28Scale('DAS28-ESR-3', 'DAS28 with ESR, three variables', {
      marker: 'ESR',
      withGlobal: false,
      range: [0.16, highestOfEsr * 1.08 + 0.16],
    }),
    das28Scale('DAS28-CRP-3', 'DAS28 with CRP, three variables', {
      marker: 'CRP',
      withGlobal: false,
      range: [1.15, highestOfCrp * 1.1 + 1.15],
    }),
  ],
  thresholds: [
    { scale: 'DAS28-ESR', ...change },
    { scale: 'DAS28-CRP', ...change },
  ],
  joints: [],
};
