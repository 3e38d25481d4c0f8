import type { RecordDefinition } from '../record-definition.ts';

/** Something after the index procedure that changes what a later outcome means (ICH E9(R1)). */
export const intercurrentEvent: RecordDefinition = {
  kind: 'intercurrent-event',
  title: 'Intercurrent event',
  anchor: 'episode',
  dateField: 'occurredOn',
  fields: [
    {
      name: 'eventKind',
      label: 'Event',
      kind: 'choice',
      required: true,
      choices: [
        { code: 'rescue-injection', label: 'Rescue injection' },
        { code: 'rescue-medication', label: 'Rescue medication' },
        { code: 'surgery', label: 'Surgery of the joint-side' },
        { code: 'contralateral', label: 'Treatment of the other side' },
        { code: 'repeat-treatment', label: 'New course of treatment of the joint-side' },
        { code: 'other-treatment', label: 'Other treatment outside the study' },
        { code: 'injury', label: 'New injury' },
        { code: 'discontinued', label: 'Treatment stopped early' },
        { code: 'unblinded', label: 'Treatment became known' },
        { code: 'other', label: 'Other' },
      ],
    },
    { name: 'occurredOn', label: 'Happened on', kind: 'partial-date', required: true },
    {
      name: 'surgeryKind',
      label: 'Operation',
      kind: 'choice',
      when: [{ field: 'eventKind', in: ['surgery'] }],
      choices: [
        { code: 'arthroplasty', label: 'Joint replacement' },
        { code: 'osteotomy', label: 'Osteotomy' },
        { code: 'arthroscopy', label: 'Arthroscopy' },
        { code: 'other', label: 'Other' },
      ],
    },
    { name: 'detail', label: 'Detail', kind: 'text', maximumLength: 500, multiline: true },
  ],
  source: 'ICH E9(R1).',
};
