import type { InstrumentDefinition } from '../../instrument-definition.ts';
import { grades } from '../answer-kinds.ts';
import { singleValueScale } from '../single-value-scale.ts';

const answer = grades(0, 10, 'minimum', ['off work because of the knee', 'top-level competitive sport']);

export const tegner: InstrumentDefinition = {
  key: 'tegner',
  title: 'Tegner activity scale',
  version: '1985',
  revision: 1,
  recall: 'now, and before the injury',
  source: 'Tegner Y, Lysholm J. Clin Orthop 1985;198:43-49. An ordinal level: report the median.',
  provenance: 'M-H',
  licence: {
    class: 'G',
    owner: 'Tegner Y, Lysholm J',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: [
    { code: 'NOW', descriptor: 'Level of activity now', answer },
    { code: 'BEFORE', descriptor: 'Level of activity before the injury', answer, optional: true },
  ],
  scales: [
    singleValueScale('NOW', 'Activity level now', { range: [0, 10], direction: 'higher-better' }),
    singleValueScale('BEFORE', 'Activity level before the injury', { range: [0, 10], direction: 'higher-better' }),
  ],
  thresholds: [
    {
      scale: 'NOW',
      kind: 'MDC',
      value: 1,
      population: 'Ligament or meniscus injury of the knee',
      intervention: 'Surgery',
      horizon: 'test and retest',
      method: 'Test-retest',
      source: 'Expert memory of published test-retest studies',
      provenance: 'M-M',
    },
  ],
  joints: ['knee'],
};
