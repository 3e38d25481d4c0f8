import { latestDay, type PartialDate } from '../partial-date.ts';

/** What is known about one participant's episode at one visit. */
export interface CompletenessFacts {
  readonly opensOn: string;
  readonly closesOn: string;
  /** The primary scale is scored from a response inside the window. */
  readonly isAnswered: boolean;
  readonly diedOn?: PartialDate;
  /** Withdrawal of consent for contact, or from the study. Withdrawal from treatment alone stays due. */
  readonly withdrewContactOn?: string;
}

export interface Completeness {
  readonly enrolled: number;
  /** Window not closed yet: neither due nor missing. */
  readonly notYetClosed: number;
  /** Died before the window opened. */
  readonly died: number;
  /** Withdrew from contact before the window opened, alive. */
  readonly withdrewContact: number;
  readonly due: number;
  /** Of those due. */
  readonly answered: number;
  /** answered / due, 0 to 1; `null` when nobody is due. */
  readonly share: number | null;
}

/**
 * Completeness of follow-up at a visit.
 *
 *   due   = enrolled and window closed - died before the window - withdrew from contact before the window
 *   share = primary scale scored in the window / due
 *
 * Choices: surgery of the joint-side does not remove anybody from due, so it is not asked for here. Death or withdrawal
 * inside the window leaves the visit due. Whoever died and had withdrawn is counted as died.
 *
 * @param facts one entry for each enrolled episode
 */
export function countCompleteness(facts: readonly CompletenessFacts[], today: string): Completeness {
  let notYetClosed = 0;
  let died = 0;
  let withdrewContact = 0;
  let answered = 0;
  for (const fact of facts) {
    if (today <= fact.closesOn) notYetClosed += 1;
    else if (fact.diedOn !== undefined && latestDay(fact.diedOn) < fact.opensOn) died += 1;
    else if (fact.withdrewContactOn !== undefined && fact.withdrewContactOn < fact.opensOn) withdrewContact += 1;
    else if (fact.isAnswered) answered += 1;
  }
  const due = facts.length - notYetClosed - died - withdrewContact;
  return {
    enrolled: facts.length,
    notYetClosed,
    died,
    withdrewContact,
    due,
    answered,
    share: due === 0 ? null : answered / due,
  };
}

/** `good` from 80 %; `bias-likely` from 60 %; `withheld` below, where no comparison is shown; `nobody-due` without a denominator. */
export type CompletenessLevel = 'good' | 'bias-likely' | 'withheld' | 'nobody-due';

/** How far a completeness can be trusted. Works on counts, so that 80 of 100 is exactly 80 %. */
export function completenessLevel({ answered, due }: Pick<Completeness, 'answered' | 'due'>): CompletenessLevel {
  if (due === 0) return 'nobody-due';
  if (answered * 100 >= due * 80) return 'good';
  return answered * 100 >= due * 60 ? 'bias-likely' : 'withheld';
}

/** Share of the consecutive treated who were enrolled, from the procedure log; `null` when nobody was treated. */
export function captureShare(treated: number, treatedAndEnrolled: number): number | null {
  return treated === 0 ? null : treatedAndEnrolled / treated;
}
