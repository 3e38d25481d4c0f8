import { conditions, joints, type TrialDefinition } from '@jointwise/definitions';
import type { SavedEvidenceReply } from '@jointwise/server/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Draft, useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { Page } from '../shared/Page.tsx';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { Ready } from '../shared/Ready.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { Select } from '../shared/Select.tsx';
import { ArmsEditor } from './ArmsEditor.tsx';
import { BiasEditor } from './BiasEditor.tsx';
import { EntryField } from './EntryField.tsx';
import { EvidenceTabs } from './EvidenceTabs.tsx';
import { type EntryDraft, emptyEntry, secondEntry, toTrial } from './entry-draft.ts';
import { ResultsEditor } from './ResultsEditor.tsx';
import { trialPath, useForgetEvidence, useTrial } from './useEvidence.ts';

/** Enters a trial from its paper: for the first time, or as the second person, who does not see the first one's numbers. */
export function EnterTrialPage() {
  const { key } = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  return (
    <Page
      title={key === undefined ? 'Enter a trial' : 'Second entry'}
      sentence="Enter what the paper prints, as it prints it. What it does not print stays empty."
    >
      <EvidenceTabs />
      {key === undefined ? <EntryForm start={emptyEntry} /> : <SecondEntry trialKey={key} />}
    </Page>
  );
}

function SecondEntry({ trialKey }: { readonly trialKey: string }) {
  const trial = useTrial(trialKey);
  return (
    <Ready of={trial} what="the trial">
      {({ readings }) => <EntryForm start={startOf(readings[0]?.trial)} isSecond />}
    </Ready>
  );
}

function startOf(trial: TrialDefinition | undefined): EntryDraft {
  return trial === undefined ? emptyEntry : secondEntry(trial);
}

function EntryForm({ start, isSecond = false }: { readonly start: EntryDraft; readonly isSecond?: boolean }) {
  const draftKey = `evidence.entry.${start.key}`;
  const draft = useDraft<EntryDraft>(draftKey, start);
  const save = useSave<SavedEvidenceReply>(draftKey);
  const forget = useForgetEvidence();
  const navigate = useNavigate();
  const change = (next: Partial<EntryDraft>) => draft.change({ ...draft.value, ...next });
  return (
    <form
      className="stack"
      onSubmit={async (event) => {
        event.preventDefault();
        const path = isSecond ? `${trialPath(start.key)}/entries` : '/evidence';
        const reply = await save.save(path, 'POST', { trial: toTrial(draft.value) });
        if (reply === undefined) return;
        draft.discard();
        await forget();
        await navigate({ to: '/evidence/trials/$key', params: { key: reply.key } });
      }}
    >
      <FactFields draft={draft} change={change} isSecond={isSecond} />
      <ArmsEditor arms={draft.value.arms} onChange={(arms) => change({ arms })} />
      <ResultsEditor
        arms={draft.value.arms}
        results={draft.value.results}
        onChange={(results) => change({ results })}
      />
      <BiasEditor tool={draft.value.biasTool} bias={draft.value.bias} onChange={change} />
      {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
      <div className="row">
        <button type="submit" className="button button-primary">
          Save the entry
        </button>
        <SaveLine state={save.state} isDirty={draft.isDirty} />
      </div>
    </form>
  );
}

interface FactFieldsProps {
  readonly draft: Draft<EntryDraft>;
  readonly change: (next: Partial<EntryDraft>) => void;
  readonly isSecond: boolean;
}

const designs = [
  'randomised-parallel',
  'randomised-crossover',
  'randomised-within-person',
  'non-randomised',
  'single-arm',
  'not-stated',
];

function FactFields({ draft: { value }, change, isSecond }: FactFieldsProps) {
  const text = (
    label: string,
    name: keyof EntryDraft & string,
    more: { isNumber?: boolean; isLong?: boolean } = {},
  ) => <EntryField label={label} value={String(value[name])} onChange={(next) => change({ [name]: next })} {...more} />;
  return (
    <section className="stack" aria-labelledby="enter-facts">
      <h2 id="enter-facts">Trial</h2>
      <div className="filters">
        {isSecond ? null : text('Key, such as bennell-2021', 'key')}
        {isSecond ? null : text('Name of the study', 'study', { isLong: true })}
        {text('Year', 'year', { isNumber: true })}
        {text('Journal, volume, page', 'journal', { isLong: true })}
        {text('DOI', 'doi')}
        {text('Registration', 'registration')}
        <Select
          label="Design"
          value={value.design}
          options={designs.map((one) => [one, one])}
          onChange={(design) => change({ design: design as EntryDraft['design'] })}
        />
        <Select
          label="Condition"
          value={value.condition}
          options={[['', 'None of the list'], ...conditions.map(({ key, title }) => [key, title] as const)]}
          onChange={(condition) => change({ condition })}
        />
        <Select
          label="Joint"
          value={value.joint}
          options={[['', 'Not one joint'], ...joints.map(({ key, label }) => [key, label] as const)]}
          onChange={(joint) => change({ joint })}
        />
        <Select
          label="Masking"
          value={value.masking}
          options={[
            ['', 'Not stated'],
            ...['open', 'assessor', 'single', 'double', 'triple'].map((one) => [one, one] as const),
          ]}
          onChange={(masking) => change({ masking })}
        />
        <Select
          label="Numbers count"
          value={value.unitOfAnalysis}
          options={[
            ['not-stated', 'not stated'],
            ['person', 'people'],
            ['joint-side', 'joints'],
          ]}
          onChange={(unit) => change({ unitOfAnalysis: unit as EntryDraft['unitOfAnalysis'] })}
        />
        {text('Randomised in all', 'randomised', { isNumber: true })}
        {text('Analysed in all', 'analysed', { isNumber: true })}
        {text('Population, with grades', 'population', { isLong: true })}
        {text('Funding', 'funding', { isLong: true })}
        {text('Table and page', 'location')}
        {text('What it found, in your own words', 'finding', { isLong: true })}
      </div>
    </section>
  );
}
