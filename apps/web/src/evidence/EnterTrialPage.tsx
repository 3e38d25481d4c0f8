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
import { countedWords, designWords, maskingWords, optionsOf } from './code-words.ts';
import { EntryField } from './EntryField.tsx';
import { EvidenceTabs } from './EvidenceTabs.tsx';
import { type EntryDraft, emptyEntry, secondEntry, toTrial } from './entry-draft.ts';
import { ResultsEditor } from './ResultsEditor.tsx';
import { texts } from './texts.ts';
import { trialPath, useForgetEvidence, useTrial } from './useEvidence.ts';

/** Enters a trial from its paper: for the first time, or as the second person, who does not see the first one's numbers. */
export function EnterTrialPage() {
  const { key } = useSearch({ strict: false }) as Readonly<Record<string, string | undefined>>;
  return (
    <Page
      title={key === undefined ? texts('enterTrialPage.title') : texts('enterTrialPage.secondTitle')}
      sentence={texts('enterTrialPage.sentence')}
    >
      <EvidenceTabs />
      {key === undefined ? <EntryForm start={emptyEntry} /> : <SecondEntry trialKey={key} />}
    </Page>
  );
}

function SecondEntry({ trialKey }: { readonly trialKey: string }) {
  const trial = useTrial(trialKey);
  return (
    <Ready of={trial} what={texts('enterTrialPage.theTrial')}>
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
          {texts('enterTrialPage.save')}
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

function FactFields({ draft: { value }, change, isSecond }: FactFieldsProps) {
  const text = (
    label: string,
    name: keyof EntryDraft & string,
    more: { isNumber?: boolean; isLong?: boolean } = {},
  ) => <EntryField label={label} value={String(value[name])} onChange={(next) => change({ [name]: next })} {...more} />;
  return (
    <section className="stack" aria-labelledby="enter-facts">
      <h2 id="enter-facts">{texts('field.trial')}</h2>
      <div className="filters">
        {isSecond ? null : text(texts('enterTrialPage.key'), 'key')}
        {isSecond ? null : text(texts('enterTrialPage.study'), 'study', { isLong: true })}
        {text(texts('field.year'), 'year', { isNumber: true })}
        {text(texts('enterTrialPage.journal'), 'journal', { isLong: true })}
        {text(texts('field.doi'), 'doi')}
        {text(texts('field.registration'), 'registration')}
        <Select
          label={texts('field.design')}
          value={value.design}
          options={optionsOf(designWords)}
          onChange={(design) => change({ design: design as EntryDraft['design'] })}
        />
        <Select
          label={texts('field.condition')}
          value={value.condition}
          options={[
            ['', texts('enterTrialPage.noCondition')],
            ...conditions.map(({ key, title }) => [key, title] as const),
          ]}
          onChange={(condition) => change({ condition })}
        />
        <Select
          label={texts('field.joint')}
          value={value.joint}
          options={[['', texts('enterTrialPage.noJoint')], ...joints.map(({ key, label }) => [key, label] as const)]}
          onChange={(joint) => change({ joint })}
        />
        <Select
          label={texts('field.masking')}
          value={value.masking}
          options={[['', texts('code.notStated')], ...optionsOf(maskingWords)]}
          onChange={(masking) => change({ masking })}
        />
        <Select
          label={texts('field.countedBy')}
          value={value.unitOfAnalysis}
          options={optionsOf(countedWords)}
          onChange={(unit) => change({ unitOfAnalysis: unit as EntryDraft['unitOfAnalysis'] })}
        />
        {text(texts('enterTrialPage.randomised'), 'randomised', { isNumber: true })}
        {text(texts('enterTrialPage.analysed'), 'analysed', { isNumber: true })}
        {text(texts('enterTrialPage.population'), 'population', { isLong: true })}
        {text(texts('field.funding'), 'funding', { isLong: true })}
        {text(texts('enterTrialPage.location'), 'location')}
        {text(texts('enterTrialPage.finding'), 'finding', { isLong: true })}
      </div>
    </section>
  );
}
