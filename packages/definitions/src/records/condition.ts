import { conditions } from '../catalogues/conditions.ts';
import type { FieldCondition, FieldDefinition } from '../field-definition.ts';
import type { RecordDefinition } from '../record-definition.ts';
import { gradeFields } from './grade-fields.ts';
import { inSection } from './in-section.ts';

const only = (...keys: readonly string[]): readonly FieldCondition[] => [{ field: 'condition', in: keys }];
const injuries = conditions.filter(({ group }) => group === 'injury').map(({ key }) => key);
const osteoarthritis = conditions.filter(({ group }) => group === 'osteoarthritis').map(({ key }) => key);

const diagnosis: readonly FieldDefinition[] = [
  {
    name: 'condition',
    label: 'Condition',
    kind: 'choice',
    required: true,
    section: 'Diagnosis',
    choices: conditions.map(({ key, title }) => ({ code: key, label: title })),
  },
  { name: 'icd10', label: 'ICD-10 code', kind: 'text', maximumLength: 10, section: 'Diagnosis' },
  { name: 'diagnosedOn', label: 'Diagnosed on', kind: 'partial-date', section: 'Diagnosis' },
  { name: 'symptomsSince', label: 'Symptoms since', kind: 'partial-date', section: 'Diagnosis' },
  { name: 'isPrimary', label: 'The condition that is treated', kind: 'boolean', section: 'Diagnosis' },
  { name: 'wasOperatedBefore', label: 'Operated before at this joint-side', kind: 'boolean', section: 'Diagnosis' },
];

const injury = inSection('Injury', only(...injuries), [
  { name: 'injuredOn', label: 'Injured on', kind: 'partial-date' },
  { name: 'mechanism', label: 'Mechanism', kind: 'text', maximumLength: 300 },
  { name: 'structure', label: 'Structure', kind: 'text', maximumLength: 120 },
  {
    name: 'course',
    label: 'Course',
    kind: 'choice',
    choices: [
      { code: 'acute', label: 'Acute: under 6 weeks' },
      { code: 'subacute', label: 'Subacute: 6 weeks to 3 months' },
      { code: 'chronic', label: 'Chronic: over 3 months' },
    ],
  },
]);

const findings = inSection(
  'Findings',
  [],
  [
    {
      name: 'compartment',
      label: 'Compartment',
      kind: 'choices',
      when: only('oa-knee'),
      choices: [
        { code: 'mft', label: 'Medial tibiofemoral' },
        { code: 'lft', label: 'Lateral tibiofemoral' },
        { code: 'pf', label: 'Patellofemoral' },
      ],
    },
    {
      name: 'alignmentDegrees',
      label: 'Hip-knee-ankle angle off neutral',
      hint: 'Varus negative, valgus positive.',
      kind: 'number',
      unit: '°',
      hardRange: [-40, 40],
      softRange: [-15, 15],
      when: only('oa-knee', 'cartilage-focal', 'meniscus-tear'),
    },
    {
      name: 'jointSpaceWidthMm',
      label: 'Minimum joint space width',
      kind: 'number',
      unit: 'mm',
      hardRange: [0, 15],
      when: only('oa-knee', 'oa-hip'),
    },
    { name: 'isPostTraumatic', label: 'After an injury', kind: 'boolean', when: only(...osteoarthritis) },
    {
      name: 'blockResponse',
      label: 'Response to a medial branch block',
      kind: 'choice',
      when: only('oa-facet'),
      choices: [
        { code: 'positive', label: 'Positive' },
        { code: 'negative', label: 'Negative' },
        { code: 'not-done', label: 'Not done' },
      ],
    },
    {
      name: 'raScore',
      label: 'ACR/EULAR 2010 score',
      kind: 'number',
      integer: true,
      hardRange: [0, 10],
      when: only('ra'),
    },
    {
      name: 'meniscusZone',
      label: 'Zone',
      kind: 'choice',
      when: only('meniscus-tear'),
      choices: [
        { code: 'red-red', label: 'Red-red' },
        { code: 'red-white', label: 'Red-white' },
        { code: 'white-white', label: 'White-white' },
      ],
    },
    { name: 'isRootTear', label: 'Root tear', kind: 'boolean', when: only('meniscus-tear') },
    {
      name: 'extrusionMm',
      label: 'Extrusion',
      kind: 'number',
      unit: 'mm',
      hardRange: [0, 20],
      when: only('meniscus-tear'),
    },
    {
      name: 'sideDifferenceMm',
      label: 'Arthrometer side difference',
      kind: 'number',
      unit: 'mm',
      hardRange: [-5, 30],
      when: only('acl-injury'),
    },
    {
      name: 'defectLengthMm',
      label: 'Defect length',
      kind: 'number',
      unit: 'mm',
      hardRange: [0, 100],
      when: only('cartilage-focal'),
    },
    {
      name: 'defectWidthMm',
      label: 'Defect width',
      kind: 'number',
      unit: 'mm',
      hardRange: [0, 100],
      when: only('cartilage-focal'),
    },
    {
      name: 'defectLocation',
      label: 'Defect location',
      kind: 'text',
      maximumLength: 120,
      when: only('cartilage-focal'),
    },
    {
      name: 'tearPercent',
      label: 'Tear on ultrasound',
      kind: 'number',
      unit: '%',
      hardRange: [0, 100],
      when: only('lateral-epicondyl'),
    },
    {
      name: 'achillesPart',
      label: 'Part of the tendon',
      kind: 'choice',
      when: only('achilles-tendinopathy'),
      choices: [
        { code: 'mid-portion', label: 'Mid-portion' },
        { code: 'insertional', label: 'Insertional' },
      ],
    },
    {
      name: 'fasciaThicknessMm',
      label: 'Fascia thickness on ultrasound',
      kind: 'number',
      unit: 'mm',
      hardRange: [0, 20],
      when: only('plantar-fasciopathy'),
    },
    { name: 'bursa', label: 'Bursa', kind: 'text', maximumLength: 80, when: only('bursitis') },
    { name: 'isSeptic', label: 'Septic', kind: 'boolean', when: only('bursitis') },
  ],
);

const basis: readonly FieldDefinition[] = [
  { name: 'gradedOn', label: 'Graded on', kind: 'partial-date', section: 'Grade' },
  { name: 'gradedBy', label: 'Reader', kind: 'text', maximumLength: 60, section: 'Grade' },
];

/** What is wrong with a joint-side, coded and graded; rheumatoid arthritis may stand at the participant. */
export const condition: RecordDefinition = {
  kind: 'condition',
  title: 'Condition',
  anchor: 'joint-side',
  otherAnchors: ['participant'],
  dateField: 'diagnosedOn',
  fields: [...diagnosis, ...gradeFields, ...basis, ...findings, ...injury],
  source: 'Condition and grade catalogues; injury fields of common orthopaedic practice.',
};
