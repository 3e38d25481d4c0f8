import type { AnswerChannel } from '@jointwise/definitions';

/** A message to one person. No health details: texts are approved ones, or the automatic safety text. */
export interface OutboundMessage {
  /** Identity that stays the same over repeated attempts, so that a channel that can tell sends it once. */
  readonly id: string;
  /** Address of e-mail, or number in international form. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly locale: string;
  /** Whether no person has chosen this message: the first answer. Programs on the other side do not answer such a one. */
  readonly isAutomatic: boolean;
  /** Instant (ISO) at which the person last wrote on this channel; `null` when they have not. */
  readonly lastInboundAt: string | null;
}

export type Sent =
  | { readonly status: 'sent'; readonly providerId: string }
  /** Worth trying again: the other side was busy, or could not be reached. */
  | { readonly status: 'failed'; readonly code: string }
  /** Trying again changes nothing: no such address, refused content. */
  | { readonly status: 'refused'; readonly code: string };

/** What is read of a message that came in. Its words are scanned and dropped by whoever asked for them, never stored. */
export interface InboundMessage {
  /** Identity given by the provider: the same message brought twice has the same. */
  readonly providerId: string;
  /** Address or number it came from. */
  readonly from: string;
  readonly name: string | null;
  readonly at: string;
  /** Everything to scan, with the subject of an e-mail. */
  readonly text: string;
  /** What the person wrote in it themselves, as far as it can be told: no subject, nothing quoted, no signature. */
  readonly ownWords: string;
  /** Number of files that came with it; none of them is opened or kept. */
  readonly attachments: number;
  /** Whether a program wrote it: an answer to it would go round in circles. */
  readonly isAutomatic: boolean;
}

export interface DeliveryReceipt {
  readonly providerId: string;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
}

/** A call of a provider, as it came. */
export interface ProviderCall {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  /** The bytes of the body before anybody has read them: signatures are about these. */
  readonly body: Uint8Array;
  readonly receivedAt: Date;
}

/** One way to write to people and to hear from them. The server has one file per channel. */
export interface MessageChannel {
  readonly channel: AnswerChannel;
  /** Never throws: what goes wrong is a value, without anything of the message in it. */
  send(message: OutboundMessage): Promise<Sent>;
  /** Whether a call comes from the provider. Nothing else is read of a call that does not. */
  verifySignature(call: ProviderCall): boolean;
  /** Messages in a call; none when it brings something else. @throws Error when it cannot be read */
  parseInbound(call: ProviderCall): Promise<readonly InboundMessage[]>;
  /** Receipts in a call; none when it brings something else. */
  parseDeliveryReceipt(call: ProviderCall): readonly DeliveryReceipt[];
}
