import type { FieldDefinition } from '../../field-definition.ts';

/** What was done to the tissue outside the body. */
export const cellProcessingFields: readonly FieldDefinition[] = [
  { name: 'facility', label: 'Facility', kind: 'text', maximumLength: 200 },
  { name: 'roomClass', label: 'Room class', kind: 'text', maximumLength: 60 },
  { name: 'processedBy', label: 'Processed by', kind: 'text', maximumLength: 120 },
  { name: 'procedureDocument', label: 'Operating procedure', kind: 'text', maximumLength: 120 },
  { name: 'procedureDocumentVersion', label: 'Its version', kind: 'text', maximumLength: 40 },
  {
    name: 'steps',
    label: 'Processing steps',
    kind: 'list',
    maximumItems: 40,
    fields: [
      {
        name: 'kind',
        label: 'Step',
        kind: 'choice',
        required: true,
        choices: [
          { code: 'rinse', label: 'Rinse' },
          { code: 'filter', label: 'Filter' },
          { code: 'centrifuge', label: 'Centrifuge' },
          { code: 'mechanical', label: 'Mechanical' },
          { code: 'enzymatic', label: 'Enzymatic' },
          { code: 'cell-selection', label: 'Cell selection' },
          { code: 'culture', label: 'Culture' },
          { code: 'cryo', label: 'Freeze' },
          { code: 'thaw', label: 'Thaw' },
          { code: 'wash', label: 'Wash' },
        ],
      },
      { name: 'minutes', label: 'Time', kind: 'number', unit: 'min', hardRange: [0, 100000] },
      { name: 'temperatureC', label: 'Temperature', kind: 'number', unit: '°C', hardRange: [-200, 60] },
      {
        name: 'isDensityGradient',
        label: 'Density gradient',
        kind: 'boolean',
        when: [{ field: 'kind', in: ['centrifuge'] }],
      },
      {
        name: 'forceG',
        label: 'Force',
        kind: 'number',
        unit: '×g',
        hardRange: [50, 4000],
        when: [{ field: 'kind', in: ['centrifuge', 'wash', 'cell-selection'] }],
      },
      {
        name: 'enzyme',
        label: 'Enzyme',
        kind: 'text',
        maximumLength: 120,
        when: [{ field: 'kind', in: ['enzymatic'] }],
      },
      {
        name: 'enzymeUnitsPerMl',
        label: 'Enzyme activity',
        kind: 'number',
        unit: 'U/mL',
        hardRange: [0, 100000],
        when: [{ field: 'kind', in: ['enzymatic'] }],
      },
    ],
  },
  {
    name: 'reagents',
    label: 'Reagents',
    kind: 'list',
    maximumItems: 40,
    fields: [
      { name: 'name', label: 'Reagent', kind: 'text', maximumLength: 120, required: true },
      { name: 'lot', label: 'Lot', kind: 'text', maximumLength: 60 },
    ],
  },
  { name: 'minutesOutOfBody', label: 'Time out of the body', kind: 'number', unit: 'min', hardRange: [0, 10000000] },
];

/** How the cells were cultured, where they were. */
export const cellCultureFields: readonly FieldDefinition[] = [
  { name: 'medium', label: 'Medium', kind: 'text', maximumLength: 200 },
  {
    name: 'serum',
    label: 'Serum',
    kind: 'choice',
    choices: [
      { code: 'fbs', label: 'Fetal bovine serum' },
      { code: 'hpl', label: 'Human platelet lysate' },
      { code: 'serum-free', label: 'Serum-free' },
    ],
  },
  { name: 'oxygenPercent', label: 'Oxygen', kind: 'number', unit: '%', hardRange: [0, 100] },
  { name: 'passage', label: 'Passage', kind: 'number', integer: true, hardRange: [0, 10], softRange: [0, 4] },
  { name: 'populationDoublings', label: 'Population doublings', kind: 'number', hardRange: [0, 100] },
  {
    name: 'seedingDensityPerCm2',
    label: 'Seeding density',
    kind: 'number',
    unit: 'cells/cm²',
    hardRange: [1, 10000000],
  },
  { name: 'confluencePercent', label: 'Confluence at harvest', kind: 'number', unit: '%', hardRange: [0, 100] },
  { name: 'cultureDays', label: 'Days in culture', kind: 'number', unit: 'days', hardRange: [0, 400] },
  {
    name: 'karyotype',
    label: 'Karyotype',
    kind: 'choice',
    choices: [
      { code: 'normal', label: 'Normal' },
      { code: 'abnormal', label: 'Abnormal' },
      { code: 'not-done', label: 'Not done' },
    ],
  },
];
