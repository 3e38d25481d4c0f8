import { type CertaintyLevel, certaintyLevels } from '@jointwise/definitions';
import type { EvidenceSynthesis } from '@jointwise/report';
import { useId } from 'react';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { Select } from '../shared/Select.tsx';
import { type SynthesisChoice, useForgetEvidence } from './useEvidence.ts';

const words: Readonly<Record<CertaintyLevel, string>> = {
  high: 'High',
  moderate: 'Moderate',
  low: 'Low',
  'very-low': 'Very low',
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
        Certainty: {words[certainty.level]}, {certainty.basis === 'decided' ? 'decided' : 'suggested by rule'}
      </h2>
      {certainty.basis === 'decided' ? (
        <p>
          {certainty.decision.decidedBy}, <DateText iso={certainty.decision.decidedAt} />: {certainty.decision.reason}
        </p>
      ) : null}
      <p>
        Starts {suggestion.start}
        {suggestion.start === 'high' ? ', because the trials were randomised' : ', because nobody was randomised'}; the
        rule ends at {words[suggestion.level].toLowerCase()}.
      </p>
      <ul>
        {suggestion.steps.map(({ domain, levels, reason }) => (
          <li key={domain}>
            <strong>{domain}</strong> {levels === 0 ? 'no change' : `${levels > 0 ? '+' : '−'}${Math.abs(levels)}`}:{' '}
            {reason}
          </li>
        ))}
      </ul>
      {may('evidence.adjudicate') ? (
        <Decide choice={choice} suggested={suggestion.level} isCapped={suggestion.isCapped} />
      ) : null}
    </section>
  );
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
      {isCapped ? (
        <p className="tiny soft">While a row is unverified, nobody may decide for more than the rule suggests.</p>
      ) : null}
      <div className="filters">
        <Select
          label="Decide"
          value={level}
          options={certaintyLevels.map((one) => [one, words[one]])}
          onChange={(next) => draft.change({ level: next as CertaintyLevel, reason })}
        />
        <div className="field field-long">
          <label htmlFor={id}>Reason</label>
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
          Decide
        </button>
        <SaveLine state={save.state} isDirty={draft.isDirty} />
      </div>
    </form>
  );
}
