import { listOpenNotices } from '@jointwise/store';
import { noticesReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** What the caller has to know: the verdict on a claim of theirs got worse. */
export const listNoticesRoute = defineRoute({
  method: 'GET',
  path: '/api/notices',
  summary: 'Lists the notices that the caller has not put away.',
  access: 'signed-in',
  reply: noticesReply,
  async handle({ actor, transaction }) {
    const rows = await listOpenNotices(transaction, actor.userId);
    return { body: { rows: rows.map((row) => ({ ...row, detail: { ...row.detail } })) } };
  },
});
