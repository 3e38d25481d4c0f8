import type { Texts } from '../texts/texts-of.ts';

/** What a browser shows without connection in place of a page that it does not keep. */
export function OfflinePage({ t }: { readonly t: Texts }) {
  const at = (path: string) => `/${t.locale}${path}`;
  return (
    <div className="letter">
      <h1>{t('offline.title')}</h1>
      <p className="lede">{t('offline.text')}</p>
      <ul className="links">
        <li>
          <a href={at('/where-does-it-hurt')}>{t('home.hurtTitle')}</a>
        </li>
        <li>
          <a href={at('/options')}>{t('home.optionsTitle')}</a>
        </li>
        <li>
          <a href={at('/claims')}>{t('home.claimsTitle')}</a>
        </li>
      </ul>
    </div>
  );
}
