import {
  type AidValue,
  aidValues,
  type KnowledgeQuestion,
  knowledgeQuestions,
  type OptionKey,
  optionKeys,
  type SureItem,
  sureItems,
  type ValueLevel,
  valueLevels,
} from '@jointwise/definitions';

/** What a person chose on the way; everything may be left open, and nothing is filled in for them. */
export interface Decision {
  readonly values: Partial<Readonly<Record<AidValue, ValueLevel>>>;
  readonly knowledge: Partial<Readonly<Record<KnowledgeQuestion, string>>>;
  readonly sure: Partial<Readonly<Record<SureItem, boolean>>>;
  readonly leaning: OptionKey | 'unknown' | undefined;
  /** Questions of their own, at most 500 characters. */
  readonly ownQuestions: string;
}

export const ownQuestionsLimit = 500;

/** Names of the form's fields: `value-pain`, `know-saline`, `sure-certain`, `leaning`, `own`. */
export const decisionFields = {
  value: (value: AidValue) => `value-${value}`,
  knowledge: (question: KnowledgeQuestion) => `know-${question}`,
  sure: (item: SureItem) => `sure-${item}`,
  leaning: 'leaning',
  own: 'own',
} as const;

/**
 * Reads a decision from the fields of a form. What is not an answer of the form is left open: a person loses nothing,
 * and nothing foreign gets into a summary.
 *
 * @param field value of a field by name, null where it was not sent
 */
export function checkDecision(field: (name: string) => string | null): Decision {
  const pick = <K extends string, V>(keys: readonly K[], read: (key: K) => V | undefined) =>
    Object.fromEntries(
      keys.flatMap((key) => {
        const value = read(key);
        return value === undefined ? [] : [[key, value]];
      }),
    ) as Partial<Record<K, V>>;
  const leaning = field(decisionFields.leaning);
  return {
    values: pick(aidValues, (value) =>
      valueLevels.find((level) => String(level) === field(decisionFields.value(value))),
    ),
    knowledge: pick(knowledgeQuestions, (question) => {
      const answer = field(decisionFields.knowledge(question));
      return answer !== null && /^(yes|no|unsure|\d{1,3})$/.test(answer) ? answer : undefined;
    }),
    sure: pick(sureItems, (item) => {
      const answer = field(decisionFields.sure(item));
      return answer === 'yes' ? true : answer === 'no' ? false : undefined;
    }),
    leaning: leaning === 'unknown' ? leaning : optionKeys.find((key) => key === leaning),
    ownQuestions: (field(decisionFields.own) ?? '').replaceAll('\r\n', '\n').trim().slice(0, ownQuestionsLimit),
  };
}
