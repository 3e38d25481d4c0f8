import type { RecordDefinition } from '../record-definition.ts';

/** The death of a participant; later visits are no longer due. */
export const death: RecordDefinition = {
  kind: 'death',
  title: 'Death',
  anchor: 'participant',
  dateField: 'diedOn',
  fields: [
    { name: 'diedOn', label: 'Died on', kind: 'partial-date', required: true },
    { name: 'cause', label: 'Cause', kind: 'text', maximumLength: 300 },
    {
      name: 'informationSource',
      label: 'Known from',
      kind: 'choice',
      choices: [
        { code: 'family', label: 'Family' },
        { code: 'care-provider', label: 'Care provider' },
        { code: 'register', label: 'Register' },
        { code: 'other', label: 'Other' },
      ],
    },
    {
      name: 'causality',
      label: 'Related to the treatment',
      kind: 'choice',
      choices: [
        { code: 'related', label: 'Related' },
        { code: 'possible', label: 'Possibly' },
        { code: 'unlikely', label: 'Unlikely' },
        { code: 'not', label: 'Not related' },
        { code: 'not-assessed', label: 'Not assessed' },
      ],
    },
  ],
  source: 'Registry practice: date, cause, where it is known from, and relatedness.',
};
