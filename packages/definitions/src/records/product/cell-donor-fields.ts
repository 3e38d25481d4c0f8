import type { FieldDefinition } from '../../field-definition.ts';
import { testResults } from './test-results.ts';

/** The donor: person, tests and eligibility. */
export const cellDonorFields: readonly FieldDefinition[] = [
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
      { name: 'result', label: 'Result', kind: 'choice', required: true, choices: testResults },
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
