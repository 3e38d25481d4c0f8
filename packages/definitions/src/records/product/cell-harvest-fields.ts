import type { FieldDefinition } from '../../field-definition.ts';

/** Where the tissue came from and how it was taken. */
export const cellHarvestFields: readonly FieldDefinition[] = [
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
