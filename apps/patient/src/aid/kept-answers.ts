/** Where kept answers stand in the storage of the browser. */
export const keptKey = 'jointwise.decision';

/** Answers by the name of their field. */
export type KeptAnswers = Readonly<Record<string, string>>;

const fieldName = /^(?:(?:value|know|sure)-[\w-]{1,40}|leaning|own)$/;
const longest = 500;

/** The answers of a form, without tokens, buttons and what was left open. */
export function answersIn(fields: Iterable<readonly [name: string, value: unknown]>): KeptAnswers {
  return Object.fromEntries(
    [...fields].flatMap(([name, value]) => (isAnswer(name, value) ? [[name, value.slice(0, longest)] as const] : [])),
  );
}

/** Reads what was kept; whatever else stands there counts as nothing. */
export function readKept(text: string | null): KeptAnswers {
  if (text === null) return {};
  try {
    const kept: unknown = JSON.parse(text);
    return typeof kept === 'object' && kept !== null && !Array.isArray(kept) ? answersIn(Object.entries(kept)) : {};
  } catch {
    return {};
  }
}

function isAnswer(name: string, value: unknown): value is string {
  return fieldName.test(name) && typeof value === 'string' && value.trim() !== '';
}
