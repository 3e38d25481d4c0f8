import { checkProcedureLog, type ProcedureLogCell } from '@jointwise/registry';
import type { Problem } from '@jointwise/server/contract';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Draft } from '../api/useDraft.ts';
import type { Save } from '../api/useSave.ts';
import { parseNumber } from '../record/parse-number.ts';
import { ServerWarnings } from '../record/ServerWarnings.tsx';
import { today } from '../shared/format-date.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { saveOnKeys } from '../shared/save-on-keys.ts';
import { UnsavedGuard } from '../shared/UnsavedGuard.tsx';
import { texts } from './texts.ts';

/** What is kept of a count while it is entered; the number as it was typed. */
export interface CountDraft extends ProcedureLogCell {
  readonly treated: string;
  readonly reason: string;
  readonly warningsReason: string;
}

interface CountFormProps {
  readonly draft: Draft<CountDraft>;
  readonly save: Pick<Save<unknown>, 'state'>;
  /** Episodes in the registry of that month, joint and class. */
  readonly enrolled: number;
  readonly asksReason?: boolean;
  readonly saveLabel: string;
  readonly onSave: (treated: number, why: { readonly warningsReason?: string }) => void;
  readonly onReload?: () => void;
  /** Fields before the number. */
  readonly children?: ReactNode;
}

/** A count being entered: checked while typing, saved through a lost connection, guarded against leaving. */
export function CountForm(props: CountFormProps) {
  const { draft, save, enrolled, asksReason = false } = props;
  const { reason, warningsReason, ...cell } = draft.value;
  const [isTried, setTried] = useState(false);
  const entry = { ...cell, treated: parseNumber(cell.treated) };
  const checked = checkProcedureLog(entry, { today: today(), enrolled });
  const problem: Problem | undefined = save.state.status === 'refused' ? save.state.problem : undefined;
  const warnings = checked.warnings.length > 0 ? checked.warnings : (problem?.warnings ?? []);
  const problems = checked.status === 'refused' ? checked.problems : [];
  const isBlank = cell.treated.trim() === '';
  const shown = problems.filter(({ field }) => isTried || (field === 'treated' && !isBlank));
  const isReasonMissing = asksReason && reason.trim() === '';
  const isBusy = save.state.status === 'saving' || save.state.status === 'retrying';
  const change = (next: Partial<CountDraft>) => draft.change({ ...draft.value, ...next });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setTried(true);
    const isUnexplained = warnings.length > 0 && warningsReason.trim() === '';
    if (checked.status === 'refused' || isReasonMissing || isUnexplained) return;
    props.onSave(checked.value.treated, warningsReason.trim() === '' ? {} : { warningsReason });
  };
  return (
    <form className="stack" onSubmit={submit} onKeyDown={saveOnKeys} noValidate>
      <UnsavedGuard isDirty={draft.isDirty && save.state.status !== 'saved'} onDiscard={draft.discard} />
      {props.children}
      <LineField
        label={texts('countForm.treatedJointSides')}
        hint={texts('countForm.fromOperatingListEnrolled', { enrolled })}
        value={cell.treated}
        isNumber
        problems={shown.map(({ detail }) => detail)}
        onChange={(treated) => change({ treated })}
      />
      {asksReason ? (
        <LineField
          label={texts('countForm.reasonAmendmentRequired')}
          hint={texts('countForm.theNumberBeforeStays')}
          value={reason}
          problems={isTried && isReasonMissing ? [texts('countForm.theReasonNotGiven')] : []}
          onChange={(next) => change({ reason: next })}
        />
      ) : null}
      {warnings.length === 0 ? null : (
        <ServerWarnings
          warnings={warnings}
          reason={warningsReason}
          onReason={(next) => change({ warningsReason: next })}
        />
      )}
      {problem === undefined || problem.code === 'reason-required' ? null : (
        <ProblemNotice problem={problem} {...(props.onReload === undefined ? {} : { onReload: props.onReload })} />
      )}
      <div className="row">
        <button type="submit" className="button button-main" disabled={isBusy}>
          {props.saveLabel}
        </button>
        <SaveLine state={save.state} isDirty={draft.isDirty} />
      </div>
    </form>
  );
}

interface LineFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly isNumber?: boolean;
  readonly problems: readonly string[];
  readonly onChange: (value: string) => void;
}

function LineField({ label, hint, value, isNumber = false, problems, onChange }: LineFieldProps) {
  const id = useId();
  const isBad = problems.length > 0;
  return (
    <div className={isBad ? 'field field-bad' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <span className="field-hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        id={id}
        className="input text-input"
        inputMode={isNumber ? 'numeric' : 'text'}
        maxLength={isNumber ? 20 : 500}
        autoComplete="off"
        value={value}
        aria-invalid={isBad}
        aria-describedby={isBad ? `${id}-hint ${id}-problem` : `${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      {isBad ? (
        <p className="field-error" id={`${id}-problem`}>
          {problems.join(' ')}
        </p>
      ) : null}
    </div>
  );
}
