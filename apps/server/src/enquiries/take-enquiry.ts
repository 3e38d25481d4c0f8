import type { EnquiryChannel } from '@jointwise/definitions';
import type { Locale } from '@jointwise/patient/pages';
import { dataRoles, type EnquiryEntry } from '@jointwise/registry';
import { addEnquiry, type Session } from '@jointwise/store';
import type { Services } from '../services.ts';
import { rolesOfSite } from './data-roles-of-site.ts';
import type { EnquirySite } from './enquiry-site.ts';
import { queueSafetyText } from './queue-safety-text.ts';

export interface TakenEnquiry {
  readonly id: string;
  readonly reference: string;
  /** Token of the person's own page. */
  readonly token: string;
}

/** Takes an enquiry of the web form, or one that a coordinator took down on the phone. */
export async function takeEnquiry(
  session: Session,
  services: Services,
  asked: {
    readonly site: EnquirySite;
    readonly channel: Extract<EnquiryChannel, 'web-form' | 'phone'>;
    readonly entry: EnquiryEntry;
    readonly locale: Locale;
  },
): Promise<TakenEnquiry> {
  const { site, channel, entry, locale } = asked;
  const { contact, answerBy, callMe, mayContactBy } = entry;
  const added = await addEnquiry(session, {
    ...{ siteId: site.id, channel, answerBy, mayContactBy, callMe, locale, contact },
    // There is no free text in it that could be scanned.
    ...{ detectedLanguage: null, urgency: null, isScanned: true, isInbound: false, at: services.now() },
    dataRoles: dataRoles(contact.phone, rolesOfSite(site, answerBy)),
  });
  const enquiry = { ...added, channel, locale, answerBy, detectedLanguage: null, lastInboundAt: null };
  const token = await queueSafetyText(session, services, { site, enquiry, contact });
  return { ...added, token };
}
