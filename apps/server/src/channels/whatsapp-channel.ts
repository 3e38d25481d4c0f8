import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  type DeliveryReceipt,
  type InboundMessage,
  isFreeTextOpen,
  type MessageChannel,
  type OutboundMessage,
  type ProviderCall,
  type Sent,
} from '@jointwise/registry';
import type { WhatsappSettings } from './channel-settings.ts';
import { headerOf } from './header-of.ts';
import { changesOf, messageOf, receiptOf } from './whatsapp-payload.ts';

const timeoutMilliseconds = 20_000;

/** WhatsApp Business by the provider's Cloud API: out by `POST /{phone number id}/messages`, in by webhook. */
export class WhatsappChannel implements MessageChannel {
  readonly channel = 'whatsapp';
  private readonly settings: WhatsappSettings;
  private readonly now: () => Date;

  constructor(settings: WhatsappSettings, now: () => Date) {
    this.settings = settings;
    this.now = now;
  }

  /** Whether the token with which the provider asks for this address is ours. */
  knowsVerifyToken(token: string): boolean {
    return areEqual(this.settings.verifyToken, token);
  }

  async send(message: OutboundMessage): Promise<Sent> {
    const body = this.bodyOf(message);
    if (body === undefined) return { status: 'refused', code: 'whatsapp-window-closed' };
    const url = `${this.settings.baseUrl.replace(/\/$/, '')}/${this.settings.phoneNumberId}/messages`;
    try {
      const reply = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${this.settings.accessToken}` },
        body: JSON.stringify(body),
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      return toSent(reply.status, await reply.json().catch(() => undefined));
    } catch (error) {
      const { name } = Object(error) as { readonly name?: string };
      return { status: 'failed', code: name === 'TimeoutError' ? 'whatsapp-timeout' : 'whatsapp-unreachable' };
    }
  }

  private bodyOf({ to, text, locale, lastInboundAt }: OutboundMessage): object | undefined {
    const base = { messaging_product: 'whatsapp', recipient_type: 'individual', to: to.replace(/^\+/, '') };
    if (isFreeTextOpen(lastInboundAt, this.now()))
      return { ...base, type: 'text', text: { preview_url: false, body: text } };
    const { template } = this.settings;
    if (template === undefined) return undefined;
    return { ...base, type: 'template', template: { name: template, language: { code: locale } } };
  }

  verifySignature({ headers, body }: ProviderCall): boolean {
    const digest = createHmac('sha256', this.settings.appSecret).update(body).digest('hex');
    return areEqual(`sha256=${digest}`, headerOf(headers, 'x-hub-signature-256'));
  }

  async parseInbound({ body }: ProviderCall): Promise<readonly InboundMessage[]> {
    return this.own(body).flatMap(({ messages, contacts }) =>
      messages.flatMap((one) => messageOf(one, contacts) ?? []),
    );
  }

  parseDeliveryReceipt({ body }: ProviderCall): readonly DeliveryReceipt[] {
    return this.own(body).flatMap(({ statuses }) => statuses.flatMap((one) => receiptOf(one) ?? []));
  }

  /** A call may bring news of several numbers of the same business. */
  private own(body: Uint8Array) {
    return changesOf(body).filter(({ phoneNumberId }) => phoneNumberId === this.settings.phoneNumberId);
  }
}

function toSent(status: number, reply: unknown): Sent {
  const { messages, error } = Object(reply) as { messages?: { id?: unknown }[]; error?: { code?: unknown } };
  const id = messages?.[0]?.id;
  if (status >= 200 && status < 300 && typeof id === 'string') return { status: 'sent', providerId: id };
  const code = `whatsapp-${typeof error?.code === 'number' ? error.code : status}`;
  const isFinal = status >= 400 && status < 500 && ![401, 403, 408, 429].includes(status);
  return { status: isFinal ? 'refused' : 'failed', code };
}

function areEqual(wanted: string, given: string): boolean {
  const [a, b] = [Buffer.from(wanted), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
