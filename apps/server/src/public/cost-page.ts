import { documentedPrices } from '@jointwise/definitions';
import { CostPage } from '@jointwise/patient/pages';
import { answerCost, offerOf, readCostQuestion } from './cost-question.ts';
import { definePage, type PageContext } from './define-page.ts';
import { publishedLists } from './published-lists.ts';

/** What a whole course costs, from the lists that clinics have published. The question stands in the address. */
export const costPage = definePage({
  path: '/cost',
  get: async (context) => {
    const { texts, query } = context;
    const { published, question, answer } = await costOf(context);
    return {
      title: texts('cost.title'),
      description: texts('cost.description'),
      content: CostPage({
        ...{ t: texts, offers: published.map(offerOf), question, documented: documentedPrices },
        ...(answer === undefined ? {} : { answer }),
      }),
      isPrivate: query.size > 0,
    };
  },
  files: {
    json: async (context) => {
      const { published, answer } = await costOf(context);
      const offers = published.map(offerOf);
      return { body: `${JSON.stringify({ offers, answer: answer ?? null }, null, 2)}\n` };
    },
  },
});

async function costOf({ query, services }: PageContext) {
  const today = services.now().toISOString().slice(0, 10);
  const question = readCostQuestion(query);
  const published = await publishedLists(services, today);
  return { published, question, answer: answerCost(question, published, today) };
}
