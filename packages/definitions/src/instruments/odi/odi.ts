import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';
import { codes, listItems } from '../item-list.ts';

export const odi: InstrumentDefinition = {
  key: 'odi',
  title: 'Oswestry Disability Index',
  version: '2.1a',
  revision: 1,
  recall: 'today',
  source:
    'Fairbank JC, Pynsent PB. Spine 2000;25:2940-2953: sum over maximum of the answered sections, at least nine of ten.',
  provenance: 'M-H',
  licence: {
    class: 'L',
    owner: 'Fairbank J, through Mapi Research Trust',
    note: 'Licence through Mapi; free for some academic use. Only scoring is shipped; wording comes with the site’s pack.',
  },
  items: listItems(
    'S',
    ['Pain', 'Self-care', 'Lifting', 'Walking', 'Sitting', 'Standing', 'Sleep', 'Sex life', 'Social life', 'Travel'],
    grades(0, 5, 'maximum', ['best', 'worst']),
  ),
  scales: [
    {
      code: 'INDEX',
      title: 'Disability',
      items: codes('S', 10),
      range: [0, 100],
      direction: 'lower-better',
      unit: '%',
      rule: { kind: 'percent-of-maximum', missing: { kind: 'at-least-answered', count: 9 } },
    },
  ],
  thresholds: [
    {
      scale: 'INDEX',
      kind: 'MIC',
      value: 10,
      population: 'Low back pain',
      intervention: 'Various',
      horizon: 'various',
      method: 'Consensus',
      source: 'Ostelo RW et al. Spine 2008;33:90-94',
      provenance: 'M-H',
    },
    {
      scale: 'INDEX',
      kind: 'MIC',
      value: 15,
      population: 'Spinal fusion',
      intervention: 'Surgery',
      horizon: 'various',
      method: 'Set by the regulator',
      source: 'FDA',
      provenance: 'M-H',
    },
  ],
  joints: ['spine-facet'],
};
