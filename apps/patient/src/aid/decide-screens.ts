import { aidValues } from '@jointwise/definitions';
import type { KnowledgeItem } from '@jointwise/registry';

/** The steps of making up one's mind in their order. */
export const decideSteps = ['values', 'knowledge', 'sure', 'leaning'] as const;
export type DecideStep = (typeof decideSteps)[number];

/** What is seen at once: one question of the first two steps, all of a later one, or what was right. */
export interface DecideScreen {
  /** What a button says to come here, as `values-pain`. */
  readonly key: string;
  readonly step: DecideStep;
  /** Value or question that is asked alone; absent where the step is one screen. */
  readonly item?: string;
  /** Place among the questions of its step. */
  readonly number: number;
  readonly of: number;
}

/** Every screen in its order; after the last comes the summary. */
export function decideScreens(knowledge: readonly KnowledgeItem[]): readonly DecideScreen[] {
  const alone = (step: DecideStep, items: readonly string[]): DecideScreen[] =>
    items.map((item, index) => ({ key: `${step}-${item}`, step, item, number: index + 1, of: items.length }));
  const whole = (key: string, step: DecideStep): DecideScreen => ({ key, step, number: 1, of: 1 });
  const questions = knowledge.map(({ question }) => question);
  return [
    ...alone('values', aidValues),
    ...alone('knowledge', questions),
    ...(questions.length === 0 ? [] : [whole('answers', 'knowledge')]),
    whole('sure', 'sure'),
    whole('leaning', 'leaning'),
  ];
}
