import { AllowedPage, type AllowedQuestion } from '@jointwise/patient/pages';
import { classifyProduct, plainResult } from '@jointwise/registry';
import { factsOfQuestion, readAllowedQuestion } from './allowed-question.ts';
import { definePage, type PageContext } from './define-page.ts';

/** Is this allowed here. The question stands in the address; nothing is kept. */
export const allowedPage = definePage({
  path: '/allowed',
  get: (context) => {
    const { texts, query } = context;
    const question = questionOf(context);
    const result = answer(question);
    return {
      title: texts('law.title'),
      description: texts('law.description'),
      content: AllowedPage({ t: texts, question, ...(result === undefined ? {} : { result }) }),
      isPrivate: query.size > 0,
    };
  },
  files: {
    json: (context) => {
      const question = questionOf(context);
      const result = answer(question) ?? { status: 'nothing-asked' };
      return {
        body: `${JSON.stringify({ question, result, notEvidence: context.texts('law.notEvidence') }, null, 2)}\n`,
      };
    },
  },
});

function questionOf({ query, region, locale, services }: PageContext): AllowedQuestion {
  return readAllowedQuestion(query, { today: services.now().toISOString().slice(0, 10), region, locale });
}

function answer(question: AllowedQuestion) {
  const facts = factsOfQuestion(question);
  return facts === undefined ? undefined : plainResult(classifyProduct(facts, {}, question.where, question.when));
}
