import type { Answers } from '@jointwise/server/contract';
import { type FormEvent, useState } from 'react';
import type { SaveState } from '../api/save-with-retry.ts';
import type { Draft } from '../api/useDraft.ts';
import { today } from '../shared/format-date.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { Select } from '../shared/Select.tsx';
import { saveOnKeys } from '../shared/save-on-keys.ts';
import { UnsavedGuard } from '../shared/UnsavedGuard.tsx';
import { ResponseForm } from './ResponseForm.tsx';
import { answeredCount } from './response-answers.ts';
import { texts } from './texts.ts';
import type { WordedInstrument } from './useInstrument.ts';

export type Mode = 'web' | 'kiosk' | 'paper' | 'phone' | 'proxy';

export interface ResponseDraft {
  readonly answers: Answers;
  readonly mode: Mode;
  readonly completedOn: string;
  readonly reason: string;
}

interface ResponseEditorProps {
  readonly instrument: WordedInstrument;
  readonly draft: Draft<ResponseDraft>;
  readonly state: SaveState;
  readonly asksReason: boolean;
  readonly onSave: () => void;
  readonly onReload?: () => void;
}

const modes: readonly (readonly [Mode, string])[] = [
  ['paper', texts('responseEditor.copiedFromPaper')],
  ['kiosk', texts('responseEditor.onDeviceSite')],
  ['phone', texts('responseEditor.byPhone')],
  ['web', texts('responseEditor.online')],
  ['proxy', texts('responseEditor.bySomebodyElseParticipant')],
];

/** An instrument being filled in: answers, how and when, and a save that survives a lost connection. */
export function ResponseEditor({ instrument, draft, state, asksReason, onSave, onReload }: ResponseEditorProps) {
  const [isTried, setTried] = useState(false);
  const { value, change } = draft;
  const answered = answeredCount(instrument.definition, value.answers);
  const missing = missingOf(value, { answered, asksReason });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing === undefined) onSave();
  };
  const isBusy = state.status === 'saving' || state.status === 'retrying';
  return (
    <form className="stack" onSubmit={submit} onKeyDown={saveOnKeys} noValidate>
      <UnsavedGuard isDirty={draft.isDirty && state.status !== 'saved'} onDiscard={draft.discard} />
      <div className="filters">
        <div className="field">
          <label htmlFor="completed-on">{texts('responseEditor.completedOn')}</label>
          <input
            id="completed-on"
            className="input"
            type="date"
            max={today()}
            value={value.completedOn}
            onChange={(event) => change({ ...value, completedOn: event.target.value })}
          />
        </div>
        <Select
          label={texts('responseEditor.how')}
          value={value.mode}
          options={modes}
          onChange={(mode) => change({ ...value, mode: mode as Mode })}
        />
      </div>
      <ResponseForm
        instrument={instrument.definition}
        wording={instrument.wording}
        answers={value.answers}
        isPaper={value.mode === 'paper'}
        onAnswer={(code, answer) => change({ ...value, answers: { ...value.answers, [code]: answer } })}
      />
      {asksReason ? (
        <div className="field panel">
          <label htmlFor="reason">{texts('responseEditor.reasonAmendmentRequired')}</label>
          <input
            id="reason"
            className="input text-input"
            maxLength={500}
            value={value.reason}
            onChange={(event) => change({ ...value, reason: event.target.value })}
          />
        </div>
      ) : null}
      {isTried && missing !== undefined ? (
        <p className="field-error" role="alert">
          {missing}
        </p>
      ) : null}
      {state.status === 'refused' ? (
        <ProblemNotice problem={state.problem} {...(onReload === undefined ? {} : { onReload })} />
      ) : null}
      <div className="save-bar">
        <button type="submit" className="button button-main" disabled={isBusy}>
          {asksReason ? texts('responseEditor.saveAmendment') : texts('responseEditor.saveResponse')}
        </button>
        <span className="progress-words">
          {texts.nodes('responseEditor.answeredItemsAnswered', { answered, items: instrument.definition.items.length })}
        </span>
        <SaveLine state={state} isDirty={draft.isDirty} />
      </div>
    </form>
  );
}

function missingOf(
  { completedOn, reason }: ResponseDraft,
  { answered, asksReason }: { readonly answered: number; readonly asksReason: boolean },
): string | undefined {
  if (answered === 0) return texts('responseEditor.nothingAnsweredYetLeast');
  if (completedOn === '') return texts('responseEditor.theDayCompletionNot');
  if (asksReason && reason.trim() === '') return texts('responseEditor.theReasonNotGiven');
  return undefined;
}
