import type { Texts } from '../texts/texts-of.ts';

/** The front page: what this is in a sentence, three doors, and what it is not for. */
export function HomePage({ t }: { readonly t: Texts }) {
  const at = (path: string) => `/${t.locale}${path}`;
  return (
    <div className="letter letter-home">
      <h1>{t('home.title')}</h1>
      <p className="lede">{t('home.lede')}</p>
      <nav aria-label={t('shell.places')}>
        <ul className="doors">
          <Door href={at('/where-does-it-hurt')} title={t('home.hurtTitle')} text={t('home.hurtText')} />
          <Door href={at('/options')} title={t('home.optionsTitle')} text={t('home.optionsText')} />
          <Door href={at('/claims')} title={t('home.claimsTitle')} text={t('home.claimsText')} />
        </ul>
        <h2>{t('home.moreTitle')}</h2>
        <ul className="links">
          <li>
            <a href={at('/allowed')}>{t('home.allowed')}</a>
          </li>
          <li>
            <a href={at('/cost')}>{t('home.cost')}</a>
          </li>
          <li>
            <a href={at('/ask')}>{t('home.ask')}</a>
          </li>
        </ul>
      </nav>
      <section className="note note-danger">
        <h2>{t('home.emergencyTitle')}</h2>
        <p>{t('home.emergencyText')}</p>
      </section>
    </div>
  );
}

function Door({ href, title, text }: { readonly href: string; readonly title: string; readonly text: string }) {
  return (
    <li>
      <a className="door" href={href}>
        <span className="door-title">{title}</span>
        <span className="door-text">{text}</span>
      </a>
    </li>
  );
}
