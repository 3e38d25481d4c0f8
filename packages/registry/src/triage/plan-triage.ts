import {
  type LikelyGroup,
  type RedFlag,
  type TriageFacts,
  type TriageQuestion,
  triageQuestions,
} from '@jointwise/definitions';
import { evaluateRedFlags, type RedFlagFinding } from './evaluate-red-flags.ts';
import { findLikelyGroups } from './find-likely-groups.ts';
import { checkTriageAnswer, factsOfTriage, isAsked, signsAsked, type TriageAnswers } from './triage-answers.ts';

/**
 * `emergency`: call now. `urgent`: to be seen today, or within days or weeks, as its first flag says.
 * `inflammatory`: to a rheumatologist. `groups`: nothing urgent was found.
 */
export interface TriageOutcome {
  readonly kind: 'emergency' | 'urgent' | 'inflammatory' | 'groups';
  /** Flags that were raised, the most urgent first. */
  readonly raised: readonly RedFlag[];
  /** Flags that an answer of "I do not know" leaves open, the most urgent first. */
  readonly open: readonly RedFlag[];
  /** What it could be; none in an emergency, when there is nothing to read but what to do. */
  readonly groups: readonly LikelyGroup[];
}

export type TriageStep =
  | {
      readonly step: 'question';
      readonly question: TriageQuestion;
      /** Signs to show, for a list of signs. */
      readonly shown: readonly string[];
      /** 3 of 12. The last number can change with the answers. */
      readonly number: number;
      readonly of: number;
      /** Whether an emergency sign was left open. */
      readonly isUnclear: boolean;
    }
  | { readonly step: 'outcome'; readonly outcome: TriageOutcome };

/**
 * The next question, or the outcome. An answer that raises an emergency or a flag for the same day ends the questions at
 * once; flags that leave more time are gathered, because a more urgent one may still be told.
 */
export function planTriage(answers: TriageAnswers): TriageStep {
  const facts = factsOfTriage(answers);
  const findings = evaluateRedFlags(facts);
  const raised = withStatus(findings, 'raised');
  const open = withStatus(findings, 'open');
  if (raised.some(({ urgency }) => endsQuestions(urgency)))
    return { step: 'outcome', outcome: conclude(facts, raised, open) };
  const asked = questionsAsked(facts);
  const next = asked.find(({ id }) => answers[id] === undefined);
  if (next === undefined) return { step: 'outcome', outcome: conclude(facts, raised, open) };
  return {
    step: 'question',
    question: next,
    shown: next.kind === 'signs' ? signsAsked(next.signs, facts).map(({ code }) => code) : [],
    number: asked.indexOf(next) + 1,
    of: asked.length,
    isUnclear: open.some(({ urgency }) => endsQuestions(urgency)),
  };
}

/** The answers without the last one, to go back to its question. */
export function withoutLastAnswer(answers: TriageAnswers): TriageAnswers {
  const given = triageQuestions.filter(({ id }) => answers[id] !== undefined).map(({ id }) => id);
  return Object.fromEntries(given.slice(0, -1).map((id) => [id, answers[id] ?? []]));
}

/**
 * Answers as they were given one after the other, each checked against its question and only where that question was
 * asked; whatever follows the first that does not fit is left out.
 */
export function checkTriageAnswers(draft: TriageAnswers): TriageAnswers {
  let kept: TriageAnswers = {};
  for (const question of triageQuestions) {
    const step = planTriage(kept);
    if (step.step === 'outcome') return kept;
    if (step.question.id !== question.id) continue;
    const codes = draft[question.id];
    if (codes === undefined || checkTriageAnswer(question, codes) !== undefined) return kept;
    kept = { ...kept, [question.id]: codes };
  }
  return kept;
}

/** Questions of this person as far as it is known; one that hangs on an answer still to come is not counted yet. */
function questionsAsked(facts: TriageFacts): readonly TriageQuestion[] {
  return triageQuestions.filter(({ asked }) => {
    if (asked === undefined) return true;
    return isAsked(asked, facts) && 'fact' in asked && asked.fact in facts;
  });
}

const endsQuestions = (urgency: RedFlag['urgency']) => urgency === 'emergency' || urgency === 'same-day';

function withStatus(findings: readonly RedFlagFinding[], wanted: RedFlagFinding['status']): readonly RedFlag[] {
  return findings.filter(({ status }) => status === wanted).map(({ flag }) => flag);
}

function conclude(facts: TriageFacts, raised: readonly RedFlag[], open: readonly RedFlag[]): TriageOutcome {
  const kind = kindOf(raised, open);
  return { kind, raised, open, groups: kind === 'emergency' ? [] : findLikelyGroups(facts) };
}

function kindOf(raised: readonly RedFlag[], open: readonly RedFlag[]): TriageOutcome['kind'] {
  const [first] = raised.filter(({ urgency }) => urgency !== 'before-procedure');
  if (first?.urgency === 'emergency') return 'emergency';
  // An emergency that could not be ruled out is for today, whatever else was found.
  if (open.some(({ urgency }) => endsQuestions(urgency))) return 'urgent';
  if (first === undefined) return 'groups';
  return first.route === 'rheumatology' ? 'inflammatory' : 'urgent';
}
