import type { RecordDefinition } from '../record-definition.ts';

/** What a participant no longer takes part in. Only withdrawal from contact or from the study ends that visits are due. */
export const withdrawal: RecordDefinition = {
  kind: 'withdrawal',
  title: 'Withdrawal',
  anchor: 'participant',
  dateField: 'withdrawnOn',
  fields: [
    {
      name: 'scope',
      label: 'Withdraws from',
      kind: 'choice',
      required: true,
      choices: [
        { code: 'treatment', label: 'Treatment: follow-up goes on' },
        { code: 'contact', label: 'Contact: no more questions' },
        { code: 'study', label: 'The study' },
      ],
    },
    { name: 'withdrawnOn', label: 'Withdrawn on', kind: 'date', required: true },
    {
      name: 'initiator',
      label: 'Decided by',
      kind: 'choice',
      choices: [
        { code: 'participant', label: 'Participant' },
        { code: 'investigator', label: 'Investigator' },
        { code: 'sponsor', label: 'Sponsor' },
      ],
    },
    { name: 'reason', label: 'Reason', hint: 'A participant need not give one.', kind: 'text', maximumLength: 500 },
    { name: 'mayUseEarlierData', label: 'Data collected so far may be used', kind: 'boolean' },
  ],
  source: 'ICH E9(R1): leaving treatment is not leaving the study; GDPR Art 7(3) for consent.',
};
