import {
  joints,
  placeWithoutJoint,
  type TriageFacts,
  type TriageQuestion,
  type TriageRule,
  type TriageSign,
  triageQuestions,
} from '@jointwise/definitions';
import { evaluateTriageRule } from './evaluate-triage-rule.ts';

/**
 * Codes that were chosen, by question: `{ place: ['knee', 'left'], age: ['62'], now: ['none'] }`. In a list of signs
 * `none` says that no other is there, and `unsure` that those not ticked are not known.
 */
export type TriageAnswers = Readonly<Record<string, readonly string[]>>;

export type TriageRefusal = 'nothing-chosen' | 'contradiction' | 'out-of-range';

/** Whether an answer fits its question. A list where nothing is ticked is no answer: silence never stands for no. */
export function checkTriageAnswer(question: TriageQuestion, codes: readonly string[]): TriageRefusal | undefined {
  if (codes.length === 0) return 'nothing-chosen';
  switch (question.kind) {
    case 'place':
      return checkPlace(codes);
    case 'one':
      return codes.length === 1 && question.choices.some(({ code }) => code === codes[0]) ? undefined : 'out-of-range';
    case 'number':
      return checkNumber(question.minimum, question.maximum, codes);
    case 'signs':
      return checkSigns(question.signs, codes);
  }
}

function checkPlace([place, side, ...more]: readonly string[]): TriageRefusal | undefined {
  if (more.length > 0) return 'out-of-range';
  if (place === placeWithoutJoint) return side === undefined ? undefined : 'out-of-range';
  const joint = joints.find(({ key }) => key === place);
  if (joint === undefined) return 'out-of-range';
  return joint.sides.some((known) => known === side) ? undefined : 'out-of-range';
}

function checkNumber(minimum: number, maximum: number, codes: readonly string[]): TriageRefusal | undefined {
  const [text = ''] = codes;
  if (codes.length > 1) return 'contradiction';
  if (text === 'unsure') return undefined;
  if (text === '') return 'nothing-chosen';
  const isInside = /^\d{1,3}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum;
  return isInside ? undefined : 'out-of-range';
}

function checkSigns(signs: readonly TriageSign[], codes: readonly string[]): TriageRefusal | undefined {
  const known = new Set(['none', 'unsure', ...signs.map(({ code }) => code)]);
  if (codes.some((code) => !known.has(code)) || new Set(codes).size < codes.length) return 'out-of-range';
  return codes.includes('none') && codes.length > 1 ? 'contradiction' : undefined;
}

/** What the answers tell. A question that was answered with "I do not know" leaves its facts as `null`. */
export function factsOfTriage(answers: TriageAnswers): TriageFacts {
  let facts: TriageFacts = {};
  for (const question of triageQuestions) {
    const codes = answers[question.id];
    if (codes === undefined || !isAsked(question.asked, facts)) continue;
    facts = { ...facts, ...factsOf(question, codes, facts) };
  }
  return facts;
}

function factsOf(question: TriageQuestion, codes: readonly string[], known: TriageFacts): TriageFacts {
  switch (question.kind) {
    case 'place':
      return { joint: codes[0] ?? null, side: codes[1] ?? null };
    case 'number':
      return { [question.fact]: codes[0] === 'unsure' ? null : Number(codes[0]) };
    case 'one': {
      const chosen = question.choices.find(({ code }) => code === codes[0])?.facts;
      return chosen ?? Object.fromEntries(question.facts.map((fact) => [fact, null]));
    }
    case 'signs':
      return Object.assign({}, ...signsAsked(question.signs, known).map((sign) => factsOfSign(sign, codes)));
  }
}

function factsOfSign(sign: TriageSign, codes: readonly string[]): TriageFacts {
  const { present = { [sign.code]: true }, absent = { [sign.code]: false } } = sign;
  if (codes.includes(sign.code)) return present;
  if (!codes.includes('unsure')) return absent;
  return Object.fromEntries(Object.keys(absent).map((fact) => [fact, null]));
}

/** Signs to show: those that the joint and the age allow, without those that were told before. */
export function signsAsked(signs: readonly TriageSign[], known: TriageFacts): readonly TriageSign[] {
  return signs.filter((sign) => {
    const facts = Object.keys(sign.present ?? { [sign.code]: true });
    return isAsked(sign.asked, known) && !facts.every((fact) => fact in known);
  });
}

/** What is not known is no reason not to ask. */
export function isAsked(rule: TriageRule | undefined, facts: TriageFacts): boolean {
  return rule === undefined || evaluateTriageRule(rule, facts) !== 'not-met';
}
