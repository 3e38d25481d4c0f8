import type { NumberQuestion, OneQuestion, SignsQuestion } from '@jointwise/definitions';
import type { Texts } from '../texts/texts-of.ts';
import { triageFields } from './triage-form.ts';

interface FieldsProps<Q> {
  readonly question: Q;
  readonly t: Texts;
  readonly chosen: readonly string[];
}

/** One answer of several. */
export function OneFields({ question, t, chosen }: FieldsProps<OneQuestion>) {
  return (
    <div className="choices">
      {question.choices.map(({ code }) => (
        <Choice
          key={code}
          type="radio"
          code={code}
          text={t.byKey(`triage.questions.${question.id}.choices.${code}`)}
          isChosen={chosen.includes(code)}
        />
      ))}
    </div>
  );
}

interface SignsProps extends FieldsProps<SignsQuestion> {
  /** Signs to show; the rest does not concern this joint or was told before. */
  readonly shown: readonly string[];
}

/** Signs to tick, and two ways to say that no other is there or that it is not known. Nothing is ticked before. */
export function SignsFields({ question, shown, t, chosen }: SignsProps) {
  const signs = question.signs.filter(({ code }) => shown.includes(code));
  return (
    <div className="choices">
      {signs.map(({ code }) => (
        <Choice
          key={code}
          type="checkbox"
          code={code}
          text={t.byKey(`triage.questions.${question.id}.choices.${code}`)}
          isChosen={chosen.includes(code)}
        />
      ))}
      <p className="choices-or">{t('triage.or')}</p>
      <Choice type="checkbox" code="none" text={t('triage.none')} isChosen={chosen.includes('none')} />
      <Choice type="checkbox" code="unsure" text={t('triage.unsure')} isChosen={chosen.includes('unsure')} />
    </div>
  );
}

/** A whole number with its unit. */
export function NumberFields({ question, t, chosen }: FieldsProps<NumberQuestion>) {
  const value = chosen.find((code) => code !== 'unsure') ?? '';
  return (
    <div className="choices">
      <p className="number-line">
        <input
          className="input input-short numbers"
          type="text"
          inputMode="numeric"
          maxLength={3}
          autoComplete="off"
          name={triageFields.answer}
          defaultValue={value}
          aria-labelledby="question unit"
          data-range={`${question.minimum}-${question.maximum}`}
        />
        <span id="unit">{t('triage.years')}</span>
      </p>
      <p className="choices-or">{t('triage.or')}</p>
      <Choice type="checkbox" code="unsure" text={t('triage.unsureNumber')} isChosen={chosen.includes('unsure')} />
    </div>
  );
}

interface ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly code: string;
  readonly text: string;
  readonly isChosen: boolean;
}

function Choice({ type, code, text, isChosen }: ChoiceProps) {
  return (
    <label className="choice" data-code={code}>
      <input type={type} name={triageFields.answer} value={code} defaultChecked={isChosen} />
      <span>{text}</span>
    </label>
  );
}
