import type { RecordDefinition } from '../record-definition.ts';

/** Whether anybody asked about adverse events. "None" is a statement; without this record the answer is "not assessed". */
export const safetyAssessment: RecordDefinition = {
  kind: 'safety-assessment',
  title: 'Safety assessment',
  anchor: 'visit',
  otherAnchors: ['episode', 'participant'],
  dateField: 'assessedOn',
  fields: [
    {
      name: 'status',
      label: 'Adverse events',
      kind: 'choice',
      required: true,
      choices: [
        { code: 'none', label: 'Asked: none' },
        { code: 'reported', label: 'Asked: at least one, entered apart' },
        { code: 'not-assessed', label: 'Not assessed' },
      ],
    },
    {
      name: 'assessedOn',
      label: 'Asked on',
      kind: 'date',
      required: true,
      when: [{ field: 'status', in: ['none', 'reported'] }],
    },
    {
      name: 'mode',
      label: 'How',
      kind: 'choice',
      when: [{ field: 'status', in: ['none', 'reported'] }],
      choices: [
        { code: 'in-person', label: 'In person' },
        { code: 'phone', label: 'Phone' },
        { code: 'web', label: 'Web' },
        { code: 'paper', label: 'Paper' },
      ],
    },
    {
      name: 'hadFlare',
      label: 'Flare since the last contact',
      kind: 'boolean',
      when: [{ field: 'status', in: ['none', 'reported'] }],
    },
    {
      name: 'notAssessedReason',
      label: 'Why it was not assessed',
      kind: 'text',
      maximumLength: 300,
      when: [{ field: 'status', in: ['not-assessed'] }],
    },
  ],
  source: 'Registry practice: no report without asking is not a report of no event.',
};
