import type { RegulatoryFacts } from '@jointwise/definitions';
import { classifyProduct, type ProductQuestion } from '@jointwise/registry';
import { classificationBody, classificationReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** What a product is under the rules of a place on a day. */
export const classifyProductRoute = defineRoute({
  method: 'POST',
  path: '/api/regulation/classification',
  summary: 'Classifies a product under the rules of a place on a day, with the path walked.',
  access: 'signed-in',
  opens: 'nothing',
  body: classificationBody,
  reply: classificationReply,
  async handle({ body: { product, use, jurisdiction, on } }) {
    const answer = classifyProduct(product as ProductQuestion, use as RegulatoryFacts, jurisdiction, on);
    return { body: structuredClone(answer) as typeof classificationReply._output };
  },
});
