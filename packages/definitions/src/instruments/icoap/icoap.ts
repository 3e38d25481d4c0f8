import type { InstrumentDefinition, ScaleDefinition } from '../../instrument-definition.ts';
import { fiveGrades } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';

const constant = codes('C', 5);
const intermittent = codes('I', 6);

function percent(code: string, title: string, items: readonly string[]): ScaleDefinition {
  return {
    code,
    title,
    items,
    range: [0, 100],
    direction: 'lower-better',
    rule: { kind: 'percent-of-maximum', missing: { kind: 'all-required' } },
  };
}

function rawSum(code: string, title: string, items: readonly string[]): ScaleDefinition {
  return {
    code,
    title,
    items,
    range: [0, items.length * 4],
    direction: 'lower-better',
    optIn: true,
    rule: { kind: 'sum', missing: { kind: 'all-required' } },
  };
}

export const icoap: InstrumentDefinition = {
  key: 'icoap',
  title: 'Intermittent and Constant Osteoarthritis Pain',
  version: '2008',
  revision: 1,
  recall: 'last 7 days',
  source:
    'Hawker GA et al. Osteoarthritis Cartilage 2008;16:409-414. Its missing rule was not found; all items are required.',
  provenance: 'M-L',
  licence: {
    class: 'G',
    owner: 'Hawker GA, OARSI/OMERACT',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: [
    ...listItems(
      'C',
      [
        'Constant pain: how strong',
        'Constant pain: sleep',
        'Constant pain: quality of life',
        'Constant pain: frustration',
        'Constant pain: worry',
      ],
      fiveGrades,
    ),
    ...listItems(
      'I',
      [
        'Pain that comes and goes: how strong',
        'Pain that comes and goes: how often',
        'Pain that comes and goes: sleep',
        'Pain that comes and goes: quality of life',
        'Pain that comes and goes: frustration',
        'Pain that comes and goes: worry',
      ],
      fiveGrades,
    ),
  ],
  scales: [
    percent('CONSTANT', 'Constant pain', constant),
    percent('INTERMITTENT', 'Pain that comes and goes', intermittent),
    percent('TOTAL', 'Total', [...constant, ...intermittent]),
    rawSum('CONSTANT-RAW', 'Constant pain, raw sum 0-20', constant),
    rawSum('INTERMITTENT-RAW', 'Pain that comes and goes, raw sum 0-24', intermittent),
  ],
  thresholds: [
    {
      scale: 'TOTAL',
      kind: 'MIC',
      value: 18.5,
      population: 'Knee osteoarthritis, few participants',
      intervention: 'not stated in the excerpt read',
      horizon: '2 weeks',
      method: 'not stated in the excerpt read',
      source: 'PMC3943561',
      provenance: 'S',
    },
  ],
  joints: ['knee', 'hip'],
};
