import type { RecordDefinition } from '@jointwise/definitions';
import { checkRecord, type RecordContext } from '@jointwise/registry';
import type { Problem } from '@jointwise/server/contract';
import { type FormEvent, type ReactNode, useMemo, useState } from 'react';
import type { Draft } from '../api/useDraft.ts';
import type { Save } from '../api/useSave.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { saveOnKeys } from '../shared/save-on-keys.ts';
import { UnsavedGuard } from '../shared/UnsavedGuard.tsx';
import { DerivedValues } from './DerivedValues.tsx';
import { RecordForm } from './RecordForm.tsx';
import { type Entry, isSendable, ownPath, pruneEntry, soundEntry } from './record-entry.ts';
import { ServerWarnings } from './ServerWarnings.tsx';
import { texts } from './texts.ts';

/** What is kept of an entry while it is made. */
export interface RecordDraft {
  readonly entry: Entry;
  readonly warningsReason: string;
  readonly reason: string;
}

export interface ReadyRecord {
  readonly data: Entry;
  readonly warningsReason: string | undefined;
  readonly reason: string;
}

interface RecordEditorProps {
  readonly definition: RecordDefinition;
  readonly context: RecordContext;
  readonly draft: Draft<RecordDraft>;
  readonly save: Pick<Save<unknown>, 'state'>;
  /** Only once the entry is sound. */
  readonly onSave: (ready: ReadyRecord) => void;
  readonly saveLabel: string;
  /** An amendment says why. */
  readonly asksReason?: boolean;
  readonly onReload?: () => void;
  readonly children?: ReactNode;
}

/** A record being entered: form, checks while typing, save that survives a lost connection, guard against leaving. */
export function RecordEditor(props: RecordEditorProps) {
  const { definition, context, draft, save, onSave, asksReason = false } = props;
  const { entry, warningsReason, reason } = draft.value;
  const [isTried, setTried] = useState(false);
  const pruned = useMemo(() => pruneEntry(definition.fields, entry), [definition, entry]);
  const checked = useMemo(() => checkRecord(definition, pruned, context), [definition, pruned, context]);
  const isReasonMissing = asksReason && reason.trim() === '';
  const isBusy = save.state.status === 'saving' || save.state.status === 'retrying';
  const problem: Problem | undefined = save.state.status === 'refused' ? save.state.problem : undefined;
  const unforeseen = (problem?.warnings ?? []).filter(
    ({ field }) => !checked.warnings.some((own) => own.field === ownPath(field)),
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const isUnexplained = unforeseen.length > 0 && warningsReason.trim() === '';
    if (!isSendable(checked, warningsReason) || isReasonMissing || isUnexplained) {
      focusFirstProblem(event.currentTarget);
      return;
    }
    onSave({ data: pruned, reason, warningsReason: warningsReason.trim() === '' ? undefined : warningsReason });
  };
  return (
    <form className="stack" onSubmit={submit} onKeyDown={saveOnKeys} noValidate>
      <UnsavedGuard isDirty={draft.isDirty && save.state.status !== 'saved'} onDiscard={draft.discard} />
      {draft.isRestored && draft.isDirty ? <RestoredNote onDiscard={draft.discard} /> : null}
      {props.children}
      <RecordForm
        definition={definition}
        entry={entry}
        onChange={(next) => draft.change({ ...draft.value, entry: next })}
        checked={checked}
        refused={(problem?.problems ?? []).map((one) => ({ ...one, field: ownPath(one.field) }))}
        isTried={isTried}
        warningsReason={warningsReason}
        onReason={(next) => draft.change({ ...draft.value, warningsReason: next })}
        derived={<DerivedValues kind={definition.kind} entry={soundEntry(pruned, checked)} />}
      />
      {asksReason ? (
        <ReasonField
          reason={reason}
          isMissing={isTried && isReasonMissing}
          onChange={(next) => draft.change({ ...draft.value, reason: next })}
        />
      ) : null}
      {unforeseen.length === 0 ? null : (
        <ServerWarnings
          warnings={unforeseen}
          reason={warningsReason}
          onReason={(next) => draft.change({ ...draft.value, warningsReason: next })}
        />
      )}
      {problem === undefined || problem.code === 'reason-required' ? null : (
        <ProblemNotice problem={problem} {...(props.onReload === undefined ? {} : { onReload: props.onReload })} />
      )}
      <div className="save-bar">
        <button type="submit" className="button button-main" disabled={isBusy}>
          {props.saveLabel}
        </button>
        <SaveLine state={save.state} isDirty={draft.isDirty} />
      </div>
    </form>
  );
}

function RestoredNote({ onDiscard }: { readonly onDiscard: () => void }) {
  return (
    <div className="notice small" role="status">
      <p>{texts('recordEditor.thisDraftNotSaved')}</p>
      <div>
        <button type="button" className="button button-plain" onClick={onDiscard}>
          {texts('recordEditor.startAgain')}
        </button>
      </div>
    </div>
  );
}

interface ReasonFieldProps {
  readonly reason: string;
  readonly isMissing: boolean;
  readonly onChange: (reason: string) => void;
}

function ReasonField({ reason, isMissing, onChange }: ReasonFieldProps) {
  return (
    <div className={isMissing ? 'field field-bad panel' : 'field panel'}>
      <label htmlFor="reason">{texts('recordEditor.reasonAmendmentRequired')}</label>
      <span className="field-hint" id="reason-hint">
        {texts('recordEditor.theValueBeforeStays')}
      </span>
      <input
        id="reason"
        className="input text-input"
        maxLength={500}
        value={reason}
        aria-invalid={isMissing}
        aria-describedby="reason-hint reason-problem"
        onChange={(event) => onChange(event.target.value)}
      />
      {isMissing ? (
        <p className="field-error" id="reason-problem">
          {texts('recordEditor.theReasonNotGiven')}
        </p>
      ) : null}
    </div>
  );
}

/** After a refused save the first wrong field has the focus. */
function focusFirstProblem(form: HTMLFormElement): void {
  requestAnimationFrame(() => {
    const wrong = form.querySelector('.field-bad, .field-warning');
    wrong?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
  });
}
