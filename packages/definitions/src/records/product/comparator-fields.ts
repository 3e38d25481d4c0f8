import type { FieldDefinition } from '../../field-definition.ts';
import { inSection } from '../in-section.ts';
import { whenDetail } from './class-codes.ts';

const hyaluronate: readonly FieldDefinition[] = [
  { name: 'brand', label: 'Brand', kind: 'text', maximumLength: 120 },
  { name: 'molecularWeightKda', label: 'Molecular weight', kind: 'number', unit: 'kDa', hardRange: [10, 20000] },
  { name: 'hyaluronateMg', label: 'Dose', kind: 'number', unit: 'mg', hardRange: [1, 500] },
  { name: 'isCrossLinked', label: 'Cross-linked', kind: 'boolean' },
  { name: 'plannedInjections', label: 'Planned injections', kind: 'number', integer: true, hardRange: [1, 12] },
];

const corticosteroid: readonly FieldDefinition[] = [
  {
    name: 'steroidAgent',
    label: 'Agent',
    kind: 'choice',
    required: true,
    choices: [
      { code: 'triamcinolone', label: 'Triamcinolone' },
      { code: 'methylprednisolone', label: 'Methylprednisolone' },
      { code: 'betamethasone', label: 'Betamethasone' },
      { code: 'dexamethasone', label: 'Dexamethasone' },
      { code: 'other', label: 'Other' },
    ],
  },
  { name: 'steroidMg', label: 'Dose', kind: 'number', unit: 'mg', hardRange: [0.1, 200], softRange: [1, 120] },
];

const saline: readonly FieldDefinition[] = [
  { name: 'salineMl', label: 'Volume', kind: 'number', unit: 'mL', hardRange: [0.5, 60] },
];

const exercise: readonly FieldDefinition[] = [
  {
    name: 'exerciseType',
    label: 'Type of exercise',
    kind: 'choices',
    choices: [
      { code: 'strength', label: 'Strength' },
      { code: 'aerobic', label: 'Aerobic' },
      { code: 'neuromuscular', label: 'Neuromuscular' },
      { code: 'flexibility', label: 'Flexibility' },
      { code: 'aquatic', label: 'In water' },
      { code: 'eccentric', label: 'Eccentric loading' },
    ],
  },
  { name: 'exerciseEquipment', label: 'Equipment', kind: 'text', maximumLength: 300 },
  { name: 'exerciseProvider', label: 'Who teaches it', kind: 'text', maximumLength: 200 },
  { name: 'exerciseSetting', label: 'Where', kind: 'text', maximumLength: 200 },
  { name: 'sessionsPerWeek', label: 'Sessions', kind: 'number', unit: 'per week', hardRange: [0.25, 21] },
  { name: 'sessionMinutes', label: 'Length of a session', kind: 'number', unit: 'min', hardRange: [1, 240] },
  { name: 'programmeWeeks', label: 'Length of the programme', kind: 'number', unit: 'weeks', hardRange: [1, 260] },
  { name: 'isSupervised', label: 'Supervised', kind: 'boolean' },
  { name: 'isGroup', label: 'In a group', kind: 'boolean' },
  { name: 'progressionRule', label: 'Rule of progression', kind: 'text', maximumLength: 500 },
  { name: 'startingLevelRule', label: 'Rule for the starting level', kind: 'text', maximumLength: 500 },
  { name: 'isTailored', label: 'Fitted to the person', kind: 'boolean' },
  { name: 'motivation', label: 'Means of motivation', kind: 'text', maximumLength: 500 },
  { name: 'homeProgramme', label: 'Home programme', kind: 'text', maximumLength: 500 },
  { name: 'adherencePercent', label: 'Sessions done of those planned', kind: 'number', unit: '%', hardRange: [0, 100] },
  { name: 'adherenceMeasure', label: 'How adherence is measured', kind: 'text', maximumLength: 300 },
];

const surgery: readonly FieldDefinition[] = [
  { name: 'implantName', label: 'Implant', kind: 'text', maximumLength: 200 },
  { name: 'implantUdi', label: 'Implant UDI', kind: 'text', maximumLength: 120 },
  {
    name: 'implantFixation',
    label: 'Fixation',
    kind: 'choice',
    choices: [
      { code: 'cemented', label: 'Cemented' },
      { code: 'uncemented', label: 'Uncemented' },
      { code: 'hybrid', label: 'Hybrid' },
      { code: 'none', label: 'No implant' },
    ],
  },
];

/** Fields of comparators; exercise follows the blocks of CERT in our own words. */
export const comparatorFields: readonly FieldDefinition[] = [
  ...inSection('Hyaluronic acid', whenDetail('hyaluronate'), hyaluronate),
  ...inSection('Corticosteroid', whenDetail('corticosteroid'), corticosteroid),
  ...inSection('Saline', whenDetail('saline'), saline),
  ...inSection('Exercise programme', whenDetail('exercise'), exercise),
  ...inSection('Surgery', whenDetail('surgery'), surgery),
];
