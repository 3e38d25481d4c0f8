import type { EvidenceTrialReply, SavedEvidenceReply } from '@jointwise/server/contract';
import { useId } from 'react';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { placeOfDifference, valueOfField } from './place-words.ts';
import { texts } from './texts.ts';
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
      <h2 id="differences-title">{texts('adjudicationForm.title', { count: differences.length })}</h2>
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
            {texts('adjudicationForm.settle')}
          </button>
          <SaveLine state={save.state} isDirty={draft.isDirty} />
        </div>
      ) : (
        <p className="soft">{texts('adjudicationForm.maySettle')}</p>
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
      <legend>{placeOfDifference(path)}</legend>
      {(['first', 'second'] as const).map((from, i) => (
        <label key={from} className="row">
          <input
            type="radio"
            name={id}
            checked={choice.from === from}
            disabled={onChange === undefined}
            onChange={() => onChange?.({ from })}
          />
          <span>
            {texts.nodes('adjudicationForm.reading', {
              reader: readers[i],
              value: <strong>{valueOfField(path, values[i])}</strong>,
            })}
          </span>
        </label>
      ))}
      {onChange === undefined ? null : (
        <div className="field">
          <label htmlFor={`${id}-reason`}>{texts('adjudicationForm.whyThisOne')}</label>
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
