import { type CertaintyLevel, certaintyLevels } from '@jointwise/definitions';
import type { EvidenceSynthesis } from '@jointwise/report';
import { type ReactNode, useId } from 'react';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { Select } from '../shared/Select.tsx';
import { certaintyWords, type Words } from './code-words.ts';
import { texts } from './texts.ts';
import { type SynthesisChoice, useForgetEvidence } from './useEvidence.ts';

type Step = NonNullable<EvidenceSynthesis['suggestion']>['steps'][number];

const domainWords: Words<Step['domain']> = {
  'risk-of-bias': () => texts('certainty.riskOfBias'),
  inconsistency: () => texts('certainty.inconsistency'),
  indirectness: () => texts('certainty.indirectness'),
  imprecision: () => texts('certainty.imprecision'),
  'publication-bias': () => texts('certainty.publicationBias'),
  'large-effect': () => texts('certainty.largeEffect'),
};

interface CertaintyStepsProps {
  readonly synthesis: EvidenceSynthesis;
  readonly choice: SynthesisChoice;
}

/** GRADE: each step with its reason as the rule suggests it, and the decision of a person. */
export function CertaintySteps({ synthesis: { suggestion, certainty }, choice }: CertaintyStepsProps) {
  const may = useMay();
  if (suggestion === undefined || certainty === undefined) return null;
  return (
    <section className="panel stack" aria-labelledby="certainty-title">
      <h2 id="certainty-title">
        {certainty.basis === 'decided'
          ? texts('certainty.decided', { level: certaintyWords[certainty.level]() })
          : texts('certainty.suggested', { level: certaintyWords[certainty.level]() })}
      </h2>
      {certainty.basis === 'decided' ? (
        <p>
          {texts.nodes('certainty.decision', {
            name: certainty.decision.decidedBy,
            date: <DateText iso={certainty.decision.decidedAt} />,
            reason: certainty.decision.reason,
          })}
        </p>
      ) : null}
      <p>
        {suggestion.start === 'high'
          ? texts('certainty.startsHigh', { level: certaintyWords[suggestion.level]() })
          : texts('certainty.startsLow', { level: certaintyWords[suggestion.level]() })}
      </p>
      <ul>
        {suggestion.steps.map((step) => (
          <li key={step.domain}>{stepText(step)}</li>
        ))}
      </ul>
      {may('evidence.adjudicate') ? (
        <Decide choice={choice} suggested={suggestion.level} isCapped={suggestion.isCapped} />
      ) : null}
    </section>
  );
}

function stepText({ domain, levels, reason }: Step): ReactNode {
  const said = { domain: <strong>{domainWords[domain]()}</strong>, reason };
  if (levels === 0) return texts.nodes('certainty.same', said);
  if (levels < 0) return texts.nodes('certainty.down', { ...said, count: -levels });
  return texts.nodes('certainty.up', { ...said, count: levels });
}

interface DecideProps {
  readonly choice: SynthesisChoice;
  readonly suggested: CertaintyLevel;
  readonly isCapped: boolean;
}

function Decide({ choice: { estimand, productClass, comparator }, suggested, isCapped }: DecideProps) {
  const id = useId();
  const draftKey = `evidence.certainty.${estimand}.${productClass}.${comparator}`;
  const draft = useDraft<{ level: CertaintyLevel; reason: string }>(draftKey, { level: suggested, reason: '' });
  const save = useSave<unknown>(draftKey);
  const forget = useForgetEvidence();
  const { level, reason } = draft.value;
  return (
    <form
      className="stack-close"
      onSubmit={async (event) => {
        event.preventDefault();
        const body = { estimand, productClass, ...(comparator === '' ? {} : { comparator }), level, reason };
        if ((await save.save('/evidence/certainty', 'POST', body)) === undefined) return;
        draft.discard();
        await forget();
      }}
    >
      {isCapped ? <p className="tiny soft">{texts('certainty.capped')}</p> : null}
      <div className="filters">
        <Select
          label={texts('certainty.level')}
          value={level}
          options={certaintyLevels.map((one) => [one, certaintyWords[one]()])}
          onChange={(next) => draft.change({ level: next as CertaintyLevel, reason })}
        />
        <div className="field field-long">
          <label htmlFor={id}>{texts('certainty.reason')}</label>
          <input
            id={id}
            className="input text-input"
            required
            maxLength={500}
            value={reason}
            onChange={(event) => draft.change({ level, reason: event.target.value })}
          />
        </div>
      </div>
      {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
      <div className="row">
        <button type="submit" className="button" disabled={reason.trim() === ''}>
          {texts('certainty.decide')}
        </button>
        <SaveLine state={save.state} isDirty={draft.isDirty} />
      </div>
    </form>
  );
}
