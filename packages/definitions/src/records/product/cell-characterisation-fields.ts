import type { FieldDefinition } from '../../field-definition.ts';

const shown = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  { code: 'not-done', label: 'Not done' },
];

/** What the cells are: counts by kind, viability, markers, differentiation, potency. */
export const cellCharacterisationFields: readonly FieldDefinition[] = [
  {
    name: 'tncMillions',
    label: 'Total nucleated cells',
    hint: 'Never convert one kind of cell count into another.',
    kind: 'number',
    unit: '10⁶',
    hardRange: [0, 1000000],
  },
  {
    name: 'mscMillions',
    label: 'Mesenchymal stromal cells',
    hint: 'Counted as such; not estimated from nucleated cells.',
    kind: 'number',
    unit: '10⁶',
    hardRange: [0, 100000],
  },
  {
    name: 'cfuFPerMillionTnc',
    label: 'Colony-forming units, fibroblast',
    kind: 'number',
    unit: 'per 10⁶ nucleated cells',
    hardRange: [0, 1000000],
  },
  {
    name: 'viabilityPercent',
    label: 'Viability',
    kind: 'number',
    unit: '%',
    hardRange: [0, 100],
    softRange: [70, 100],
  },
  {
    name: 'viabilityMethod',
    label: 'Viability method',
    kind: 'choice',
    choices: [
      { code: 'trypan', label: 'Trypan blue' },
      { code: 'ao-pi', label: 'AO/PI' },
      { code: '7-aad', label: '7-AAD' },
    ],
  },
  { name: 'isPlasticAdherent', label: 'Adheres to plastic', kind: 'boolean' },
  {
    name: 'markers',
    label: 'Immunophenotype',
    kind: 'list',
    maximumItems: 40,
    fields: [
      {
        name: 'marker',
        label: 'Marker',
        hint: 'As written in the literature: CD105, HLA-DR.',
        kind: 'text',
        maximumLength: 20,
        required: true,
      },
      { name: 'percentPositive', label: 'Positive', kind: 'number', unit: '%', hardRange: [0, 100], required: true },
    ],
  },
  {
    name: 'svfStromalPercent',
    label: 'CD45− CD31− CD34+ CD235a− cells',
    kind: 'number',
    unit: '%',
    hardRange: [0, 100],
    when: [{ field: 'productClass', in: ['SVF_ENZ', 'SVF_MECH'] }],
  },
  { name: 'osteogenic', label: 'Becomes bone in the assay', kind: 'choice', choices: shown },
  { name: 'chondrogenic', label: 'Becomes cartilage in the assay', kind: 'choice', choices: shown },
  { name: 'adipogenic', label: 'Becomes fat in the assay', kind: 'choice', choices: shown },
  { name: 'potencyAssay', label: 'Potency assay', kind: 'text', maximumLength: 200 },
  { name: 'potencyValue', label: 'Potency value', kind: 'text', maximumLength: 100 },
  { name: 'potencySpecification', label: 'Potency specification', kind: 'text', maximumLength: 100 },
];
