import type { AnswerChannel } from '@jointwise/definitions';
import type { DataRolesOfSite } from '@jointwise/registry';
import type { EnquirySite } from './enquiry-site.ts';

/** Who is responsible for what a channel of a site carries, as far as the site has said. */
export function rolesOfSite({ country, settings }: EnquirySite, channel: AnswerChannel): DataRolesOfSite {
  const carrier = { 'e-mail': settings?.email?.processor, whatsapp: settings?.whatsapp?.processor, phone: undefined };
  return {
    country,
    controller: settings?.controller ?? null,
    processor: carrier[channel] ?? null,
    law: settings?.law ?? null,
  };
}
