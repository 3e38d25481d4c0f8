import type { ChecklistDefinition } from './checklist-definition.ts';

/** What a description of an exercise programme should say. */
export const cert: ChecklistDefinition = {
  key: 'cert',
  title: 'CERT, exercise',
  note: "Jointwise's own mapping of its fields to the areas of CERT. It is not the published form, whose wording is not reproduced here.",
  source: 'Slade SC et al. Br J Sports Med 2016;50:1428-1437, areas from memory.',
  provenance: 'M-M',
  items: [
    { code: 'type', section: 'What', text: 'Type of exercise', fields: ['product.exerciseType'] },
    { code: 'equipment', section: 'What', text: 'Equipment', fields: ['product.exerciseEquipment'] },
    { code: 'provider', section: 'Who', text: 'Who teaches it', fields: ['product.exerciseProvider'] },
    {
      code: 'supervision',
      section: 'How',
      text: 'Supervised or not, alone or in a group',
      fields: ['product.isSupervised', 'product.isGroup'],
    },
    { code: 'adherence', section: 'How', text: 'How adherence is measured', fields: ['product.adherenceMeasure'] },
    { code: 'motivation', section: 'How', text: 'Means of motivation', fields: ['product.motivation'] },
    { code: 'progression', section: 'How', text: 'Rule of progression', fields: ['product.progressionRule'] },
    { code: 'home', section: 'How', text: 'Home programme', fields: ['product.homeProgramme'] },
    { code: 'setting', section: 'Where', text: 'Setting', fields: ['product.exerciseSetting'] },
    {
      code: 'dose',
      section: 'How much',
      text: 'Sessions, their length and the length of the programme',
      fields: ['product.sessionsPerWeek', 'product.sessionMinutes', 'product.programmeWeeks'],
    },
    {
      code: 'tailoring',
      section: 'Tailoring',
      text: 'Whether it is fitted to the person',
      fields: ['product.isTailored'],
    },
    { code: 'start', section: 'Tailoring', text: 'Rule for the starting level', fields: ['product.startingLevelRule'] },
    {
      code: 'delivered',
      section: 'How well',
      text: 'Sessions done of those planned',
      fields: ['product.adherencePercent'],
    },
  ],
};
