/** Hours after a person's last message in which WhatsApp carries free text; later only a template that it has approved. */
const openHours = 24;

/**
 * Whether WhatsApp carries free text to a person now.
 *
 * Source: customer service window of the WhatsApp Business Platform.
 *
 * @param lastInboundAt instant (ISO) at which the person last wrote; `null` when they have not
 */
export function isFreeTextOpen(lastInboundAt: string | null, now: Date): boolean {
  return lastInboundAt !== null && now.getTime() - Date.parse(lastInboundAt) < openHours * 3_600_000;
}
