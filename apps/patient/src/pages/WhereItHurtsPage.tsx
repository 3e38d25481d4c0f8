import type { TriageStep } from '@jointwise/registry';
import type { OutcomeSetting } from '../triage/OutcomeBlock.tsx';
import { TriageOutcomeView } from '../triage/TriageOutcomeView.tsx';
import { TriageScreen, type TriageScreenProps } from '../triage/TriageScreen.tsx';
import { TriageTemplates } from '../triage/TriageTemplates.tsx';

export interface WhereItHurtsProps
  extends OutcomeSetting,
    Pick<TriageScreenProps, 'token' | 'told' | 'chosen' | 'isList' | 'refusal'> {
  readonly step: TriageStep;
  /** Whether to send what the browser needs to go on by itself. */
  readonly hasTemplates: boolean;
}

/** The next question, or what follows from the answers. */
export function WhereItHurtsPage({ step, hasTemplates, region, ...rest }: WhereItHurtsProps) {
  const { t, told, token } = rest;
  if (step.step === 'outcome') return <TriageOutcomeView outcome={step.outcome} {...{ t, told, token, region }} />;
  return (
    <div data-triage-place="">
      <TriageScreen
        {...rest}
        question={step.question}
        shown={step.shown}
        progress={{ number: step.number, of: step.of }}
        isUnclear={step.isUnclear}
      />
      {hasTemplates ? <TriageTemplates t={t} region={region} /> : null}
    </div>
  );
}
