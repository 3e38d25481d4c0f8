import type { TriageQuestion } from '@jointwise/definitions';
import type { TriageAnswers, TriageRefusal } from '@jointwise/registry';
import { FormGuard } from '../shell/FormGuard.tsx';
import type { Texts } from '../texts/texts-of.ts';
import { BodyPicture, PlaceList } from './BodyPicture.tsx';
import { NumberFields, OneFields, SignsFields } from './QuestionFields.tsx';
import { toldFields, triageFields } from './triage-form.ts';

export interface TriageScreenProps {
  readonly t: Texts;
  readonly token: string;
  readonly question: TriageQuestion;
  /** Signs to show, for a list of signs. */
  readonly shown: readonly string[];
  readonly told: TriageAnswers;
  readonly chosen: readonly string[];
  /** 3 of 12; absent on the first screen and on those that the browser fills in. */
  readonly progress?: { readonly number: number; readonly of: number };
  readonly refusal?: TriageRefusal;
  readonly isUnclear: boolean;
  /** Places as a list instead of a picture. */
  readonly isList: boolean;
}

/** One question on a screen, as a form that carries what was told before and that nobody stores. */
export function TriageScreen(props: TriageScreenProps) {
  const { t, question, token, told, progress, refusal, isUnclear } = props;
  const isFirst = question.kind === 'place';
  const text = (part: string) => `triage.questions.${question.id}.${part}`;
  const problem = refusal === undefined ? undefined : t.byKey(`triage.errors.${refusal}`);
  return (
    <form className="form triage" method="post" action={`/${t.locale}/where-does-it-hurt`} data-screen={question.id}>
      <FormGuard token={token} t={t} />
      {toldFields(told).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name={triageFields.question} value={question.id} />
      {isFirst ? null : (
        <p className="progress" data-progress={t('triage.progress', { number: '{number}', of: '{of}' })}>
          {progress === undefined ? '' : t('triage.progress', { number: progress.number, of: progress.of })}
        </p>
      )}
      <p className="note note-danger" data-unclear="" hidden={!isUnclear}>
        <span>{t('triage.unclear')}</span>
      </p>
      <fieldset className="question-fields" aria-describedby={problem === undefined ? undefined : 'problem'}>
        <legend className="question">
          <h1 id="question" tabIndex={-1}>
            {t.byKey(text('title'))}
          </h1>
        </legend>
        {isFirst ? <Introduction {...props} /> : <Hint t={t} question={question} />}
        <p className="field-error" id="problem" role="alert" hidden={problem === undefined} data-problem="">
          {problem ?? ''}
        </p>
        <Fields {...props} />
      </fieldset>
      <div className="buttons triage-buttons">
        <button className="button button-main" type="submit">
          {t('shell.next')}
        </button>
        {isFirst ? (
          <a className="button" href={`/${t.locale}`}>
            {t('shell.back')}
          </a>
        ) : (
          <button className="button" type="submit" name={triageFields.go} value="back" data-back="">
            {t('shell.back')}
          </button>
        )}
      </div>
    </form>
  );
}

function Introduction({ t, isList }: TriageScreenProps) {
  const here = `/${t.locale}/where-does-it-hurt`;
  return (
    <>
      <p>
        {t('triage.lede')} {t('triage.privacy')}
      </p>
      <p>
        <a className="other-way" href={isList ? here : `${here}?places=list`}>
          {isList ? t('triage.asPicture') : t('triage.asList')}
        </a>
      </p>
    </>
  );
}

function Hint({ t, question }: { readonly t: Texts; readonly question: TriageQuestion }) {
  const key = `triage.questions.${question.id}.hint`;
  const own = t.hasKey(key) ? t.byKey(key) : undefined;
  const hint = [own, question.kind === 'signs' ? t('triage.signsHint') : undefined].filter(
    (part) => part !== undefined,
  );
  return hint.length === 0 ? null : <p className="hint">{hint.join(' ')}</p>;
}

function Fields({ question, shown, t, chosen, isList }: TriageScreenProps) {
  switch (question.kind) {
    case 'place': {
      const place = chosen.join(':');
      return isList ? <PlaceList t={t} chosen={place} /> : <BodyPicture t={t} chosen={place} />;
    }
    case 'one':
      return <OneFields question={question} t={t} chosen={chosen} />;
    case 'signs':
      return <SignsFields question={question} shown={shown} t={t} chosen={chosen} />;
    case 'number':
      return <NumberFields question={question} t={t} chosen={chosen} />;
  }
}
