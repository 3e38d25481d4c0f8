import { closeNotice } from '@jointwise/store';
import { noticeParams } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Puts a notice away. */
export const closeNoticeRoute = defineRoute({
  method: 'DELETE',
  path: '/api/notices/:noticeId',
  summary: 'Puts a notice of the caller away.',
  access: 'signed-in',
  params: noticeParams,
  async handle({ params: { noticeId }, actor, transaction }) {
    const isClosed = await closeNotice(transaction, actor.userId, noticeId);
    return isClosed ? { body: undefined } : refuse('not-found', 'There is no such open notice of yours.');
  },
});
