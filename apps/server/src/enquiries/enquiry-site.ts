import { isLocale, type Locale } from '@jointwise/patient/pages';
import { type QuietHours, usualQuietHours } from '@jointwise/registry';
import { listSites, type Session, type Site } from '@jointwise/store';
import type { SiteChannelSettings } from '../channels/channel-settings.ts';
import type { Channels } from '../channels/channels.ts';

/** A site as it is asked: who it is, and what it has set about its channels. */
export interface EnquirySite extends Site {
  readonly settings: SiteChannelSettings | undefined;
  /** Language of answers when a message does not tell. */
  readonly locale: Locale;
  readonly quiet: QuietHours;
}

/** Countries whose sites answer in Spanish when they have set no language. */
const spanishSpeaking = ['ES', 'MX', 'AR', 'CL', 'CO'];

export function enquirySiteOf(site: Site, channels: Channels): EnquirySite {
  const settings = channels.settingsOf(site.code);
  const usual = spanishSpeaking.includes(site.country) ? 'es' : 'en';
  const locale = settings?.locale !== undefined && isLocale(settings.locale) ? settings.locale : usual;
  return { ...site, settings, locale, quiet: settings?.quietHours ?? usualQuietHours };
}

/** Every site that can be asked. */
export async function listEnquirySites(session: Session, channels: Channels): Promise<readonly EnquirySite[]> {
  return (await listSites(session)).map((site) => enquirySiteOf(site, channels));
}
