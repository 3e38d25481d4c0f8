import type { Texts } from '../texts/texts-of.ts';
import type { AskedSite } from './ask-fields.ts';

/** Address, mail and WhatsApp of the sites. What the links begin to write names nobody's health. */
export function OtherWays({ t, sites }: { readonly t: Texts; readonly sites: readonly AskedSite[] }) {
  return (
    <section aria-labelledby="other-ways">
      <h2 id="other-ways">{t('enquiry.otherTitle')}</h2>
      <p>{t('enquiry.otherHint')}</p>
      {sites.map((site) => (
        <SiteWays key={site.code} t={t} site={site} isNamed={sites.length > 1} />
      ))}
    </section>
  );
}

function SiteWays({ t, site, isNamed }: { readonly t: Texts; readonly site: AskedSite; readonly isNamed: boolean }) {
  const { email, whatsapp, phone, postalAddress } = site;
  const hasNone = email === null && whatsapp === null && phone === null && postalAddress === null;
  const greeting = t('enquiry.mailBody');
  return (
    <div>
      {isNamed ? (
        <h3>
          {site.name}, {site.city}
        </h3>
      ) : null}
      {hasNone ? <p>{t('enquiry.noOther')}</p> : null}
      <ul className="links">
        {email === null ? null : (
          <li>
            <a href={mailtoOf(email, t('enquiry.mailSubject'), greeting)}>
              {t('enquiry.writeEmail', { address: email })}
            </a>
          </li>
        )}
        {whatsapp === null ? null : (
          <li>
            <a href={`https://wa.me/${whatsapp.slice(1)}?text=${encodeURIComponent(greeting)}`} rel="noreferrer">
              {t('enquiry.writeWhatsapp', { number: whatsapp })}
            </a>
          </li>
        )}
        {phone === null ? null : (
          <li>
            <a href={`tel:${phone.replaceAll(' ', '')}`}>{t('enquiry.callSite', { number: phone })}</a>
          </li>
        )}
      </ul>
      {postalAddress === null ? null : <p>{t('enquiry.visitSite', { address: postalAddress })}</p>}
    </div>
  );
}

function mailtoOf(address: string, subject: string, body: string): string {
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
