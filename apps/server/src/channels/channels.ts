import type { AnswerChannel } from '@jointwise/definitions';
import type { MessageChannel } from '@jointwise/registry';
import type { ChannelSettings, SiteChannelSettings } from './channel-settings.ts';
import { EmailChannel } from './email-channel.ts';
import { WhatsappChannel } from './whatsapp-channel.ts';

/** The channels of one site that are switched on. */
export interface SiteChannels {
  /** Code of the site. */
  readonly site: string;
  readonly email: EmailChannel | undefined;
  readonly whatsapp: WhatsappChannel | undefined;
}

/** Every channel of the house, as the settings say; made once when the server starts. */
export class Channels {
  readonly retentionDays: number;
  readonly sites: readonly SiteChannels[];
  private readonly settings: ReadonlyMap<string, SiteChannelSettings>;

  constructor({ retentionDays, sites }: ChannelSettings, now: () => Date) {
    this.retentionDays = retentionDays;
    this.settings = new Map(sites.map((site) => [site.site, site]));
    this.sites = sites.map(({ site, email, whatsapp }) => ({
      site,
      email: email && new EmailChannel(email),
      whatsapp: whatsapp && new WhatsappChannel(whatsapp, now),
    }));
  }

  /** What a site has set; undefined when it has set nothing. */
  settingsOf(siteCode: string): SiteChannelSettings | undefined {
    return this.settings.get(siteCode);
  }

  /** The channel that messages of a site go out on; undefined when it is off. */
  outbound(siteCode: string, channel: AnswerChannel): MessageChannel | undefined {
    const own = this.sites.find(({ site }) => site === siteCode);
    if (channel === 'whatsapp') return own?.whatsapp;
    return channel === 'e-mail' && own?.email?.canSend ? own.email : undefined;
  }

  /** One line for the person at the terminal. */
  describe(): string {
    const on = this.sites.flatMap(({ site, email, whatsapp }) => [
      ...(email?.canSend ? [`e-mail out (${site})`] : []),
      ...(email?.canReceive ? [`e-mail in (${site})`] : []),
      ...(whatsapp ? [`WhatsApp (${site})`] : []),
    ]);
    if (on.length === 0) return 'Enquiries: web form and phone; e-mail and WhatsApp are off (docs/channels.md).';
    return `Enquiries: web form, phone, ${on.join(', ')}.`;
  }

  close(): void {
    for (const { email } of this.sites) email?.close();
  }
}
