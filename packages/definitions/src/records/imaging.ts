import { gradeSystems } from '../catalogues/grade-systems.ts';
import type { FieldCondition, FieldDefinition } from '../field-definition.ts';
import type { RecordDefinition } from '../record-definition.ts';
import { inSection } from './in-section.ts';

const by = (...modalities: readonly string[]): readonly FieldCondition[] => [{ field: 'modality', in: modalities }];

const grades: readonly FieldDefinition[] = gradeSystems
  .filter(({ modalities }) => modalities.length > 0)
  .map(({ field, title, grades: choices, modalities }) => ({
    name: field,
    label: title,
    kind: 'choice',
    choices,
    section: 'Grade',
    when: by(...modalities),
  }));

const xray = inSection('X-ray', by('x-ray'), [
  {
    name: 'view',
    label: 'View',
    kind: 'choice',
    choices: [
      { code: 'weight-bearing-fixed-flexion', label: 'Weight bearing, fixed flexion' },
      { code: 'weight-bearing-extended', label: 'Weight bearing, extended' },
      { code: 'supine', label: 'Lying' },
      { code: 'other', label: 'Other' },
    ],
  },
  { name: 'jointSpaceWidthMm', label: 'Joint space width', kind: 'number', unit: 'mm', hardRange: [0, 15] },
  {
    name: 'jointSpaceMethod',
    label: 'Measured at',
    kind: 'choice',
    choices: [
      { code: 'minimum', label: 'The minimum' },
      { code: 'fixed-0.225', label: 'Fixed location x = 0.225' },
    ],
  },
  { name: 'beamAngleDegrees', label: 'Beam angle', kind: 'number', unit: '°', hardRange: [-30, 30] },
  { name: 'rimDistanceMm', label: 'Rim distance', kind: 'number', unit: 'mm', hardRange: [0, 20] },
  {
    name: 'alignmentDegrees',
    label: 'Hip-knee-ankle angle off neutral',
    hint: 'Varus negative, valgus positive.',
    kind: 'number',
    unit: '°',
    hardRange: [-40, 40],
    softRange: [-15, 15],
  },
]);

const mri = inSection('MRI', by('mri'), [
  { name: 'cartilageVolumeMm3', label: 'Cartilage volume', kind: 'number', unit: 'mm³', hardRange: [0, 100000] },
  { name: 'cartilageThicknessMm', label: 'Cartilage thickness', kind: 'number', unit: 'mm', hardRange: [0, 10] },
  { name: 't2Ms', label: 'T2', kind: 'number', unit: 'ms', hardRange: [1, 300] },
  { name: 't1RhoMs', label: 'T1ρ', kind: 'number', unit: 'ms', hardRange: [1, 300] },
  { name: 'region', label: 'Compartment or region', kind: 'text', maximumLength: 80 },
  { name: 'scanner', label: 'Scanner and coil', kind: 'text', maximumLength: 200 },
  { name: 'sequence', label: 'Sequence', kind: 'text', maximumLength: 200 },
  { name: 'segmentationSoftware', label: 'Segmentation software and version', kind: 'text', maximumLength: 200 },
  { name: 'isPairedReading', label: 'Read together with the earlier image', kind: 'boolean' },
  { name: 'mocartFill', label: 'MOCART 2.0: fill', kind: 'number', integer: true, hardRange: [0, 20] },
  { name: 'mocartIntegration', label: 'MOCART 2.0: integration', kind: 'number', integer: true, hardRange: [0, 15] },
  { name: 'mocartSurface', label: 'MOCART 2.0: surface', kind: 'number', integer: true, hardRange: [0, 10] },
  { name: 'mocartStructure', label: 'MOCART 2.0: structure', kind: 'number', integer: true, hardRange: [0, 10] },
  { name: 'mocartSignal', label: 'MOCART 2.0: signal', kind: 'number', integer: true, hardRange: [0, 15] },
  {
    name: 'mocartBone',
    label: 'MOCART 2.0: bony defect or overgrowth',
    kind: 'number',
    integer: true,
    hardRange: [0, 10],
  },
  {
    name: 'mocartSubchondral',
    label: 'MOCART 2.0: subchondral change',
    kind: 'number',
    integer: true,
    hardRange: [0, 20],
  },
  { name: 'wormsTotal', label: 'WORMS total', kind: 'number', hardRange: [0, 332] },
  {
    name: 'effusionSynovitisGrade',
    label: 'MOAKS effusion-synovitis',
    kind: 'number',
    integer: true,
    hardRange: [0, 3],
  },
  { name: 'hoffaSynovitisGrade', label: 'MOAKS Hoffa synovitis', kind: 'number', integer: true, hardRange: [0, 3] },
]);

const moaks: FieldDefinition = {
  name: 'moaksRegions',
  label: 'MOAKS by subregion',
  hint: 'For change by subregion; not summed.',
  kind: 'list',
  maximumItems: 15,
  section: 'MRI',
  when: by('mri'),
  fields: [
    { name: 'region', label: 'Subregion', kind: 'text', maximumLength: 60, required: true },
    { name: 'cartilageSize', label: 'Cartilage loss, size', kind: 'number', integer: true, hardRange: [0, 3] },
    {
      name: 'cartilageFullThickness',
      label: 'Cartilage loss, full thickness',
      kind: 'number',
      integer: true,
      hardRange: [0, 3],
    },
    { name: 'marrowLesion', label: 'Bone marrow lesion', kind: 'number', integer: true, hardRange: [0, 3] },
    { name: 'osteophyte', label: 'Osteophyte', kind: 'number', integer: true, hardRange: [0, 3] },
  ],
};

const ultrasound = inSection('Ultrasound', by('ultrasound'), [
  { name: 'synovitisGreyScale', label: 'Synovitis, grey scale', kind: 'number', integer: true, hardRange: [0, 3] },
  { name: 'synovitisDoppler', label: 'Synovitis, power Doppler', kind: 'number', integer: true, hardRange: [0, 3] },
  { name: 'effusionMm', label: 'Effusion depth', kind: 'number', unit: 'mm', hardRange: [0, 100] },
  { name: 'thicknessMm', label: 'Thickness of tendon or fascia', kind: 'number', unit: 'mm', hardRange: [0, 40] },
]);

/** One reading of one image of a joint-side. A second read is a second record. */
export const imaging: RecordDefinition = {
  kind: 'imaging',
  title: 'Imaging',
  anchor: 'joint-side',
  otherAnchors: ['visit'],
  dateField: 'imagedOn',
  fields: [
    {
      name: 'modality',
      label: 'Modality',
      kind: 'choice',
      required: true,
      section: 'Image',
      choices: [
        { code: 'x-ray', label: 'X-ray' },
        { code: 'mri', label: 'MRI' },
        { code: 'ultrasound', label: 'Ultrasound' },
        { code: 'ct', label: 'CT' },
        { code: 'arthroscopy', label: 'Arthroscopy' },
      ],
    },
    { name: 'imagedOn', label: 'Taken on', kind: 'date', required: true, section: 'Image' },
    { name: 'readOn', label: 'Read on', kind: 'date', section: 'Image' },
    { name: 'readerCode', label: 'Reader', kind: 'text', maximumLength: 40, section: 'Image' },
    { name: 'isBlindedToArm', label: 'Reader did not know the treatment', kind: 'boolean', section: 'Image' },
    { name: 'isBlindedToTime', label: 'Reader did not know the order in time', kind: 'boolean', section: 'Image' },
    {
      name: 'readKind',
      label: 'Reading',
      kind: 'choice',
      section: 'Image',
      choices: [
        { code: 'local', label: 'Local' },
        { code: 'central-first', label: 'Central, first' },
        { code: 'central-second', label: 'Central, second' },
        { code: 'adjudication', label: 'Adjudication' },
      ],
    },
    ...grades,
    ...xray,
    ...mri,
    moaks,
    ...ultrasound,
  ],
  source:
    'Radiographic grades; MOCART 2.0, WORMS, MOAKS and OMERACT ultrasound scores, from memory. Allowed MOCART steps are to be checked against the paper [M-M]; ranges alone are refused.',
};
