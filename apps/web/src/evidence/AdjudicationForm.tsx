import type { EvidenceTrialReply, SavedEvidenceReply } from '@jointwise/server/contract';
import { useId } from 'react';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { trialPath, useForgetEvidence } from './useEvidence.ts';

type Difference = EvidenceTrialReply['differences'][number];
type Choice = { readonly from: '' | 'first' | 'second'; readonly reason: string };

interface AdjudicationFormProps {
  readonly trialKey: string;
  readonly differences: readonly Difference[];
  readonly readers: readonly [string, string];
  readonly maySettle: boolean;
}

/** Where two readings differ, side by side; for each the value that stands, and why. */
export function AdjudicationForm({ trialKey, differences, readers, maySettle }: AdjudicationFormProps) {
  const draftKey = `evidence.adjudication.${trialKey}`;
  const draft = useDraft<readonly Choice[]>(
    draftKey,
    differences.map(() => ({ from: '', reason: '' })),
  );
  const save = useSave<SavedEvidenceReply>(draftKey);
  const forget = useForgetEvidence();
  const change = (at: number, next: Partial<Choice>) =>
    draft.change(draft.value.map((choice, i) => (i === at ? { ...choice, ...next } : choice)));
  return (
    <form
      className="panel stack"
      aria-labelledby="differences-title"
      onSubmit={async (event) => {
        event.preventDefault();
        const choices = differences.map(({ path }, i) => ({ path, ...draft.value[i] }));
        const reply = await save.save(`${trialPath(trialKey)}/adjudication`, 'POST', { choices });
        if (reply === undefined) return;
        draft.discard();
        await forget();
      }}
    >
      <h2 id="differences-title">
        {differences.length === 1 ? 'One difference' : `${differences.length} differences`} between the readings
      </h2>
      {differences.map((difference, i) => (
        <DifferenceRow
          key={difference.path.join(' / ')}
          difference={difference}
          readers={readers}
          choice={draft.value[i] ?? { from: '', reason: '' }}
          onChange={maySettle ? (next) => change(i, next) : undefined}
        />
      ))}
      {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
      {maySettle ? (
        <div className="row">
          <button
            type="submit"
            className="button button-primary"
            disabled={draft.value.some(({ from }) => from === '')}
          >
            Settle
          </button>
          <SaveLine state={save.state} isDirty={draft.isDirty} />
        </div>
      ) : (
        <p className="soft">Somebody who may settle differences has to look at the paper.</p>
      )}
    </form>
  );
}

interface DifferenceRowProps {
  readonly difference: Difference;
  readonly readers: readonly [string, string];
  readonly choice: Choice;
  readonly onChange: ((next: Partial<Choice>) => void) | undefined;
}

function DifferenceRow({ difference: { path, first, second }, readers, choice, onChange }: DifferenceRowProps) {
  const id = useId();
  const values = [first, second] as const;
  return (
    <fieldset className="stack-close">
      <legend>{path.join(' / ')}</legend>
      {(['first', 'second'] as const).map((from, i) => (
        <label key={from} className="row">
          <input
            type="radio"
            name={id}
            checked={choice.from === from}
            disabled={onChange === undefined}
            onChange={() => onChange?.({ from })}
          />
          {readers[i]}: <code>{wordsOf(values[i])}</code>
        </label>
      ))}
      {onChange === undefined ? null : (
        <div className="field">
          <label htmlFor={`${id}-reason`}>Why this one stands</label>
          <input
            id={`${id}-reason`}
            className="input text-input"
            maxLength={500}
            required
            value={choice.reason}
            onChange={(event) => onChange({ reason: event.target.value })}
          />
        </div>
      )}
    </fieldset>
  );
}

function wordsOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
