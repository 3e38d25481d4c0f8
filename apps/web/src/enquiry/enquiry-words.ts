import { enquiryReasons, identityChecks, redFlagActions } from '@jointwise/definitions';
import type { EnquiryFunnelReply, EnquiryPageReply, EnquiryRow } from '@jointwise/server/contract';

export const channelWords: Readonly<Record<EnquiryRow['channel'], string>> = {
  'web-form': 'Web form',
  'e-mail': 'E-mail',
  whatsapp: 'WhatsApp',
  phone: 'Phone',
};

export const outcomeWords: Readonly<Record<NonNullable<EnquiryRow['outcome']>, string>> = {
  waiting: 'Waiting',
  'decision-aid-sent': 'Decision aid sent',
  appointment: 'Appointment',
  declined: 'Declined',
  enrolled: 'Enrolled',
};

export const stateWords: Readonly<Record<EnquiryRow['state'], string>> = {
  new: 'New',
  assigned: 'Assigned',
  answered: 'Answered',
  closed: 'Closed',
};

export const urgencyWords: Readonly<Record<NonNullable<EnquiryRow['urgency']>, string>> = {
  emergency: 'Call now',
  'same-day': 'Call today',
  soon: 'Look soon',
};

export const stepWords: Readonly<Record<EnquiryFunnelReply['steps'][number]['step'], string>> = {
  enquiries: 'Enquiries',
  'decision-aid-sent': 'Decision aid sent',
  appointment: 'Appointment',
  declined: 'Declined',
  enrolled: 'Enrolled',
  expired: 'Deleted without an outcome',
  open: 'Open',
};

const eventWords: Readonly<Record<EnquiryPageReply['events'][number]['kind'], string>> = {
  received: 'Received',
  'message-received': 'Wrote again',
  assigned: 'Assigned',
  answered: 'Answered',
  outcome: 'Outcome',
  reopened: 'Opened again',
  'red-flag-raised': 'Words that can mean an emergency',
  'red-flag-handled': 'Dealt with',
  'identity-verified': 'Made sure who it is',
  'link-sent': 'New link to the secure form',
  'link-withdrawn': 'Links to the secure form ended',
  'details-shared': 'Shared something through the secure form',
  'details-withdrawn': 'Took back what was shared',
  'opted-out': 'Wants no more messages',
  'opted-in': 'Wants messages again',
  'linked-to-participant': 'Became a participant',
  erased: 'Personal data deleted',
};

/** One line of the history of an enquiry. */
export function eventSentence({ kind, detail }: EnquiryPageReply['events'][number]): string {
  const words = eventWords[kind];
  if (detail === null) return words;
  if (kind === 'outcome') {
    const [outcome = '', reason = ''] = detail.split(':');
    const known = outcomeWords[outcome as keyof typeof outcomeWords] ?? outcome;
    return `${words}: ${known}, ${reasonWords(reason)}`;
  }
  if (kind === 'answered') {
    return detail.endsWith(':marked') ? `${words}, with a text marked by the claim ledger` : words;
  }
  if (kind === 'red-flag-raised') {
    return `${words}: ${(urgencyWords[detail as keyof typeof urgencyWords] ?? detail).toLowerCase()}`;
  }
  const known = [...redFlagActions, ...identityChecks].find(({ key }) => key === detail)?.title;
  const channel = channelWords[detail as keyof typeof channelWords];
  return `${words}: ${known?.toLowerCase() ?? inSentence(channel ?? detail)}`;
}

/** The reason of an outcome in words. */
export function reasonWords(key: string): string {
  return (enquiryReasons.find((reason) => reason.key === key)?.title ?? key).toLowerCase();
}

/** The sentence of the inbox: what cannot wait first. */
export function inboxSentence(rows: readonly EnquiryRow[]): string {
  if (rows.length === 0) return 'Nobody waits for an answer.';
  const flags = rows.filter(({ isRedFlagOpen }) => isRedFlagOpen).length;
  const untaken = rows.filter(({ state }) => state === 'new').length;
  const waiting = `${rows.length} ${rows.length === 1 ? 'enquiry is' : 'enquiries are'} open, ${untaken} of them new.`;
  if (flags === 0) return waiting;
  return `${flags} ${flags === 1 ? 'needs' : 'need'} a call because of words that can mean an emergency. ${waiting}`;
}

/** A word of ours inside a sentence; the name of a service keeps its letters. */
export function inSentence(words: string): string {
  return words === channelWords.whatsapp ? words : words.toLowerCase();
}
