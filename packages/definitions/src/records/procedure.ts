import type { FieldCondition } from '../field-definition.ts';
import type { RecordDefinition } from '../record-definition.ts';
import { inSection } from './in-section.ts';

const injected: readonly FieldCondition[] = [{ field: 'procedureKind', in: ['injection'] }];
const operated: readonly FieldCondition[] = [{ field: 'procedureKind', in: ['surgery'] }];

const delivery = inSection('Delivery', injected, [
  {
    name: 'target',
    label: 'Target',
    kind: 'choice',
    choices: [
      { code: 'intra-articular', label: 'Into the joint' },
      { code: 'intra-osseous', label: 'Into bone' },
      { code: 'subchondral', label: 'Under the cartilage' },
      { code: 'peritendinous', label: 'Around the tendon' },
      { code: 'intratendinous', label: 'Into the tendon' },
      { code: 'intrameniscal', label: 'Into the meniscus' },
      { code: 'bursal', label: 'Into the bursa' },
    ],
  },
  { name: 'approach', label: 'Approach', kind: 'text', maximumLength: 120 },
  { name: 'needleGauge', label: 'Needle', kind: 'number', integer: true, unit: 'G', hardRange: [8, 34] },
  { name: 'needleLengthMm', label: 'Needle length', kind: 'number', unit: 'mm', hardRange: [5, 250] },
  {
    name: 'guidance',
    label: 'Guidance',
    kind: 'choice',
    choices: [
      { code: 'landmark', label: 'Landmarks' },
      { code: 'ultrasound', label: 'Ultrasound' },
      { code: 'fluoroscopy', label: 'Fluoroscopy' },
      { code: 'ct', label: 'CT' },
      { code: 'arthroscopy', label: 'Arthroscopy' },
    ],
  },
  { name: 'confirmationImageHash', label: 'Confirmation image, SHA-256', kind: 'text', maximumLength: 64 },
  { name: 'aspiratedMl', label: 'Effusion removed', kind: 'number', unit: 'mL', hardRange: [0, 400] },
  { name: 'aspirateAnalysis', label: 'Analysis of the effusion', kind: 'text', maximumLength: 300 },
  { name: 'injectedMl', label: 'Volume injected', kind: 'number', unit: 'mL', hardRange: [0.1, 60] },
  { name: 'hadResistance', label: 'Resistance felt', kind: 'boolean' },
  {
    name: 'painDuring',
    label: 'Pain during the procedure',
    kind: 'number',
    integer: true,
    unit: '0 to 10',
    hardRange: [0, 10],
  },
  { name: 'seriesNumber', label: 'Number in the series', kind: 'number', integer: true, hardRange: [1, 20] },
  { name: 'seriesOf', label: 'Planned in the series', kind: 'number', integer: true, hardRange: [1, 20] },
  {
    name: 'seriesIntervalDays',
    label: 'Days since the one before',
    kind: 'number',
    integer: true,
    unit: 'days',
    hardRange: [0, 400],
  },
]);

const surgery = inSection('Surgery', operated, [
  {
    name: 'surgeryKind',
    label: 'Operation',
    kind: 'choice',
    required: true,
    choices: [
      { code: 'arthroplasty-total', label: 'Total joint replacement' },
      { code: 'arthroplasty-partial', label: 'Partial joint replacement' },
      { code: 'arthroplasty-revision', label: 'Revision of a joint replacement' },
      { code: 'arthroplasty-unspecified', label: 'Joint replacement, total or partial not stated' },
      { code: 'osteotomy', label: 'Osteotomy' },
      { code: 'arthroscopy', label: 'Arthroscopy' },
      { code: 'repair', label: 'Repair of tendon, ligament or meniscus' },
      { code: 'reconstruction', label: 'Reconstruction' },
      { code: 'other', label: 'Other' },
    ],
  },
  { name: 'surgeryDetail', label: 'Detail', kind: 'text', maximumLength: 300 },
]);

const anaesthesia = inSection(
  'Delivery',
  [{ field: 'procedureKind', in: ['injection', 'harvest', 'surgery'] }],
  [
    { name: 'concomitant', label: 'Done at the same time', kind: 'text', maximumLength: 300 },
    { name: 'anaestheticAgent', label: 'Anaesthetic', kind: 'text', maximumLength: 120 },
    { name: 'anaestheticDoseMg', label: 'Anaesthetic dose', kind: 'number', unit: 'mg', hardRange: [0, 2000] },
  ],
);

const aftercare = inSection(
  'After-care',
  [],
  [
    {
      name: 'weightBearing',
      label: 'Weight bearing',
      kind: 'choice',
      choices: [
        { code: 'full', label: 'Full' },
        { code: 'partial', label: 'Partial' },
        { code: 'none', label: 'None' },
      ],
    },
    { name: 'braceDays', label: 'Brace', kind: 'number', integer: true, unit: 'days', hardRange: [0, 400] },
    { name: 'hasIce', label: 'Ice', kind: 'boolean' },
    {
      name: 'nsaidAvoidanceDays',
      label: 'NSAIDs avoided',
      kind: 'number',
      integer: true,
      unit: 'days',
      hardRange: [0, 400],
    },
    { name: 'rehabilitation', label: 'Rehabilitation plan', kind: 'text', maximumLength: 1000, multiline: true },
    { name: 'cointerventions', label: 'Other treatment', kind: 'text', maximumLength: 1000, multiline: true },
  ],
);

/** What was done, when and how: the injection and every other act of an episode. The index procedure is day 0. */
export const procedure: RecordDefinition = {
  kind: 'procedure',
  title: 'Procedure',
  anchor: 'episode',
  dateField: 'performedOn',
  fields: [
    {
      name: 'procedureKind',
      label: 'Procedure',
      kind: 'choice',
      required: true,
      section: 'Procedure',
      choices: [
        { code: 'injection', label: 'Injection' },
        { code: 'harvest', label: 'Harvest of tissue or blood' },
        { code: 'surgery', label: 'Surgery' },
        { code: 'exercise', label: 'Start of an exercise programme' },
        { code: 'bracing', label: 'Brace or orthosis' },
        { code: 'weight-loss', label: 'Start of a weight-loss programme' },
        { code: 'radiofrequency', label: 'Radiofrequency treatment' },
        { code: 'sham', label: 'Sham procedure' },
        { code: 'aspiration', label: 'Aspiration' },
        { code: 'other', label: 'Other' },
      ],
    },
    {
      name: 'isIndex',
      label: 'Index procedure',
      hint: 'The first treatment of the episode: day 0 of every visit.',
      kind: 'boolean',
      section: 'Procedure',
    },
    { name: 'performedOn', label: 'Performed on', kind: 'date', required: true, section: 'Procedure' },
    { name: 'performedAt', label: 'Time of the procedure', kind: 'date-time', section: 'Procedure' },
    {
      name: 'operatorCode',
      label: 'Operator',
      hint: 'A code, not a name.',
      kind: 'text',
      maximumLength: 40,
      section: 'Procedure',
    },
    { name: 'operatorGrade', label: 'Grade of the operator', kind: 'text', maximumLength: 60, section: 'Procedure' },
    ...delivery,
    ...surgery,
    ...anaesthesia,
    {
      name: 'immediateEvent',
      label: 'Adverse event at once',
      kind: 'choice',
      section: 'Safety',
      choices: [
        { code: 'not-assessed', label: 'Not assessed' },
        { code: 'none', label: 'None' },
        { code: 'yes', label: 'Yes: enter it as an adverse event' },
      ],
    },
    ...aftercare,
  ],
  source: 'Delivery and after-care areas of MIBO (Murray IR et al. 2017, doi 10.2106/JBJS.16.00793), in our own words.',
};
