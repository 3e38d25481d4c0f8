import {
  authorisations,
  donorRelations,
  jurisdictions,
  offeredProducts,
  processingSteps,
  regulatedUses,
} from '@jointwise/definitions';
import type { Texts } from '../texts/texts-of.ts';
import type { AllowedQuestion } from './allowed-question.ts';

interface FormProps {
  readonly t: Texts;
  readonly question: AllowedQuestion;
}

/** The questions about a treatment and a place; sent as part of the address, so that an answer can be kept or shared. */
export function AllowedForm({ t, question }: FormProps) {
  const named = (area: string, codes: readonly string[]) =>
    codes.map((code) => ({ code, label: t.byKey(`law.${area}.${code}`) }));
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code);
  return (
    <form method="get" className="form panel">
      <Choice
        t={t}
        name="what"
        label={t('law.form.what')}
        value={question.what}
        choices={named('products', codes(offeredProducts))}
        isNeeded
      />
      <Choice
        t={t}
        name="where"
        label={t('law.form.where')}
        value={question.where}
        choices={named('places', codes(jurisdictions))}
        isNeeded
      />
      <Choice t={t} name="for" label={t('law.form.for')} value={question.for} choices={named('uses', regulatedUses)} />
      <Choice
        t={t}
        name="from"
        label={t('law.form.from')}
        value={question.from}
        choices={named('donors', donorRelations)}
      />
      <Choice t={t} name="way" label={t('law.form.way')} value={question.way} choices={named('ways', authorisations)} />
      <When t={t} question={question} />
      <Told t={t} question={question} />
      <div className="buttons">
        <button type="submit" className="button button-main">
          {t('law.form.check')}
        </button>
      </div>
    </form>
  );
}

function When({ t, question }: FormProps) {
  return (
    <div className="field">
      <label htmlFor="when">{t('law.form.when')}</label>
      <p className="hint" id="when-hint">
        {t('law.form.whenHint')}
      </p>
      <input
        className="input input-date"
        type="date"
        id="when"
        name="when"
        defaultValue={question.when}
        aria-describedby="when-hint"
        min="2000-01-01"
        max="2100-12-31"
      />
    </div>
  );
}

/** What only the clinic can know; folded, since most people were not told. */
function Told({ t, question }: FormProps) {
  const said = [question.cells, question.mixed, question.same, question.job, ...question.steps].some(
    (value) => value !== '',
  );
  const yesOrNo = [
    { code: 'yes', label: t('law.form.yes') },
    { code: 'no', label: t('law.form.no') },
  ];
  return (
    <details className="fold" open={said}>
      <summary>{t('law.form.told')}</summary>
      <div className="form">
        <p className="hint">{t('law.form.toldHint')}</p>
        <fieldset className="field">
          <legend>{t('law.form.steps')}</legend>
          <p className="hint">{t('law.form.stepsHint')}</p>
          <div className="choices">
            {processingSteps.map((step) => (
              <label className="choice" key={step}>
                <input type="checkbox" name="step" value={step} defaultChecked={question.steps.includes(step)} />
                {t.byKey(`law.steps.${step}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <Choice t={t} name="cells" label={t('law.form.cells')} value={question.cells} choices={yesOrNo} />
        <Choice t={t} name="mixed" label={t('law.form.mixed')} value={question.mixed} choices={yesOrNo} />
        <Choice t={t} name="same" label={t('law.form.same')} value={question.same} choices={yesOrNo} />
        <Choice t={t} name="job" label={t('law.form.job')} value={question.job} choices={yesOrNo} />
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly t: Texts;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly code: string; readonly label: string }[];
  readonly isNeeded?: boolean;
}

function Choice({ t, name, label, value, choices, isNeeded = false }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select className="select" id={name} name={name} defaultValue={value} required={isNeeded}>
        <option value="">{t(isNeeded ? 'law.form.choose' : 'law.form.unknown')}</option>
        {choices.map(({ code, label: text }) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
