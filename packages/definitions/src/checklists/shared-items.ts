import { gradeSystems } from '../catalogues/grade-systems.ts';
import type { ChecklistItem } from './checklist-definition.ts';

const anyGrade = gradeSystems.map(({ field }) => `condition.${field}`);

/** Areas that every orthobiologic treatment has in common: who was treated, for what, how it was delivered and followed. */
export const designItem: ChecklistItem = {
  code: 'design',
  section: 'Study design',
  text: 'Kind of study and planned visits',
  fields: ['study.kind', 'study.visits'],
};

export const recipientItems: readonly ChecklistItem[] = [
  {
    code: 'recipient-person',
    section: 'Recipient',
    text: 'Age and sex',
    fields: [['demographics.birthYear', 'demographics.ageBand'], 'demographics.sex'],
  },
  {
    code: 'recipient-health',
    section: 'Recipient',
    text: 'Body mass index and comorbidity',
    fields: [['demographics.bmiKgPerM2', 'demographics.weightKg'], 'demographics.comorbidities'],
  },
];

export const conditionItems: readonly ChecklistItem[] = [
  {
    code: 'condition-grade',
    section: 'Condition',
    text: 'Condition and its grade',
    fields: ['condition.condition', anyGrade],
  },
  {
    code: 'condition-history',
    section: 'Condition',
    text: 'Duration and earlier operations',
    fields: [
      ['condition.symptomsSince', 'condition.diagnosedOn', 'condition.injuredOn'],
      'condition.wasOperatedBefore',
    ],
  },
];

export const interventionItem: ChecklistItem = {
  code: 'intervention',
  section: 'Intervention',
  text: 'Product, date and place in the series',
  fields: ['product.productClass', 'procedure.performedOn', 'procedure.seriesNumber', 'procedure.seriesOf'],
};

export const aftercareItem: ChecklistItem = {
  code: 'aftercare',
  section: 'After-care',
  text: 'Loading, anti-inflammatory medicine and rehabilitation afterwards',
  fields: [
    'procedure.weightBearing',
    ['procedure.nsaidAvoidanceDays', 'product.nsaidWashoutDaysAfter'],
    'procedure.rehabilitation',
  ],
};

export const outcomeItem: ChecklistItem = {
  code: 'outcome',
  section: 'Outcome',
  text: 'Main outcome and whether adverse events were asked for',
  fields: ['study.primaryScales', 'safety-assessment.status'],
};
