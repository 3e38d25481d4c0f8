import type { RecordDefinition } from '../record-definition.ts';

/**
 * To which arm of a trial a person was allocated, by what, and who is kept from knowing it. The person is the unit; where
 * joint-sides are allocated each by itself, each has its own. Written before treatment, whether treatment follows or not.
 */
export const allocation: RecordDefinition = {
  kind: 'allocation',
  title: 'Allocation',
  anchor: 'participant',
  otherAnchors: ['joint-side'],
  dateField: 'allocatedOn',
  fields: [
    { name: 'arm', label: 'Arm', hint: 'As the study names it.', kind: 'text', maximumLength: 40, required: true },
    { name: 'allocatedOn', label: 'Allocated on', kind: 'date', required: true },
    {
      name: 'method',
      label: 'Method',
      kind: 'choice',
      required: true,
      choices: [
        { code: 'permuted-blocks', label: 'Permuted blocks' },
        { code: 'minimisation', label: 'Minimisation with a random element' },
        { code: 'simple', label: 'Simple chance' },
        { code: 'outside-list', label: 'Random list kept outside' },
        { code: 'not-random', label: 'Not by chance: alternation, date of birth, choice' },
      ],
    },
    {
      name: 'listId',
      label: 'List or system',
      hint: 'Name and version of the list, or of the service that gave the arm.',
      kind: 'text',
      maximumLength: 80,
    },
    { name: 'listNumber', label: 'Number on the list', kind: 'text', maximumLength: 40 },
    { name: 'stratum', label: 'Stratum', kind: 'text', maximumLength: 120 },
    { name: 'isMasked', label: 'Masked', kind: 'boolean', required: true },
    {
      name: 'maskedRoles',
      label: 'Who is masked',
      hint: 'The arm is not shown to these until the study is unblinded.',
      kind: 'choices',
      required: true,
      when: [{ field: 'isMasked', in: [true] }],
      choices: [
        { code: 'participant', label: 'Participant' },
        { code: 'clinician', label: 'Clinicians' },
        { code: 'coordinator', label: 'Coordinators, who ask and assess' },
        { code: 'monitor', label: 'Monitors' },
        { code: 'analyst', label: 'Analysts' },
        { code: 'administrator', label: 'Administrators' },
      ],
    },
  ],
  source: 'ICH E9 sections 2.3 and 5.2; CONSORT 2010 items 8a to 11a, in our own words.',
};
