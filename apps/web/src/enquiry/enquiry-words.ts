import { enquiryReasons, identityChecks, redFlagActions } from '@jointwise/definitions';
import type { EnquiryFunnelReply, EnquiryPageReply, EnquiryRow } from '@jointwise/server/contract';
import { texts } from './texts.ts';

export const channelWords: Readonly<Record<EnquiryRow['channel'], string>> = {
  'web-form': texts('enquiryWords.webForm'),
  'e-mail': texts('enquiryWords.eMail'),
  whatsapp: texts('enquiryWords.whatsapp'),
  phone: texts('enquiryWords.phone'),
};

export const outcomeWords: Readonly<Record<NonNullable<EnquiryRow['outcome']>, string>> = {
  waiting: texts('enquiryWords.waiting'),
  'decision-aid-sent': texts('enquiryWords.decisionAidSent'),
  appointment: texts('enquiryWords.appointment'),
  declined: texts('enquiryWords.declined'),
  enrolled: texts('enquiryWords.enrolled'),
};

export const stateWords: Readonly<Record<EnquiryRow['state'], string>> = {
  new: texts('enquiryWords.new'),
  assigned: texts('enquiryWords.assigned'),
  answered: texts('enquiryWords.answered'),
  closed: texts('enquiryWords.closed'),
};

export const urgencyWords: Readonly<Record<NonNullable<EnquiryRow['urgency']>, string>> = {
  emergency: texts('enquiryWords.emergency'),
  'same-day': texts('enquiryWords.sameDay'),
  soon: texts('enquiryWords.soon'),
};

export const stepWords: Readonly<Record<EnquiryFunnelReply['steps'][number]['step'], string>> = {
  enquiries: texts('enquiryWords.enquiries'),
  'decision-aid-sent': texts('enquiryWords.decisionAidSent'),
  appointment: texts('enquiryWords.appointment'),
  declined: texts('enquiryWords.declined'),
  enrolled: texts('enquiryWords.enrolled'),
  expired: texts('enquiryWords.expired'),
  open: texts('enquiryWords.open'),
};

const eventWords: Readonly<Record<EnquiryPageReply['events'][number]['kind'], string>> = {
  received: texts('enquiryWords.received'),
  'message-received': texts('enquiryWords.messageReceived'),
  assigned: texts('enquiryWords.assigned'),
  answered: texts('enquiryWords.answered'),
  outcome: texts('enquiryWords.outcome'),
  reopened: texts('enquiryWords.reopened'),
  'red-flag-raised': texts('enquiryWords.redFlagRaised'),
  'red-flag-handled': texts('enquiryWords.redFlagHandled'),
  'identity-verified': texts('enquiryWords.identityVerified'),
  'link-sent': texts('enquiryWords.linkSent'),
  'link-withdrawn': texts('enquiryWords.linkWithdrawn'),
  'details-shared': texts('enquiryWords.detailsShared'),
  'details-withdrawn': texts('enquiryWords.detailsWithdrawn'),
  'opted-out': texts('enquiryWords.optedOut'),
  'opted-in': texts('enquiryWords.optedIn'),
  'linked-to-participant': texts('enquiryWords.linkedToParticipant'),
  erased: texts('enquiryWords.erased'),
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
    return detail.endsWith(':marked') ? texts('enquiryWords.wordsTextMarkedClaim', { words }) : words;
  }
  if (kind === 'red-flag-raised') {
    return `${words}: ${(urgencyWords[detail as keyof typeof urgencyWords] ?? detail).toLowerCase()}`;
  }
  const known = [...redFlagActions, ...identityChecks].find(({ key }) => key === detail)?.title;
  const channel = channelWords[detail as keyof typeof channelWords];
  return `${words}: ${known?.toLowerCase() ?? inSentence(channel ?? detail)}`;
}

const authorWords: Readonly<Record<string, string>> = {
  'system:enquiry web form': texts('enquiryWords.byForm'),
  'system:enquiry e-mail': texts('enquiryWords.byMessage', { channel: inSentence(channelWords['e-mail']) }),
  'system:enquiry whatsapp': texts('enquiryWords.byMessage', { channel: inSentence(channelWords.whatsapp) }),
  'system:enquiry own page': texts('enquiryWords.byOwnPage'),
  'system:retention': texts('enquiryWords.byRetention'),
  'system:demonstration': texts('enquiryWords.byDemonstration'),
};

/** Who stands behind a line of the history: a name, or in words which part of the registry wrote it. */
export function authorOf(by: string): string {
  return authorWords[by] ?? (by.startsWith('system:') ? texts('enquiryWords.byProgram') : by);
}

/** The reason of an outcome in words. */
export function reasonWords(key: string): string {
  return (enquiryReasons.find((reason) => reason.key === key)?.title ?? key).toLowerCase();
}

/** The sentence of the inbox: what cannot wait first. */
export function inboxSentence(rows: readonly EnquiryRow[]): string {
  if (rows.length === 0) return texts('enquiryWords.nobodyWaitsAnswer');
  const flags = rows.filter(({ isRedFlagOpen }) => isRedFlagOpen).length;
  const untaken = rows.filter(({ state }) => state === 'new').length;
  const waiting = texts('enquiryWords.countEnquiriesOpenUntaken', { count: rows.length, untaken });
  if (flags === 0) return waiting;
  return texts('enquiryWords.countNeedCallBecause', { count: flags, waiting });
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** A language by its name; the code of one that has none here. */
export function languageName(code: string): string {
  return languageNames.of(code) ?? code;
}

/** A word of ours inside a sentence; the name of a service keeps its letters. */
export function inSentence(words: string): string {
  return words === channelWords.whatsapp ? words : words.toLowerCase();
}
