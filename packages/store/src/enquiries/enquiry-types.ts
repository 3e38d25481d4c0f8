import type {
  AnswerChannel,
  EnquiryChannel,
  EnquiryEventKind,
  EnquiryOutcome,
  EnquiryState,
  EnquiryUrgency,
  IdentityCheck,
} from '@jointwise/definitions';
import type { DataRoles, EnquiryContact } from '@jointwise/registry';

/** An enquiry without anything that identifies a person. */
export interface Enquiry {
  readonly siteId: string;
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly channel: EnquiryChannel;
  readonly answerBy: AnswerChannel;
  readonly mayContactBy: readonly AnswerChannel[];
  readonly callMe: boolean;
  readonly locale: string;
  readonly detectedLanguage: string | null;
  readonly state: EnquiryState;
  readonly outcome: EnquiryOutcome | null;
  readonly outcomeReason: string | null;
  readonly urgency: EnquiryUrgency | null;
  readonly isRedFlagOpen: boolean;
  readonly isScanned: boolean;
  readonly dataRoles: DataRoles;
  readonly assignedTo: string | null;
  /** Name of the user it is assigned to. */
  readonly assignedName: string | null;
  readonly identityCheck: IdentityCheck | null;
  readonly participantId: string | null;
  readonly receivedAt: string;
  readonly lastEventAt: string;
  readonly lastInboundAt: string | null;
  readonly erasedAt: string | null;
}

export interface NewEnquiry {
  readonly siteId: string;
  readonly channel: EnquiryChannel;
  readonly answerBy: AnswerChannel;
  readonly mayContactBy: readonly AnswerChannel[];
  readonly callMe: boolean;
  readonly locale: string;
  readonly detectedLanguage: string | null;
  readonly urgency: EnquiryUrgency | null;
  readonly isScanned: boolean;
  readonly dataRoles: DataRoles;
  readonly contact: EnquiryContact;
  readonly at: Date;
  /** Whether the person wrote a message, rather than being taken down. */
  readonly isInbound: boolean;
}

/** What may change of an enquiry; what is absent stays. */
export type EnquiryChange = Partial<
  Pick<
    Enquiry,
    | 'state'
    | 'outcome'
    | 'outcomeReason'
    | 'urgency'
    | 'isRedFlagOpen'
    | 'isScanned'
    | 'callMe'
    | 'assignedTo'
    | 'identityCheck'
    | 'participantId'
    | 'lastInboundAt'
  >
>;

export interface EnquiryEventEntry {
  readonly kind: EnquiryEventKind;
  /** Keys, never a free text. */
  readonly detail?: string | undefined;
}

export interface EnquiryEvent {
  readonly number: number;
  readonly kind: EnquiryEventKind;
  readonly detail: string | null;
  readonly at: string;
  /** Name of the user, or system:<part of the program>. */
  readonly by: string;
}
