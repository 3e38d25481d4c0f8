import type { FieldDefinition } from '../../field-definition.ts';
import { testResults } from './test-results.ts';

/** Tests and signature before use. */
export const cellReleaseFields: readonly FieldDefinition[] = [
  { name: 'sterility', label: 'Sterility', kind: 'choice', choices: testResults },
  {
    name: 'sterilityMethod',
    label: 'Sterility method',
    kind: 'choice',
    choices: [
      { code: '14-day', label: '14 days' },
      { code: 'rapid', label: 'Rapid' },
    ],
  },
  { name: 'gramStain', label: 'Gram stain', kind: 'choice', choices: testResults },
  { name: 'endotoxinEuPerMl', label: 'Endotoxin', kind: 'number', unit: 'EU/mL', hardRange: [0, 1000] },
  { name: 'mycoplasma', label: 'Mycoplasma', kind: 'choice', choices: testResults },
  { name: 'appearance', label: 'Appearance', kind: 'text', maximumLength: 200 },
  { name: 'certificateHash', label: 'Certificate of analysis, SHA-256', kind: 'text', maximumLength: 64 },
  { name: 'releasedBy', label: 'Released by', kind: 'text', maximumLength: 120 },
  { name: 'releasedAt', label: 'Released at', kind: 'date-time' },
  { name: 'isReleasedUnderPending', label: 'Released before every result was in', kind: 'boolean' },
];

/** What left the laboratory: volume, vehicle, storage, codes. */
export const cellFinalFields: readonly FieldDefinition[] = [
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
