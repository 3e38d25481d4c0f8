import { directionOf } from '../texts/direction-of.ts';
import { locales } from '../texts/languages.ts';
import { textsOf } from '../texts/texts-of.ts';
import type { PageContent, Shell } from './page.ts';

/** A whole public page: the same header, purpose and emergency line around whatever it says. */
export function PublicDocument({ shell, children }: { readonly shell: Shell; readonly children: PageContent }) {
  const t = textsOf(shell.locale);
  return (
    <html lang={shell.locale} dir={directionOf(shell.locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${shell.title} · Jointwise`}</title>
        <meta name="description" content={shell.description} />
        <meta name="color-scheme" content="light dark" />
        {shell.isPrivate ? <meta name="robots" content="noindex" /> : null}
        <link rel="icon" href="data:," />
        {shell.assets.style === '' ? null : (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own built styles, by a hash that the policy names
          <style dangerouslySetInnerHTML={{ __html: shell.assets.style }} />
        )}
        {shell.assets.scripts.map((src) => (
          <script key={src} type="module" src={src} />
        ))}
        {locales().map((locale) => (
          <link key={locale} rel="alternate" hrefLang={locale} href={`/${locale}${shell.path}`} />
        ))}
      </head>
      <body>
        <a className="skip" href="#main">
          {t('shell.skip')}
        </a>
        <Header shell={shell} />
        <p
          className="note note-warn offline-note"
          tabIndex={-1}
          hidden
          data-offline=""
          data-copy={t('offline.copy')}
          data-unsent={t('offline.unsent')}
        />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <Footer shell={shell} />
      </body>
    </html>
  );
}

function Header({ shell }: { readonly shell: Shell }) {
  const t = textsOf(shell.locale);
  return (
    <header className="letterhead">
      <div className="letterhead-line">
        <a className="name" href={`/${shell.locale}`} aria-label={t('shell.home')}>
          <Mark />
          <span>Jointwise</span>
        </a>
        <nav className="letterhead-links" aria-label={t('shell.languages')}>
          {locales().map((locale) => (
            <LanguageLink key={locale} locale={locale} shell={shell} />
          ))}
        </nav>
      </div>
      {shell.isSynthetic ? <p className="synthetic">{t('shell.synthetic')}</p> : null}
    </header>
  );
}

function LanguageLink({ locale, shell }: { readonly locale: Shell['locale']; readonly shell: Shell }) {
  const name = textsOf(locale)('shell.languageName');
  if (locale === shell.locale) {
    return (
      <span className="language" lang={locale} aria-current="true">
        {name}
      </span>
    );
  }
  return (
    <a className="language" lang={locale} hrefLang={locale} href={`/${locale}${shell.path}`}>
      {name}
    </a>
  );
}

/** Two bones and the room between them. */
function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false">
      <path className="mark-bone" d="M10 3h12v6q0 5-6 5t-6-5z" />
      <path className="mark-bone" d="M10 29h12v-6q0-5-6-5t-6 5z" />
      <path className="mark-room" d="M7 16h18" />
    </svg>
  );
}

function Footer({ shell }: { readonly shell: Shell }) {
  const t = textsOf(shell.locale);
  return (
    <footer className="letterfoot">
      <p className="purpose">{t('shell.purpose')}</p>
      <p>{t('shell.emergency')}</p>
      <p className="letterfoot-small">
        {shell.updatedOn === undefined ? null : (
          <time dateTime={shell.updatedOn}>{t('shell.updated', { date: t.date(shell.updatedOn) })}</time>
        )}
        <span>{t('shell.noTracking')}</span>
        <a href="/">{t('shell.staff')}</a>
      </p>
    </footer>
  );
}
