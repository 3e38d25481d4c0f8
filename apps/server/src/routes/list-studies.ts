import { listStudies } from '@jointwise/store';
import { studiesReply } from '../contract/index.ts';
import { sitesWith } from '../frame/actor.ts';
import { defineRoute } from '../frame/route.ts';

/** Studies that a site of the caller takes part in. */
export const listStudiesRoute = defineRoute({
  method: 'GET',
  path: '/api/studies',
  summary: 'Lists the studies of the sites of the caller.',
  access: { permission: 'study.read', at: 'any-site' },
  reply: studiesReply,
  async handle({ actor, transaction }) {
    return { body: { rows: await listStudies(transaction, sitesWith(actor, 'study.read')) } };
  },
});
