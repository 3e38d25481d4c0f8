import { conditions, sentenceTypes } from '@jointwise/definitions';
import { checkClaim } from '@jointwise/registry';
import type { Draft } from '../api/useDraft.ts';
import type { Save } from '../api/useSave.ts';
import { classOptions, comparatorOptions } from '../evidence/evidence-words.ts';
import { PlainField } from '../shared/PlainField.tsx';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { Select } from '../shared/Select.tsx';
import { type ClaimDraft, definitionOf } from './claim-draft.ts';
import { estimandChoices, typeWords } from './claim-words.ts';
import { texts } from './texts.ts';

interface ClaimFormProps {
  readonly draft: Draft<ClaimDraft>;
  readonly save: Save<unknown>;
  readonly isNew: boolean;
  readonly onSave: () => Promise<void>;
}

/** The fields of a claim. What breaks a rule is said before it is sent. */
export function ClaimForm({ draft, save, isNew, onSave }: ClaimFormProps) {
  const { value } = draft;
  const set = (field: keyof ClaimDraft) => (text: string) => draft.change({ ...value, [field]: text });
  const checked = checkClaim(definitionOf(value));
  const problems = checked.status === 'refused' && draft.isDirty ? checked.problems : [];
  return (
    <form
      className="stack panel"
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      {isNew ? (
        <PlainField
          label={texts('claimForm.address')}
          hint={texts('claimForm.smallLettersDigitsDashes')}
          value={value.slug}
          onChange={set('slug')}
        />
      ) : null}
      <PlainField label={texts('claimForm.sentenceInEnglish')} value={value.english} onChange={set('english')} />
      <PlainField label={texts('claimForm.sentenceSpanishIfThere')} value={value.spanish} onChange={set('spanish')} />
      <PlainField label={texts('claimForm.wherePublished')} value={value.publishedIn} onChange={set('publishedIn')} />
      <PlainField label={texts('claimForm.byWhom')} value={value.publishedBy} onChange={set('publishedBy')} />
      <div className="filters">
        <Select
          label={texts('claimForm.type')}
          value={value.type}
          options={sentenceTypes.map((type) => [type, typeWords[type]])}
          onChange={set('type')}
        />
        <Select
          label={texts('claimForm.questionAnswers')}
          value={value.estimand}
          options={estimandChoices}
          onChange={set('estimand')}
        />
        <Select
          label={texts('claimForm.productClass')}
          value={value.productClass}
          options={classOptions}
          onChange={set('productClass')}
        />
        <Select
          label={texts('claimForm.comparedWith')}
          value={value.comparator}
          options={comparatorOptions}
          onChange={set('comparator')}
        />
        <Select
          label={texts('claimForm.condition')}
          value={value.condition}
          options={[['', texts('claimForm.any')], ...conditions.map(({ key, title }) => [key, title] as const)]}
          onChange={set('condition')}
        />
      </div>
      <PlainField
        label={texts('claimForm.monthsAfterTreatment')}
        hint={texts('claimForm.emptyWhereSentenceNames')}
        inputMode="numeric"
        value={value.horizonMonths}
        onChange={set('horizonMonths')}
      />
      {value.estimand === '' ? (
        <PlainField
          label={texts('claimForm.whyNoQuestionAnswers')}
          value={value.noEstimandReason}
          onChange={set('noEstimandReason')}
        />
      ) : null}
      {isNew ? null : (
        <PlainField label={texts('claimForm.reasonChange')} value={value.reason} onChange={set('reason')} />
      )}
      {problems.length === 0 ? null : (
        <ul className="small soft">
          {problems.map(({ field, detail }) => (
            <li key={field + detail}>{detail}</li>
          ))}
        </ul>
      )}
      {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
      <div className="row">
        <button type="submit" className="button button-main" disabled={checked.status === 'refused'}>
          {texts('claimForm.saveClaim')}
        </button>
        <SaveLine state={save.state} isDirty={draft.isDirty} />
      </div>
    </form>
  );
}
