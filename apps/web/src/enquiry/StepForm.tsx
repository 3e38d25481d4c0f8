import type { FormEvent, ReactNode } from 'react';
import type { SaveState } from '../api/save-with-retry.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { saveOnKeys } from '../shared/save-on-keys.ts';

interface StepFormProps {
  readonly label: string;
  readonly state: SaveState;
  readonly onTake: () => void;
  readonly onReload: () => void;
  readonly isReady?: boolean;
  readonly isMain?: boolean;
  readonly children?: ReactNode;
}

/** One step: its choices, its button, and how it went. */
export function StepForm({ label, state, onTake, onReload, isReady = true, isMain = false, children }: StepFormProps) {
  const isBusy = state.status === 'saving' || state.status === 'retrying';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !isBusy) onTake();
  };
  return (
    <form className="stack" onSubmit={submit} onKeyDown={saveOnKeys} noValidate>
      {children}
      {state.status === 'refused' ? <ProblemNotice problem={state.problem} onReload={onReload} /> : null}
      <div className="row">
        <button type="submit" className={isMain ? 'button button-main' : 'button'} disabled={!isReady || isBusy}>
          {label}
        </button>
        <SaveLine state={state} isDirty={false} />
      </div>
    </form>
  );
}
