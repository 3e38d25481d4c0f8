import {
  closingOutcomes,
  type EnquiryOutcome,
  type EnquiryState,
  enquiryOutcomes,
  enquiryReasons,
} from '@jointwise/definitions';

/** Where an enquiry stands. */
export interface EnquiryStanding {
  readonly state: EnquiryState;
  readonly outcome: EnquiryOutcome | null;
  readonly isErased: boolean;
  /** Whether words that can mean an emergency wait for somebody to have dealt with them. */
  readonly isRedFlagOpen: boolean;
}

export type EnquiryStep =
  | { readonly kind: 'assign' }
  | { readonly kind: 'answer' }
  | { readonly kind: 'outcome'; readonly outcome: string; readonly reason: string }
  | { readonly kind: 'reopen' };

export type PlannedStep =
  | { readonly status: 'accepted'; readonly state: EnquiryState; readonly outcome: EnquiryOutcome | null }
  | { readonly status: 'refused'; readonly code: StepRefusal; readonly detail: string };

export type StepRefusal = 'erased' | 'closed' | 'not-closed' | 'red-flag-open' | 'not-an-outcome' | 'not-a-reason';

/** What a step makes of an enquiry, or why it cannot be taken. */
export function planStep(standing: EnquiryStanding, step: EnquiryStep): PlannedStep {
  const { state, outcome } = standing;
  if (standing.isErased) return refuse('erased', 'Its personal data were deleted; nothing more can be done with it.');
  if (step.kind === 'reopen') {
    return state === 'closed'
      ? { status: 'accepted', state: 'assigned', outcome: null }
      : refuse('not-closed', `The enquiry is ${state}; only a closed one can be opened again.`);
  }
  if (state === 'closed') return refuse('closed', 'The enquiry is closed; open it again first.');
  if (step.kind === 'assign') return { status: 'accepted', state: state === 'new' ? 'assigned' : state, outcome };
  if (step.kind === 'answer') return { status: 'accepted', state: 'answered', outcome };
  return planOutcome(standing, step);
}

function planOutcome(
  { state, isRedFlagOpen }: EnquiryStanding,
  { outcome: wanted, reason }: { readonly outcome: string; readonly reason: string },
): PlannedStep {
  const outcome = enquiryOutcomes.find((known) => known === wanted);
  if (outcome === undefined) return refuse('not-an-outcome', `Allowed is one of: ${enquiryOutcomes.join(', ')}.`);
  const reasons = enquiryReasons.filter(({ outcomes }) => outcomes.includes(outcome)).map(({ key }) => key);
  if (!reasons.includes(reason)) {
    return refuse('not-a-reason', `Reasons of the outcome ${outcome} are: ${reasons.join(', ')}.`);
  }
  const closes = closingOutcomes.includes(outcome);
  if (closes && isRedFlagOpen) {
    return refuse('red-flag-open', 'Words that can mean an emergency were found; say first what was done about them.');
  }
  return { status: 'accepted', state: closes ? 'closed' : state === 'new' ? 'assigned' : state, outcome };
}

function refuse(code: StepRefusal, detail: string): PlannedStep {
  return { status: 'refused', code, detail };
}
