import type { FieldDefinition } from '../../field-definition.ts';
import { inSection } from '../in-section.ts';
import { whenDetail, whenPlateletPoor, whenPlateletRich } from './class-codes.ts';
import { testResults } from './test-results.ts';

const when = whenDetail('platelet');

const preparation: readonly FieldDefinition[] = [
  {
    name: 'bloodVolumeMl',
    label: 'Whole blood drawn',
    kind: 'number',
    unit: 'mL',
    hardRange: [5, 500],
    softRange: [10, 180],
  },
  {
    name: 'anticoagulant',
    label: 'Anticoagulant',
    kind: 'choice',
    choices: [
      { code: 'acd-a', label: 'ACD-A' },
      { code: 'citrate-3.2', label: 'Sodium citrate 3.2 %' },
      { code: 'citrate-3.8', label: 'Sodium citrate 3.8 %' },
      { code: 'cpda', label: 'CPDA' },
      { code: 'none', label: 'None' },
    ],
  },
  {
    name: 'anticoagulantMl',
    label: 'Anticoagulant volume',
    hint: 'One part to six to nine parts of blood.',
    kind: 'number',
    unit: 'mL',
    hardRange: [0, 100],
    when: [{ field: 'anticoagulant', in: ['acd-a', 'citrate-3.2', 'citrate-3.8', 'cpda'] }],
  },
  {
    name: 'spins',
    label: 'Spins',
    hint: 'Force in ×g, not revolutions per minute.',
    kind: 'list',
    maximumItems: 3,
    fields: [
      { name: 'forceG', label: 'Force', kind: 'number', unit: '×g', hardRange: [50, 4000], required: true },
      { name: 'minutes', label: 'Time', kind: 'number', unit: 'min', hardRange: [1, 30], required: true },
      { name: 'temperatureC', label: 'Temperature', kind: 'number', unit: '°C', hardRange: [0, 45] },
      { name: 'rpm', label: 'Speed as set', kind: 'number', unit: 'rpm', hardRange: [100, 20000] },
      { name: 'rotorRadiusCm', label: 'Rotor radius', kind: 'number', unit: 'cm', hardRange: [1, 50] },
    ],
  },
  { name: 'minutesDrawToProcessing', label: 'Draw to processing', kind: 'number', unit: 'min', hardRange: [0, 1440] },
  {
    name: 'minutesDrawToInjection',
    label: 'Draw to injection',
    kind: 'number',
    unit: 'min',
    hardRange: [0, 1440],
    softRange: [0, 240],
  },
  {
    name: 'volumeMl',
    label: 'Final volume',
    hint: 'Per joint-side.',
    kind: 'number',
    unit: 'mL',
    hardRange: [0.5, 60],
    softRange: [2, 12],
  },
];

const counts: readonly FieldDefinition[] = [
  {
    name: 'bloodPlateletsE9PerL',
    label: 'Platelets in blood',
    hint: 'The same number as in 10³/µL.',
    kind: 'number',
    unit: '10⁹/L',
    hardRange: [10, 1500],
    softRange: [100, 450],
  },
  { name: 'bloodLeukocytesE9PerL', label: 'Leukocytes in blood', kind: 'number', unit: '10⁹/L', hardRange: [0, 500] },
  { name: 'bloodNeutrophilsE9PerL', label: 'Neutrophils in blood', kind: 'number', unit: '10⁹/L', hardRange: [0, 500] },
  {
    name: 'bloodErythrocytesE12PerL',
    label: 'Erythrocytes in blood',
    kind: 'number',
    unit: '10¹²/L',
    hardRange: [0, 12],
  },
  { name: 'bloodHaematocritPercent', label: 'Haematocrit of blood', kind: 'number', unit: '%', hardRange: [0, 75] },
  {
    name: 'bloodPlateletVolumeFl',
    label: 'Mean platelet volume in blood',
    kind: 'number',
    unit: 'fL',
    hardRange: [2, 30],
  },
  {
    name: 'prpPlateletsE9PerL',
    label: 'Platelets in product',
    hint: 'The same number as in 10³/µL.',
    kind: 'number',
    unit: '10⁹/L',
    hardRange: [20, 10000],
    softRange: [300, 2500],
    when: whenPlateletRich,
  },
  {
    name: 'plasmaPlateletsE9PerL',
    label: 'Platelets in plasma',
    hint: 'The same number as in 10³/µL.',
    kind: 'number',
    unit: '10⁹/L',
    hardRange: [0, 1500],
    when: whenPlateletPoor,
  },
  { name: 'prpLeukocytesE9PerL', label: 'Leukocytes in product', kind: 'number', unit: '10⁹/L', hardRange: [0, 500] },
  { name: 'prpNeutrophilsE9PerL', label: 'Neutrophils in product', kind: 'number', unit: '10⁹/L', hardRange: [0, 500] },
  {
    name: 'prpErythrocytesE12PerL',
    label: 'Erythrocytes in product',
    kind: 'number',
    unit: '10¹²/L',
    hardRange: [0, 12],
  },
  { name: 'prpHaematocritPercent', label: 'Haematocrit of product', kind: 'number', unit: '%', hardRange: [0, 75] },
  {
    name: 'prpPlateletVolumeFl',
    label: 'Mean platelet volume in product',
    kind: 'number',
    unit: 'fL',
    hardRange: [2, 30],
  },
  { name: 'analyser', label: 'Analyser', kind: 'text', maximumLength: 120 },
  {
    name: 'countDilution',
    label: 'Dilution before counting',
    hint: 'One part in this many.',
    kind: 'number',
    hardRange: [1, 1000],
  },
  { name: 'countedAt', label: 'Counted at', kind: 'date-time' },
];

const use: readonly FieldDefinition[] = [
  {
    name: 'activator',
    label: 'Exogenous activation',
    kind: 'choice',
    choices: [
      { code: 'none', label: 'None' },
      { code: 'calcium-chloride', label: 'Calcium chloride' },
      { code: 'calcium-gluconate', label: 'Calcium gluconate' },
      { code: 'autologous-thrombin', label: 'Thrombin, own' },
      { code: 'bovine-thrombin', label: 'Thrombin, bovine' },
      { code: 'freeze-thaw', label: 'Freezing and thawing' },
      { code: 'light', label: 'Light' },
    ],
  },
  {
    name: 'anaestheticMixed',
    label: 'Local anaesthetic mixed in or given',
    kind: 'choice',
    choices: [
      { code: 'none', label: 'None' },
      { code: 'lidocaine', label: 'Lidocaine' },
      { code: 'bupivacaine', label: 'Bupivacaine' },
      { code: 'ropivacaine', label: 'Ropivacaine' },
      { code: 'mepivacaine', label: 'Mepivacaine' },
      { code: 'other', label: 'Other' },
    ],
  },
  {
    name: 'anaestheticMg',
    label: 'Local anaesthetic dose',
    kind: 'number',
    unit: 'mg',
    hardRange: [0, 1000],
    when: [{ field: 'anaestheticMixed', in: ['lidocaine', 'bupivacaine', 'ropivacaine', 'mepivacaine', 'other'] }],
  },
  {
    name: 'isAnaestheticSameSite',
    label: 'Anaesthetic at the same site',
    kind: 'boolean',
    when: [{ field: 'anaestheticMixed', in: ['lidocaine', 'bupivacaine', 'ropivacaine', 'mepivacaine', 'other'] }],
  },
  {
    name: 'nsaidWashoutDaysBefore',
    label: 'NSAID and antiplatelet washout before',
    kind: 'number',
    integer: true,
    unit: 'days',
    hardRange: [0, 365],
    softRange: [7, 365],
  },
  {
    name: 'nsaidWashoutDaysAfter',
    label: 'NSAID and antiplatelet washout after',
    kind: 'number',
    integer: true,
    unit: 'days',
    hardRange: [0, 365],
    softRange: [7, 365],
  },
  { name: 'plateletSterility', label: 'Sterility test', kind: 'choice', choices: testResults },
  { name: 'plateletEndotoxin', label: 'Endotoxin test', kind: 'choice', choices: testResults },
];

/** Fields of a product made from blood; ranges by clinical plausibility, the limits of measuring where none is known. */
export const plateletFields: readonly FieldDefinition[] = [
  ...inSection('Blood and preparation', when, preparation),
  ...inSection('Counts', when, counts),
  ...inSection('Activation and use', when, use),
];
