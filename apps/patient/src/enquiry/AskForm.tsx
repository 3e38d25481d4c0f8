import { FormGuard } from '../shell/FormGuard.tsx';
import type { TextKey, Texts } from '../texts/texts-of.ts';
import { type AskedSite, type AskField, askFields } from './ask-fields.ts';
import { FieldProblem } from './FieldProblems.tsx';

/** What the form needs to be drawn, and drawn again with what was written in it. */
export interface AskFormView {
  readonly t: Texts;
  readonly token: string;
  readonly sites: readonly AskedSite[];
  /** What was written; several values of one name stand together. */
  readonly written: URLSearchParams;
  /** Fields with something wrong. */
  readonly wrong: readonly AskField[];
  readonly retentionDays: number;
}

/** Who asks and how to reach them. There is no field for anything else. */
export function AskForm(view: AskFormView) {
  const { t, token, sites, retentionDays } = view;
  return (
    <form className="form" method="post" noValidate>
      <FormGuard token={token} t={t} />
      <SiteChoice {...view} />
      <TextField {...view} field="givenName" autoComplete="given-name" isRequired />
      <TextField {...view} field="familyName" autoComplete="family-name" />
      <Choices {...view} field="answerBy" type="radio" legend="enquiry.answerBy" options={waysToAnswer} />
      <TextField {...view} field="email" type="email" autoComplete="email" />
      <TextField {...view} field="phone" type="tel" autoComplete="tel" hint="enquiry.phoneHint" />
      <Choices {...view} field="callMe" type="checkbox" options={[['yes', 'enquiry.callMe']]} />
      <TimeChoice {...view} />
      <Choices
        {...view}
        field="mayContactBy"
        type="checkbox"
        legend="enquiry.consentTitle"
        hint="enquiry.consentHint"
        options={consents}
      />
      <p>{t('enquiry.language')}</p>
      <p className="hint">{t('enquiry.privacy', { days: retentionDays })}</p>
      <div className="buttons">
        <button type="submit" className="button button-main" disabled={sites.length === 0}>
          {t('enquiry.send')}
        </button>
      </div>
    </form>
  );
}

type Options = readonly (readonly [value: string, text: TextKey])[];

const waysToAnswer: Options = [
  ['e-mail', 'enquiry.byEmail'],
  ['whatsapp', 'enquiry.byWhatsapp'],
  ['phone', 'enquiry.byPhone'],
];
const consents: Options = [
  ['e-mail', 'enquiry.consentEmail'],
  ['whatsapp', 'enquiry.consentWhatsapp'],
  ['phone', 'enquiry.consentPhone'],
];
const times = ['any', 'morning', 'afternoon', 'evening'] as const;

function SiteChoice({ t, sites, written, wrong }: AskFormView) {
  const [only] = sites;
  if (sites.length === 1 && only !== undefined) return <input type="hidden" name={askFields.site} value={only.code} />;
  return (
    <div className="field">
      <label htmlFor="site">{t('enquiry.site')}</label>
      <select
        className="select"
        id="site"
        name={askFields.site}
        defaultValue={written.get('site') ?? ''}
        aria-invalid={wrong.includes('site') || undefined}
        aria-describedby={wrong.includes('site') ? 'site-problem' : undefined}
      >
        <option value="">…</option>
        {sites.map(({ code, name, city }) => (
          <option key={code} value={code}>
            {name}, {city}
          </option>
        ))}
      </select>
      {wrong.includes('site') ? <FieldProblem t={t} field="site" /> : null}
    </div>
  );
}

interface TextFieldView extends AskFormView {
  readonly field: 'givenName' | 'familyName' | 'email' | 'phone';
  readonly type?: 'email' | 'tel';
  readonly autoComplete: string;
  readonly hint?: TextKey;
  readonly isRequired?: boolean;
}

function TextField({ t, field, type, autoComplete, hint, isRequired, written, wrong }: TextFieldView) {
  const isWrong = wrong.includes(field);
  const described = [...(hint ? [`${field}-hint`] : []), ...(isWrong ? [`${field}-problem`] : [])].join(' ');
  return (
    <div className="field">
      <label htmlFor={field}>{t(`enquiry.${field}`)}</label>
      {hint === undefined ? null : (
        <p className="hint" id={`${field}-hint`}>
          {t(hint)}
        </p>
      )}
      <input
        className="input"
        id={field}
        name={askFields[field]}
        type={type ?? 'text'}
        autoComplete={autoComplete}
        maxLength={field === 'email' ? 254 : 80}
        required={isRequired}
        defaultValue={written.get(field) ?? ''}
        aria-invalid={isWrong || undefined}
        aria-describedby={described === '' ? undefined : described}
      />
      {isWrong ? <FieldProblem t={t} field={field} /> : null}
    </div>
  );
}

interface ChoicesView extends AskFormView {
  readonly field: 'answerBy' | 'callMe' | 'mayContactBy';
  readonly type: 'radio' | 'checkbox';
  readonly legend?: TextKey;
  readonly hint?: TextKey;
  readonly options: Options;
}

function Choices({ t, field, type, legend, hint, options, written, wrong }: ChoicesView) {
  const isWrong = wrong.includes(field);
  const choices = options.map(([value, text], index) => (
    <label className="choice" key={value}>
      <input
        type={type}
        id={index === 0 ? field : undefined}
        name={askFields[field]}
        value={value}
        defaultChecked={written.getAll(field).includes(value)}
        aria-describedby={isWrong ? `${field}-problem` : undefined}
      />
      {t(text)}
    </label>
  ));
  if (legend === undefined) return <div className="choices">{choices}</div>;
  return (
    <fieldset className="field">
      <legend>{t(legend)}</legend>
      {hint === undefined ? null : <p className="hint">{t(hint)}</p>}
      <div className="choices">{choices}</div>
      {isWrong ? <FieldProblem t={t} field={field} /> : null}
    </fieldset>
  );
}

function TimeChoice({ t, written }: AskFormView) {
  return (
    <div className="field">
      <label htmlFor="preferredTime">{t('enquiry.preferredTime')}</label>
      <select
        className="select"
        id="preferredTime"
        name={askFields.preferredTime}
        defaultValue={written.get('preferredTime') ?? 'any'}
      >
        {times.map((time) => (
          <option key={time} value={time}>
            {t(`enquiry.times.${time}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
