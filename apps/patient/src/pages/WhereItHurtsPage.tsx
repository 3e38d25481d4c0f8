import type { TriageStep } from '@jointwise/registry';
import type { OutcomeSetting } from '../triage/OutcomeBlock.tsx';
import { TriageOutcomeView } from '../triage/TriageOutcomeView.tsx';
import { TriageScreen, type TriageScreenProps } from '../triage/TriageScreen.tsx';

export interface WhereItHurtsProps
  extends OutcomeSetting,
    Pick<TriageScreenProps, 'token' | 'told' | 'chosen' | 'isList' | 'refusal'> {
  readonly step: TriageStep;
  /** Whether the browser may go on by itself, with the screens of `TriageScreensPage`. */
  readonly hasScreens: boolean;
}

/** The next question, or what follows from the answers. */
export function WhereItHurtsPage({ step, hasScreens, region, ...rest }: WhereItHurtsProps) {
  const { t, told, token } = rest;
  if (step.step === 'outcome') return <TriageOutcomeView outcome={step.outcome} {...{ t, told, token, region }} />;
  return (
    <div data-triage-screens={hasScreens ? `/${t.locale}/where-does-it-hurt/screens` : undefined}>
      <TriageScreen
        {...rest}
        question={step.question}
        shown={step.shown}
        progress={{ number: step.number, of: step.of }}
        isUnclear={step.isUnclear}
      />
    </div>
  );
}
