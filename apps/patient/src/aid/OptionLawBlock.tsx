import { jurisdictions, type OptionKey } from '@jointwise/definitions';
import type { PlainLegalResult } from '@jointwise/registry';
import type { Texts } from '../texts/texts-of.ts';
import type { OptionLaw } from './shown-option.ts';

interface OptionLawProps {
  readonly option: OptionKey;
  readonly products: readonly string[];
  readonly law: OptionLaw;
  readonly t: Texts;
}

/** Legal status in the place that was chosen, by the classifier; never without the sentence that legal is not effective. */
export function OptionLawBlock({ option, products, law, t }: OptionLawProps) {
  const place = law.where === '' ? null : t.byKey(`law.places.${law.where}`);
  return (
    <section id="law">
      <h2>{t('aid.optionPage.law')}</h2>
      {products.length === 0 ? <p>{t('aid.optionPage.lawNone')}</p> : null}
      {products.length > 0 && place === null ? <p>{t('aid.optionPage.lawWhere')}</p> : null}
      {place === null ? null : (
        <div className="option-law">
          {law.products.map(({ code, result }) => (
            <Status key={code} code={code} result={result} law={law} t={t} />
          ))}
        </div>
      )}
      {place === null || law.products.length === 0 ? null : (
        <p className="small soft">{t('aid.optionPage.lawUsual', { place, date: t.date(law.on) })}</p>
      )}
      <p className="note note-warn">
        <strong>{t('law.notEvidence')}</strong>
      </p>
      {products.length === 0 ? null : <PlaceForm option={option} law={law} t={t} />}
      <p>
        <a href={`/${t.locale}/allowed`}>{t('aid.optionPage.lawLink')}</a>
      </p>
    </section>
  );
}

interface StatusProps {
  readonly code: string;
  readonly result: PlainLegalResult;
  readonly law: OptionLaw;
  readonly t: Texts;
}

function Status({ code, result, law, t }: StatusProps) {
  const [title, text] = wordsOf(result, t);
  const address = `/${t.locale}/allowed?${new URLSearchParams({ what: code, where: law.where })}`;
  return (
    <div className="panel">
      <h3>{t.byKey(`law.products.${code}`)}</h3>
      <p className="answer-title">{title}</p>
      <p>{text}</p>
      {result.status === 'told' ? <p>{t.byKey(`law.certainty.${result.certainty}`)}</p> : null}
      <p className="small">
        <a href={address}>
          {t('aid.optionPage.lawMore')}
          <span className="visually-hidden">: {t.byKey(`law.products.${code}`)}</span>
        </a>
      </p>
    </div>
  );
}

function wordsOf(result: PlainLegalResult, t: Texts): readonly [title: string, text: string] {
  switch (result.status) {
    case 'told':
      return [t.byKey(`law.categories.${result.category}.title`), t.byKey(`law.categories.${result.category}.text`)];
    case 'to-be-checked':
      return [t('law.result.toCheck'), t('law.result.toCheckText')];
    case 'undetermined':
      return [
        t('law.result.undetermined'),
        `${t('law.result.undeterminedText')} ${result.missing.map((fact) => t.byKey(`law.facts.${fact}`)).join('; ')}.`,
      ];
  }
}

/** The place stands in the address, so that it can be changed without a script and is kept nowhere. */
function PlaceForm({ option, law, t }: Omit<OptionLawProps, 'products'>) {
  return (
    <form className="form" method="get" action={`/${t.locale}/options/${option}#law`}>
      <div className="field">
        <label htmlFor="where">{t('law.form.where')}</label>
        <select className="select" id="where" name="where" defaultValue={law.where}>
          <option value="">{t('law.form.choose')}</option>
          {jurisdictions.map(({ code }) => (
            <option key={code} value={code}>
              {t.byKey(`law.places.${code}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="buttons">
        <button className="button" type="submit">
          {t('aid.optionPage.lawShow')}
        </button>
      </div>
    </form>
  );
}
