import { estimands } from '@jointwise/definitions';
import { estimandsReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** The questions that are shipped, each with its five attributes. */
export const listEstimands = defineRoute({
  method: 'GET',
  path: '/api/estimands',
  summary: 'Lists the estimands that are shipped.',
  access: 'signed-in',
  opens: 'nothing',
  reply: estimandsReply,
  async handle() {
    return { body: { rows: estimands.map((one) => ({ ...one })) } };
  },
});
