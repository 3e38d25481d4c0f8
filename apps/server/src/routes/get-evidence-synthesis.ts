import { synthesisQuery, synthesisReply } from '../contract/index.ts';
import { answerSynthesis, toPlainSynthesis } from '../evidence/answer-synthesis.ts';
import { defineRoute } from '../frame/route.ts';

/** What published trials say about a product class against a comparator, for one estimand. */
export const getEvidenceSynthesis = defineRoute({
  method: 'GET',
  path: '/api/evidence/synthesis',
  summary: 'Returns what published trials say about a product for one estimand.',
  access: { permission: 'evidence.read', at: 'any-site' },
  query: synthesisQuery,
  reply: synthesisReply,
  handle: async ({ query, transaction }) => ({ body: toPlainSynthesis(await answerSynthesis(transaction, query)) }),
});
