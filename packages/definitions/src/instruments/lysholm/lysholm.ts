import type { InstrumentDefinition, InstrumentItem, Threshold } from '../../instrument-definition.ts';

function item(code: string, descriptor: string, levels: readonly number[]): InstrumentItem {
  return { code, descriptor, answer: { kind: 'levels', levels, worstAt: 'minimum' } };
}

const mdc = {
  scale: 'TOTAL',
  kind: 'MDC',
  population: 'Ligament, meniscus or cartilage injury of the knee',
  intervention: 'Surgery',
  horizon: 'test and retest',
  source: 'Expert memory of published test-retest studies',
  provenance: 'M-M',
} as const satisfies Partial<Threshold>;

export const lysholm: InstrumentDefinition = {
  key: 'lysholm',
  title: 'Lysholm knee score',
  version: '1985',
  revision: 1,
  recall: 'now',
  source: 'Tegner Y, Lysholm J. Clin Orthop 1985;198:43-49. The paper states no missing rule; all eight are required.',
  provenance: 'M-H',
  licence: {
    class: 'G',
    owner: 'Lysholm J, Tegner Y',
    note: 'No fee known for clinical and academic use; wording remains with its owner.',
  },
  items: [
    item('LIMP', 'Limping', [5, 3, 0]),
    item('SUPPORT', 'Stick or crutch', [5, 2, 0]),
    item('LOCKING', 'Locking', [15, 10, 6, 2, 0]),
    item('INSTABILITY', 'Giving way', [25, 20, 15, 10, 5, 0]),
    item('PAIN', 'Pain', [25, 20, 15, 10, 5, 0]),
    item('SWELLING', 'Swelling', [10, 6, 2, 0]),
    item('STAIRS', 'Climbing stairs', [10, 6, 2, 0]),
    item('SQUATTING', 'Squatting', [5, 4, 2, 0]),
  ],
  scales: [
    {
      code: 'TOTAL',
      title: 'Lysholm score',
      items: ['LIMP', 'SUPPORT', 'LOCKING', 'INSTABILITY', 'PAIN', 'SWELLING', 'STAIRS', 'SQUATTING'],
      range: [0, 100],
      direction: 'higher-better',
      bands: [
        { code: 'poor', title: 'Poor', from: 0, includesFrom: true },
        { code: 'fair', title: 'Fair', from: 65, includesFrom: true },
        { code: 'good', title: 'Good', from: 84, includesFrom: true },
        { code: 'excellent', title: 'Excellent', from: 95, includesFrom: true },
      ],
      rule: { kind: 'sum', missing: { kind: 'all-required' } },
    },
  ],
  thresholds: [
    { ...mdc, value: 8.9, method: 'Lower end of the reported range' },
    { ...mdc, value: 10.1, method: 'Upper end of the reported range' },
  ],
  joints: ['knee'],
};
