import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';

export const pgic: InstrumentDefinition = {
  key: 'pgic',
  title: 'Patient global impression of change',
  version: '7-point',
  revision: 1,
  recall: 'since the start of treatment',
  source: 'Guy W. ECDEU assessment manual 1976. Coded here with 7 for the greatest improvement.',
  provenance: 'M-H',
  licence: { class: 'P', owner: 'none', note: 'Public rule.' },
  items: [
    {
      code: 'CHANGE',
      descriptor: 'Change since the start (4 is no change)',
      answer: grades(1, 7, 'minimum', ['very much worse', 'very much better']),
    },
  ],
  scales: [
    {
      code: 'CHANGE',
      title: 'Change, 1 to 7',
      items: ['CHANGE'],
      range: [1, 7],
      direction: 'higher-better',
      rule: { kind: 'single-value', missing: { kind: 'all-required' } },
    },
    {
      code: 'RESPONDER',
      title: 'In the two best categories (1 yes, 0 no)',
      items: ['CHANGE'],
      range: [0, 1],
      direction: 'higher-better',
      rule: { kind: 'top-categories', categories: [6, 7], missing: { kind: 'all-required' } },
    },
  ],
  thresholds: [],
  joints: [],
};
