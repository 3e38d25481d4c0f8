import type { OptionDefinition } from '@jointwise/definitions';
import type { OptionLaw } from '@jointwise/patient/pages';
import { classifyProduct, plainResult } from '@jointwise/registry';
import { factsOfQuestion, readAllowedQuestion } from './allowed-question.ts';
import type { PageContext } from './define-page.ts';

/** What the law makes of each product of an option today, in the place of the address or in the likely one. */
export function optionLaw({ offeredProducts }: OptionDefinition, context: PageContext): OptionLaw {
  const { query, region, locale, services } = context;
  const today = services.now().toISOString().slice(0, 10);
  const question = readAllowedQuestion(query, { today, region, locale });
  const products = offeredProducts.flatMap((what) => {
    const facts = factsOfQuestion({ ...question, what, when: today });
    if (facts === undefined) return [];
    return [{ code: what, result: plainResult(classifyProduct(facts, {}, question.where, today)) }];
  });
  return { where: question.where, on: today, products };
}
