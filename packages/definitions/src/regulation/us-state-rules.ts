import type { RegulationRule } from './regulation-rule.ts';

const onward = { end: 'continue' } as const;

/** State laws beside federal law. They allow under state law what the FDA has not approved; they approve nothing. */
const overlay = {
  phase: 'remark',
  categories: ['us-351', 'us-marrow'],
  question: 'Is it a cell product that the FDA has not approved, for a use that state law names?',
  test: {
    all: [
      { fact: 'hasViableCells', in: [true] },
      { unless: { fact: 'authorisation', in: ['marketing-authorisation', 'clinical-trial'] } },
    ],
  },
  yes: onward,
  no: onward,
  plainKey: 'state-permitted',
} as const satisfies Partial<RegulationRule>;

export const usStateRules: readonly RegulationRule[] = [
  {
    ...overlay,
    id: 'US-FL-1',
    jurisdiction: 'US-FL',
    inForceFrom: '2025-07-01',
    remark:
      'Florida law lets physicians give stem-cell therapy that the FDA has not approved, for orthopaedics, wound care and pain. Permitted by a state is not approved by the FDA, and federal law still applies.',
    citations: [
      {
        text: 'Physicians may give such therapy with notice, consent and sources that the law names.',
        source: 'Florida ch. 2025-185 (SB 1768), Fla. Stat. 458.3245 and 459.0127',
        provenance: 'S',
      },
    ],
    obligations: [
      { text: 'Written notice to the patient.', provenance: 'S' },
      { text: 'Notice in every advertisement.', provenance: 'S' },
      { text: 'Signed consent.', provenance: 'S' },
      { text: 'Source accredited or registered.', provenance: 'S' },
      { text: 'Report of viability after thawing.', provenance: 'S' },
    ],
  },
  {
    ...overlay,
    id: 'US-UT-1',
    jurisdiction: 'US-UT',
    inForceFrom: '2024',
    remark:
      'Utah has a similar law since 2024. Its day of entry into force and its conditions are to be checked. Permitted by a state is not approved by the FDA.',
    citations: [
      { text: 'A law similar to Florida’s.', source: 'Utah, 2024, as named by secondary sources', provenance: 'S' },
    ],
    obligations: [],
  },
  {
    ...overlay,
    id: 'US-NV-1',
    jurisdiction: 'US-NV',
    isDateUnknown: true,
    remark:
      'Nevada has a similar law. Since when, and under which conditions, is to be checked. Permitted by a state is not approved by the FDA.',
    citations: [
      { text: 'A law similar to Florida’s.', source: 'Nevada, as named by secondary sources', provenance: 'S' },
    ],
    obligations: [],
  },
];
