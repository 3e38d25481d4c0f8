import type { DeliveryReceipt, InboundMessage } from '@jointwise/registry';
import { z } from 'zod';

const contact = z.object({
  wa_id: z.string().optional(),
  profile: z.object({ name: z.string().optional() }).optional(),
});
const captioned = z.object({ caption: z.string().optional() }).optional();
const message = z.object({
  from: z.string().regex(/^\d{6,20}$/),
  id: z.string().min(1).max(400),
  timestamp: z.string().regex(/^\d{1,12}$/),
  type: z.string(),
  text: z.object({ body: z.string() }).optional(),
  button: z.object({ text: z.string() }).optional(),
  image: captioned,
  video: captioned,
  document: captioned,
});
const status = z.object({ id: z.string().min(1).max(400), status: z.string() });
const payload = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          field: z.string(),
          value: z.object({
            metadata: z.object({ phone_number_id: z.string() }).optional(),
            contacts: z.array(contact).default([]),
            messages: z.array(z.unknown()).default([]),
            statuses: z.array(z.unknown()).default([]),
          }),
        }),
      ),
    }),
  ),
});

type Contact = z.infer<typeof contact>;

/** News about one number. */
export interface WhatsappChange {
  readonly phoneNumberId: string;
  readonly contacts: readonly Contact[];
  readonly messages: readonly unknown[];
  readonly statuses: readonly unknown[];
}

/** What a webhook of WhatsApp brings. @throws Error when it is not of the provider's shape */
export function changesOf(body: Uint8Array): readonly WhatsappChange[] {
  const given = payload.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body)));
  return given.entry
    .flatMap(({ changes }) => changes)
    .filter(({ field }) => field === 'messages')
    .map(({ value }) => ({ ...value, phoneNumberId: value.metadata?.phone_number_id ?? '' }));
}

/** One message; undefined for what is none: a reaction, an entry of another shape. */
export function messageOf(entry: unknown, contacts: readonly Contact[]): InboundMessage | undefined {
  const read = message.safeParse(entry);
  if (!read.success || read.data.type === 'reaction') return undefined;
  const { from, id, timestamp, type, text, button, image, video, document } = read.data;
  const isText = type === 'text' || type === 'button';
  const words = text?.body ?? button?.text ?? (image ?? video ?? document)?.caption ?? '';
  return {
    providerId: id,
    from: `+${from}`,
    name: contacts.find((one) => one.wa_id === from)?.profile?.name?.trim() || null,
    at: new Date(Number(timestamp) * 1000).toISOString(),
    text: words,
    ownWords: words,
    attachments: isText ? 0 : 1,
    isAutomatic: false,
  };
}

const statuses = ['sent', 'delivered', 'read', 'failed'] as const;

/** One receipt; undefined for news of another kind. */
export function receiptOf(entry: unknown): DeliveryReceipt | undefined {
  const read = status.safeParse(entry);
  const known = read.success ? statuses.find((one) => one === read.data.status) : undefined;
  return read.success && known !== undefined ? { providerId: read.data.id, status: known } : undefined;
}
