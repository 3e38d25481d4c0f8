import { createHmac, timingSafeEqual } from 'node:crypto';
import type {
  DeliveryReceipt,
  InboundMessage,
  MessageChannel,
  OutboundMessage,
  ProviderCall,
  Sent,
} from '@jointwise/registry';
import { createTransport, type Transporter } from 'nodemailer';
import type { EmailSettings } from './channel-settings.ts';
import { headerOf } from './header-of.ts';
import { parseEmail } from './parse-email.ts';

/** Whoever answers by program leaves such a message unanswered (RFC 3834). Not on what a person has chosen to send. */
const markOfAutomatic = { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' };

/** Seconds that a call may be old, or ahead of our clock. */
const toleranceSeconds = 300;

/**
 * E-mail: out by SMTP; in by a webhook that brings whole messages, or by IMAP. The webhook signs the time and the bytes
 * of the message with a shared secret: `sha256=HMAC-SHA-256(secret, time + "." + body)`.
 */
export class EmailChannel implements MessageChannel {
  readonly channel = 'e-mail';
  readonly imap: string | undefined;
  private readonly settings: EmailSettings;
  private readonly transport: Transporter | undefined;

  constructor(settings: EmailSettings) {
    this.settings = settings;
    this.imap = settings.imap;
    const limits = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };
    this.transport =
      settings.smtp === undefined
        ? undefined
        : createTransport({
            url: settings.smtp,
            pool: true,
            ...limits,
            disableFileAccess: true,
            disableUrlAccess: true,
          });
  }

  get canSend(): boolean {
    return this.transport !== undefined;
  }

  get canReceive(): boolean {
    return this.settings.webhookSecret !== undefined || this.imap !== undefined;
  }

  async send({ id, to, subject, text, locale, isAutomatic }: OutboundMessage): Promise<Sent> {
    if (this.transport === undefined) return { status: 'failed', code: 'channel-off' };
    const host = this.settings.address.split('@')[1];
    // The same identity at every attempt: whoever receives it twice can tell.
    const messageId = `<${id}@${host}>`;
    try {
      await this.transport.sendMail({
        ...{ from: this.settings.address, to: { name: '', address: to }, subject, text, messageId },
        headers: { 'content-language': locale, ...(isAutomatic && markOfAutomatic) },
      });
      return { status: 'sent', providerId: messageId };
    } catch (error) {
      return toFailure(error);
    }
  }

  verifySignature({ headers, body, receivedAt }: ProviderCall): boolean {
    const { webhookSecret } = this.settings;
    const time = headerOf(headers, 'x-jointwise-timestamp');
    if (webhookSecret === undefined || !/^\d{1,12}$/.test(time)) return false;
    if (Math.abs(receivedAt.getTime() / 1000 - Number(time)) > toleranceSeconds) return false;
    const digest = createHmac('sha256', webhookSecret).update(`${time}.`).update(body).digest('hex');
    const wanted = Buffer.from(`sha256=${digest}`);
    const given = Buffer.from(headerOf(headers, 'x-jointwise-signature'));
    return wanted.length === given.length && timingSafeEqual(wanted, given);
  }

  async parseInbound({ body, receivedAt }: ProviderCall): Promise<readonly InboundMessage[]> {
    const message = await parseEmail(body, receivedAt);
    return message === undefined ? [] : [message];
  }

  /** SMTP tells at once or by a message to the sender; there are no receipts. */
  parseDeliveryReceipt(): readonly DeliveryReceipt[] {
    return [];
  }

  close(): void {
    this.transport?.close();
  }
}

/** An answer of 5xx stays the same however often it is asked for; everything else may pass. */
function toFailure(error: unknown): Sent {
  const { responseCode, code } = Object(error) as { readonly responseCode?: number; readonly code?: string };
  if (responseCode === undefined) {
    const isFinal = code === 'EENVELOPE' || code === 'EMESSAGE';
    return { status: isFinal ? 'refused' : 'failed', code: `smtp-${(code ?? 'error').toLowerCase()}` };
  }
  // 535: our own sign-in was refused; the message is not at fault.
  const isFinal = responseCode >= 500 && responseCode !== 535 && code !== 'EAUTH';
  return { status: isFinal ? 'refused' : 'failed', code: `smtp-${responseCode}` };
}
