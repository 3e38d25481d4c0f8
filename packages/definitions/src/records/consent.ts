import { consentPurposes } from '../catalogues/consent-purposes.ts';
import type { RecordDefinition } from '../record-definition.ts';

const given = [{ field: 'decision', in: ['given'] }] as const;

/** One decision about one purpose, with the version of the text it was made on. */
export const consent: RecordDefinition = {
  kind: 'consent',
  title: 'Consent',
  anchor: 'participant',
  dateField: 'decidedOn',
  fields: [
    {
      name: 'purpose',
      label: 'Purpose',
      kind: 'choice',
      required: true,
      choices: consentPurposes.map(({ key, title }) => ({ code: key, label: title })),
    },
    {
      name: 'decision',
      label: 'Decision',
      kind: 'choice',
      required: true,
      choices: [
        { code: 'given', label: 'Given' },
        { code: 'declined', label: 'Declined' },
        { code: 'withdrawn', label: 'Withdrawn' },
      ],
    },
    { name: 'decidedOn', label: 'Decided on', kind: 'date', required: true },
    { name: 'textVersion', label: 'Version of the text', kind: 'text', maximumLength: 40, required: true },
    { name: 'locale', label: 'Language', hint: 'As en-GB or es-ES.', kind: 'text', maximumLength: 20 },
    {
      name: 'channel',
      label: 'Channel',
      kind: 'choice',
      required: true,
      when: [{ field: 'purpose', in: ['messaging-channel'] }],
      choices: [
        { code: 'email', label: 'E-mail' },
        { code: 'sms', label: 'Text message' },
        { code: 'whatsapp', label: 'WhatsApp' },
        { code: 'phone', label: 'Phone' },
      ],
    },
    {
      name: 'informedOn',
      label: 'Information given on',
      hint: 'At least a day before consent to treatment or trial.',
      kind: 'date',
      when: given,
    },
    { name: 'paidOn', label: 'Paid on', kind: 'date', when: given },
    {
      name: 'comprehensionPercent',
      label: 'Comprehension check',
      kind: 'number',
      unit: '%',
      hardRange: [0, 100],
      softRange: [80, 100],
      when: given,
    },
    { name: 'hadInterpreter', label: 'Interpreter present', kind: 'boolean', when: given },
    { name: 'hadWitness', label: 'Impartial witness present', kind: 'boolean', when: given },
    { name: 'documentHash', label: 'Signed document, SHA-256', kind: 'text', maximumLength: 64 },
  ],
  source: 'GDPR Art 6, 7 and 9: one decision for one purpose; Regulation (EU) 536/2014 Art 29.',
};
