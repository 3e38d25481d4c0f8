/** How a question reaches a site. Each is a channel of its own for consent, opt-out and numbers. */
export const enquiryChannels = ['web-form', 'e-mail', 'whatsapp', 'phone'] as const;
export type EnquiryChannel = (typeof enquiryChannels)[number];

/** Channels that a person can be answered on. The web form is answered on the one that was chosen in it. */
export const answerChannels = ['e-mail', 'whatsapp', 'phone'] as const;
export type AnswerChannel = (typeof answerChannels)[number];

export const enquiryStates = ['new', 'assigned', 'answered', 'closed'] as const;
export type EnquiryState = (typeof enquiryStates)[number];

export const enquiryOutcomes = ['waiting', 'decision-aid-sent', 'appointment', 'declined', 'enrolled'] as const;
export type EnquiryOutcome = (typeof enquiryOutcomes)[number];

/** Outcomes after which nobody has to do anything more about an enquiry. */
export const closingOutcomes: readonly EnquiryOutcome[] = ['declined', 'enrolled'];

/** Outcomes that are care, or lead to it: what was written down then is not deleted by the retention clock. */
export const outcomesOfCare: readonly EnquiryOutcome[] = ['appointment', 'enrolled'];

export interface EnquiryReason {
  readonly key: string;
  readonly title: string;
  readonly outcomes: readonly EnquiryOutcome[];
}

/**
 * Why an enquiry came to its outcome. Keys and not free text: who is not treated, and why, is needed to judge
 * selection, and a free text would hold what a person said about their health.
 */
export const enquiryReasons: readonly EnquiryReason[] = [
  { key: 'asked-for-time', title: 'The person asked for time', outcomes: ['waiting'] },
  { key: 'not-reached', title: 'Not reached', outcomes: ['waiting', 'declined'] },
  { key: 'documents-missing', title: 'Waits for documents', outcomes: ['waiting'] },
  { key: 'wants-information', title: 'Wants to read first', outcomes: ['decision-aid-sent'] },
  { key: 'wants-consultation', title: 'Wants a consultation', outcomes: ['appointment'] },
  { key: 'referred-urgently', title: 'Referred to urgent care', outcomes: ['declined'] },
  { key: 'referred-elsewhere', title: 'Referred to another service', outcomes: ['declined'] },
  { key: 'not-eligible', title: 'Not eligible', outcomes: ['declined'] },
  { key: 'decided-against', title: 'The person decided against it', outcomes: ['declined'] },
  { key: 'cost', title: 'Cost', outcomes: ['declined'] },
  { key: 'distance', title: 'Distance or travel', outcomes: ['declined'] },
  { key: 'other-site', title: 'Treated elsewhere', outcomes: ['declined'] },
  { key: 'not-about-treatment', title: 'Was not about treatment', outcomes: ['declined'] },
  { key: 'opted-out', title: 'Asked for no more messages', outcomes: ['declined'] },
  { key: 'consented', title: 'Consented to take part', outcomes: ['enrolled'] },
];

/** What can happen to an enquiry; each is one line of its history and is never changed. */
export const enquiryEventKinds = [
  'received',
  'message-received',
  'assigned',
  'answered',
  'outcome',
  'reopened',
  'red-flag-raised',
  'red-flag-handled',
  'identity-verified',
  'link-sent',
  'link-withdrawn',
  'details-shared',
  'details-withdrawn',
  'opted-out',
  'opted-in',
  'linked-to-participant',
  'erased',
] as const;
export type EnquiryEventKind = (typeof enquiryEventKinds)[number];

/** What was done about words that can mean an emergency. */
export const redFlagActions = [
  { key: 'spoke-and-directed', title: 'Spoke to the person and directed them to emergency care' },
  { key: 'spoke-no-emergency', title: 'Spoke to a clinician of the site with the person: no emergency now' },
  { key: 'safety-text-sent-again', title: 'Not reached by phone; the safety text was sent again' },
  { key: 'emergency-service-called', title: 'Called the emergency service' },
] as const;
export type RedFlagAction = (typeof redFlagActions)[number]['key'];

/** How a site made sure that whoever wrote is who they say. */
export const identityChecks = [
  { key: 'called-back', title: 'Called back on a number known before' },
  { key: 'seen-document', title: 'Saw an identity document' },
  { key: 'known-in-person', title: 'In person, known to staff' },
] as const;
export type IdentityCheck = (typeof identityChecks)[number]['key'];
