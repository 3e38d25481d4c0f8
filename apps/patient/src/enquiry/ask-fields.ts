/** Names of the fields of the enquiry form; the server reads them by these. */
export const askFields = {
  site: 'site',
  givenName: 'givenName',
  familyName: 'familyName',
  answerBy: 'answerBy',
  email: 'email',
  phone: 'phone',
  callMe: 'callMe',
  preferredTime: 'preferredTime',
  mayContactBy: 'mayContactBy',
} as const;

export type AskField = keyof typeof askFields;

/** Fields of a person's own page. */
export const ownFields = { details: 'details', action: 'action' } as const;
export type OwnAction = 'share' | 'withdraw' | 'close';

/** A site that can be asked, and how else than by the form. */
export interface AskedSite {
  readonly code: string;
  readonly name: string;
  readonly city: string;
  readonly email: string | null;
  /** International, with +. */
  readonly whatsapp: string | null;
  readonly phone: string | null;
  readonly postalAddress: string | null;
}
