import type { FieldDefinition } from '../../field-definition.ts';
import { asked, whenCultured, whenDetail } from './class-codes.ts';

const when = whenDetail('cell');

const tested = [
  { code: 'not-done', label: 'Not done' },
  { code: 'pending', label: 'Pending' },
  { code: 'negative', label: 'Negative' },
  { code: 'positive', label: 'Positive' },
];
const shown = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  { code: 'not-done', label: 'Not done' },
];

const donor: readonly FieldDefinition[] = [
  { name: 'donorAgeYears', label: 'Donor age', kind: 'number', unit: 'years', hardRange: [0, 110] },
  {
    name: 'donorSex',
    label: 'Donor sex',
    kind: 'choice',
    choices: [
      { code: 'female', label: 'Female' },
      { code: 'male', label: 'Male' },
      { code: 'unknown', label: 'Not known' },
    ],
  },
  {
    name: 'donorBmiKgPerM2',
    label: 'Donor body mass index',
    kind: 'number',
    unit: 'kg/m²',
    hardRange: [8, 100],
    softRange: [15, 50],
  },
  {
    name: 'donorSmoking',
    label: 'Donor smoking',
    kind: 'choice',
    choices: [
      { code: 'never', label: 'Never' },
      { code: 'former', label: 'Former' },
      { code: 'current', label: 'Current' },
      { code: 'unknown', label: 'Not known' },
    ],
  },
  { name: 'donorComorbidity', label: 'Donor comorbidity', kind: 'text', maximumLength: 1000, multiline: true },
  {
    name: 'donorMedication',
    label: 'Donor medication',
    kind: 'choices',
    choices: [
      { code: 'none', label: 'None that matters' },
      { code: 'steroid', label: 'Corticosteroid' },
      { code: 'immunosuppressant', label: 'Immunosuppressant' },
      { code: 'anticoagulant', label: 'Anticoagulant' },
      { code: 'other', label: 'Other' },
    ],
  },
  {
    name: 'infectiousMarkers',
    label: 'Infectious markers',
    kind: 'list',
    maximumItems: 20,
    fields: [
      {
        name: 'marker',
        label: 'Marker',
        kind: 'choice',
        required: true,
        choices: [
          { code: 'hiv-antibody', label: 'HIV-1/2 antibody' },
          { code: 'hiv-nat', label: 'HIV NAT' },
          { code: 'hbsag', label: 'HBsAg' },
          { code: 'anti-hbc', label: 'Anti-HBc' },
          { code: 'hcv-antibody', label: 'HCV antibody' },
          { code: 'hcv-nat', label: 'HCV NAT' },
          { code: 'syphilis', label: 'Syphilis' },
          { code: 'htlv', label: 'HTLV' },
          { code: 'west-nile', label: 'West Nile virus' },
          { code: 'zika', label: 'Zika virus' },
        ],
      },
      { name: 'result', label: 'Result', kind: 'choice', required: true, choices: tested },
      { name: 'sampledOn', label: 'Sampled on', kind: 'date' },
    ],
  },
  {
    name: 'donorEligibility',
    label: 'Donor eligibility',
    kind: 'choice',
    choices: [
      { code: 'eligible', label: 'Eligible' },
      { code: 'not-eligible', label: 'Not eligible' },
      { code: 'not-required', label: 'Not required, own tissue' },
      { code: 'pending', label: 'Pending' },
    ],
  },
  { name: 'donorEligibilitySigner', label: 'Eligibility signed by', kind: 'text', maximumLength: 120 },
];

const harvest: readonly FieldDefinition[] = [
  {
    name: 'tissue',
    label: 'Tissue of origin',
    kind: 'choice',
    required: true,
    choices: [
      { code: 'bone-marrow', label: 'Bone marrow' },
      { code: 'adipose', label: 'Fat' },
      { code: 'synovium', label: 'Synovium' },
      { code: 'placenta', label: 'Placenta' },
      { code: 'cord-tissue', label: 'Umbilical cord tissue' },
      { code: 'cord-blood', label: 'Umbilical cord blood' },
      { code: 'ipsc', label: 'Induced pluripotent cells' },
    ],
  },
  {
    name: 'harvestSites',
    label: 'Harvest sites',
    kind: 'list',
    maximumItems: 12,
    fields: [
      {
        name: 'site',
        label: 'Site',
        kind: 'choice',
        required: true,
        choices: [
          { code: 'iliac-posterior', label: 'Iliac crest, posterior' },
          { code: 'iliac-anterior', label: 'Iliac crest, anterior' },
          { code: 'tibia', label: 'Tibia' },
          { code: 'abdomen', label: 'Abdomen' },
          { code: 'flank', label: 'Flank' },
          { code: 'thigh', label: 'Thigh' },
          { code: 'other', label: 'Other' },
        ],
      },
      {
        name: 'side',
        label: 'Side',
        kind: 'choice',
        choices: [
          { code: 'left', label: 'Left' },
          { code: 'right', label: 'Right' },
          { code: 'midline', label: 'Midline' },
        ],
      },
      {
        name: 'volumeMl',
        label: 'Volume',
        hint: 'Marrow 5 to 240 mL, fat 10 to 500 mL a site.',
        kind: 'number',
        unit: 'mL',
        hardRange: [5, 500],
      },
      { name: 'passes', label: 'Passes or redirections', kind: 'number', integer: true, hardRange: [1, 100] },
    ],
  },
  { name: 'harvestTechnique', label: 'Technique', kind: 'text', maximumLength: 300 },
  { name: 'harvestNeedle', label: 'Needle or cannula', kind: 'text', maximumLength: 120 },
  { name: 'tumescentAgent', label: 'Tumescent agent', kind: 'text', maximumLength: 120 },
  { name: 'harvestAnaesthesia', label: 'Anaesthesia for harvest', kind: 'text', maximumLength: 120 },
  { name: 'heparinIu', label: 'Heparin', kind: 'number', unit: 'IU', hardRange: [0, 100000] },
  { name: 'harvestedAt', label: 'Harvested at', kind: 'date-time' },
];

const processing: readonly FieldDefinition[] = [
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

const culture: readonly FieldDefinition[] = [
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

const characterisation: readonly FieldDefinition[] = [
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

const release: readonly FieldDefinition[] = [
  { name: 'sterility', label: 'Sterility', kind: 'choice', choices: tested },
  {
    name: 'sterilityMethod',
    label: 'Sterility method',
    kind: 'choice',
    choices: [
      { code: '14-day', label: '14 days' },
      { code: 'rapid', label: 'Rapid' },
    ],
  },
  { name: 'gramStain', label: 'Gram stain', kind: 'choice', choices: tested },
  { name: 'endotoxinEuPerMl', label: 'Endotoxin', kind: 'number', unit: 'EU/mL', hardRange: [0, 1000] },
  { name: 'mycoplasma', label: 'Mycoplasma', kind: 'choice', choices: tested },
  { name: 'appearance', label: 'Appearance', kind: 'text', maximumLength: 200 },
  { name: 'certificateHash', label: 'Certificate of analysis, SHA-256', kind: 'text', maximumLength: 64 },
  { name: 'releasedBy', label: 'Released by', kind: 'text', maximumLength: 120 },
  { name: 'releasedAt', label: 'Released at', kind: 'date-time' },
  { name: 'isReleasedUnderPending', label: 'Released before every result was in', kind: 'boolean' },
];

const final: readonly FieldDefinition[] = [
  { name: 'finalVolumeMl', label: 'Final volume', kind: 'number', unit: 'mL', hardRange: [0.5, 20] },
  {
    name: 'vehicle',
    label: 'Vehicle',
    kind: 'choices',
    choices: [
      { code: 'saline', label: 'Saline' },
      { code: 'ha', label: 'Hyaluronic acid' },
      { code: 'prp', label: 'Platelet-rich plasma' },
      { code: 'albumin', label: 'Albumin' },
      { code: 'dmso', label: 'DMSO' },
      { code: 'none', label: 'None' },
    ],
  },
  { name: 'dmsoPercent', label: 'DMSO', kind: 'number', unit: '%', hardRange: [0, 20] },
  { name: 'isCryopreserved', label: 'Was frozen', kind: 'boolean' },
  { name: 'container', label: 'Container', kind: 'text', maximumLength: 120 },
  { name: 'storageTemperatureC', label: 'Storage temperature', kind: 'number', unit: '°C', hardRange: [-200, 40] },
  { name: 'expiresAt', label: 'Expires at', kind: 'date-time', mayBeFuture: true },
  {
    name: 'din',
    label: 'Donation identification number',
    hint: 'ISBT 128: 13 characters, check character after them where printed.',
    kind: 'text',
    maximumLength: 24,
  },
  { name: 'isbtProductCode', label: 'ISBT 128 product code', kind: 'text', maximumLength: 8 },
  { name: 'sec', label: 'Single European Code', kind: 'text', maximumLength: 40 },
];

/** Fields of a product that contains living cells of a tissue other than blood; domain section 2.4. */
export const cellFields: readonly FieldDefinition[] = [
  ...asked(when, 'Donor', donor),
  ...asked(when, 'Harvest', harvest),
  ...asked(when, 'Processing', processing),
  ...asked(whenCultured, 'Culture', culture),
  ...asked(when, 'Characterisation', characterisation),
  ...asked(when, 'Release', release),
  ...asked(when, 'Final product', final),
];
