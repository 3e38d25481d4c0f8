import { aidEdition } from '@jointwise/definitions';
import { OptionTable } from '../aid/OptionTable.tsx';
import type { ShownOption } from '../aid/shown-option.ts';
import { BackLink } from '../shell/BackLink.tsx';
import type { Texts } from '../texts/texts-of.ts';

interface OptionsPageProps {
  readonly options: readonly ShownOption[];
  /** ISO day, to say when the aid is overdue for a review. */
  readonly today: string;
  readonly t: Texts;
}

/** What the decision is about, every option in one table with equal rows, and where to go on. */
export function OptionsPage({ options, today, t }: OptionsPageProps) {
  const at = (path: string) => `/${t.locale}${path}`;
  return (
    <div className="wide">
      <BackLink t={t} />
      <h1>{t('aid.optionsPage.title')}</h1>
      <p className="lede">{t('aid.optionsPage.lede')}</p>
      <section className="note note-warn">
        <h2>{t('aid.optionsPage.warning')}</h2>
        <p>{t('aid.optionsPage.warningText')}</p>
        <p>
          <a href={at('/where-does-it-hurt')}>{t('aid.optionsPage.warningLink')}</a>
        </p>
      </section>
      <section>
        <h2>{t('aid.optionsPage.condition')}</h2>
        <p>{t('aid.optionsPage.conditionText')}</p>
        <p>
          <strong>{t('aid.optionsPage.decision')}</strong>
        </p>
      </section>
      <p className="note">{t('aid.optionsPage.times')}</p>
      <OptionTable options={options} t={t} />
      <section className="panel">
        <h2>{t('aid.optionsPage.decideTitle')}</h2>
        <p>{t('aid.optionsPage.decideText')}</p>
        <p className="buttons">
          <a className="button button-main" href={at('/decide')}>
            {t('aid.decide.start')}
          </a>
          <a className="button" href={at('/people-like-you')}>
            {t('aid.peoplePage.title')}
          </a>
        </p>
      </section>
      <p className="small soft">
        {t('aid.optionsPage.updates', {
          first: t.date(aidEdition.firstOn),
          last: t.date(aidEdition.changedOn),
          next: t.date(aidEdition.reviewBy),
        })}
        {today > aidEdition.reviewBy ? ` ${t('aid.optionsPage.overdue', { next: t.date(aidEdition.reviewBy) })}` : ''}{' '}
        <a href={at('/quality')}>{t('aid.optionsPage.quality')}</a>
      </p>
    </div>
  );
}
