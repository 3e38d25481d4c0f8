import { type AnswerChannel, answerChannels } from '@jointwise/definitions';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { lengthInCharacters, unstorableReason } from '../text.ts';
import { handleOf } from './handle-of.ts';

/** When somebody would like to be called; a choice and not a text, so that no health detail finds a place in it. */
export const preferredTimes = ['any', 'morning', 'afternoon', 'evening'] as const;
export type PreferredTime = (typeof preferredTimes)[number];

/** What a person says of themselves when they ask: how to reach them, and nothing about their health. */
export interface EnquiryContact {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly preferredTime: PreferredTime;
}

export interface EnquiryEntry {
  readonly contact: EnquiryContact;
  /** How they want to be answered. */
  readonly answerBy: AnswerChannel;
  readonly callMe: boolean;
  /** Channels on which they said yes to being contacted, each on its own. */
  readonly mayContactBy: readonly AnswerChannel[];
}

const fields = ['givenName', 'familyName', 'email', 'phone', 'answerBy', 'preferredTime', 'callMe', 'mayContactBy'];

/**
 * Checks what the web form, or a coordinator on the phone, has taken down. There is no field for health details.
 * Values are never repeated in a problem, as they identify a person.
 */
export function checkEnquiry(draft: unknown): Checked<EnquiryEntry> {
  const check = new DraftCheck(draft, fields);
  const answerBy = check.choice('answerBy', answerChannels) ?? 'e-mail';
  const contact: EnquiryContact = {
    givenName: name(check, 'givenName') ?? check.refuse('givenName', 'required', 'givenName is needed.') ?? null,
    familyName: name(check, 'familyName'),
    email: handle(check, 'email', 'e-mail'),
    phone: handle(check, 'phone', 'phone'),
    preferredTime: check.value('preferredTime') === undefined ? 'any' : (time(check) ?? 'any'),
  };
  const callMe = flag(check, 'callMe');
  checkReachable(check, { answerBy, callMe, contact });
  const mayContactBy = channels(check);
  if (!mayContactBy.includes(answerBy)) {
    check.refuse(
      'mayContactBy',
      'consent-required',
      'mayContactBy lacks the channel of the answer; tick it to be answered.',
    );
  }
  return check.conclude({ contact, answerBy, callMe, mayContactBy });
}

function checkReachable(
  check: DraftCheck,
  { answerBy, callMe, contact }: Pick<EnquiryEntry, 'answerBy' | 'callMe' | 'contact'>,
): void {
  const isRefused = (field: string) => check.problems.some((problem) => problem.field === field);
  const needsPhone = answerBy !== 'e-mail' || callMe;
  if (needsPhone && contact.phone === null && !isRefused('phone')) {
    check.refuse('phone', 'required', 'phone is needed to be called or written to.');
  }
  if (answerBy === 'e-mail' && contact.email === null && !isRefused('email')) {
    check.refuse('email', 'required', 'email is needed to be answered by e-mail.');
  }
  if (answerBy === 'whatsapp' && contact.phone !== null && !contact.phone.startsWith('+')) {
    check.refuse('phone', 'country-required', 'phone needs the code of its country, as +34 600 000 000.');
  }
}

function time(check: DraftCheck): PreferredTime | undefined {
  return check.choice('preferredTime', preferredTimes);
}

function flag(check: DraftCheck, field: string): boolean {
  const value = check.value(field) ?? false;
  if (typeof value === 'boolean') return value;
  check.refuse(field, 'wrong-type', `${field} is yes or no.`);
  return false;
}

function name(check: DraftCheck, field: string): string | null {
  const value = check.value(field);
  if (value === undefined) return null;
  if (typeof value !== 'string') check.refuse(field, 'wrong-type', `${field} is not a text.`);
  else if (unstorableReason(value) !== undefined || /[\p{Cc}]/u.test(value)) {
    check.refuse(field, 'unstorable-text', `${field} holds characters that are not part of a name.`);
  } else if (lengthInCharacters(value) > 80) check.refuse(field, 'too-long', `${field} is longer than 80 characters.`);
  else if (value.trim() !== '') return value.trim();
  return null;
}

function handle(check: DraftCheck, field: string, channel: AnswerChannel): string | null {
  const value = check.value(field);
  if (value === undefined) return null;
  const found = typeof value === 'string' ? handleOf(channel, value) : null;
  if (found !== null) return found;
  const example = channel === 'e-mail' ? 'an address as name@example.org' : 'a number as +34 600 000 000';
  check.refuse(field, channel === 'e-mail' ? 'email-format' : 'phone-format', `${field} is not ${example}.`);
  return null;
}

function channels(check: DraftCheck): readonly AnswerChannel[] {
  const value = check.value('mayContactBy') ?? [];
  const isList = Array.isArray(value) && value.every((one) => answerChannels.includes(one));
  if (isList) return answerChannels.filter((channel) => value.includes(channel));
  check.refuse('mayContactBy', 'not-a-choice', `mayContactBy is a list of: ${answerChannels.join(', ')}.`);
  return [];
}
