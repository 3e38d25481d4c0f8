import type { FactName, FactTest, RegulatoryFacts } from '@jointwise/definitions';

/** An answer, with the facts that are missing where it is open. */
export interface TestAnswer {
  readonly answer: 'yes' | 'no' | 'open';
  readonly missing: readonly FactName[];
}

const yes: TestAnswer = { answer: 'yes', missing: [] };
const no: TestAnswer = { answer: 'no', missing: [] };

/** Answers a question about the facts. A missing fact leaves it open only where it could change the answer. */
export function evaluateTest(test: FactTest, facts: RegulatoryFacts): TestAnswer {
  if ('all' in test) return allOf(test.all.map((part) => evaluateTest(part, facts)));
  if ('any' in test) return opposite(allOf(test.any.map((part) => opposite(evaluateTest(part, facts)))));
  if ('not' in test) return opposite(evaluateTest(test.not, facts));
  if ('unless' in test) return evaluateTest(test.unless, facts).answer === 'yes' ? no : yes;
  const value = facts[test.fact];
  if (value === undefined) return { answer: 'open', missing: [test.fact] };
  return holds(test, value) ? yes : no;
}

function holds(test: Extract<FactTest, { fact: FactName }>, value: unknown): boolean {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  if ('in' in test) return values.some((one) => (test.in as readonly unknown[]).includes(one));
  if ('includesAny' in test) return values.some((one) => test.includesAny.includes(one as string));
  return values.every((one) => test.onlyFrom.includes(one as string));
}

function allOf(parts: readonly TestAnswer[]): TestAnswer {
  if (parts.some(({ answer }) => answer === 'no')) return no;
  const missing = [...new Set(parts.flatMap((part) => part.missing))];
  return parts.some(({ answer }) => answer === 'open') ? { answer: 'open', missing } : yes;
}

function opposite({ answer, missing }: TestAnswer): TestAnswer {
  return { answer: answer === 'open' ? 'open' : answer === 'yes' ? 'no' : 'yes', missing };
}
