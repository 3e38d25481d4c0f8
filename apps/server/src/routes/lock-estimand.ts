import { estimandById, parseEstimand } from '@jointwise/definitions';
import { addEstimandLock } from '@jointwise/store';
import { lockEstimandBody, lockEstimandParams, lockEstimandReply } from '../contract/index.ts';
import { estimandHash } from '../estimands/estimand-hash.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';

/** Fixes a version of an estimand for a study, once and for good. */
export const lockEstimand = defineRoute({
  method: 'POST',
  path: '/api/studies/:studyId/estimands/:estimandId/lock',
  summary: 'Locks a version of an estimand for a study.',
  access: { permission: 'estimand.lock', at: 'any-site' },
  params: lockEstimandParams,
  body: lockEstimandBody,
  reply: lockEstimandReply,
  status: 201,
  async handle({ params, body, work, transaction }) {
    const study = await getOwnStudy(transaction, params.studyId, work.siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    const wanted = body.definition ?? estimandById(params.estimandId);
    if (wanted === undefined) return refuse('not-found', 'There is no such estimand.');
    const parsed = parseEstimand(wanted, study.definition);
    if (parsed.status === 'refused') {
      return refuse('refused', 'The estimand cannot be locked for this study.', { problems: parsed.problems });
    }
    if (parsed.value.id !== params.estimandId) {
      const detail = `id is ${parsed.value.id}; the address says ${params.estimandId}.`;
      return refuse('refused', detail, { problems: [{ field: 'id', rule: 'not-the-address', detail }] });
    }
    const hash = estimandHash(parsed.value);
    const added = await addEstimandLock(transaction, { studyId: study.id, definition: parsed.value, hash });
    if (added.status !== 'added') {
      return refuse('already-exists', 'This version is locked already; a change needs the next version.');
    }
    const { estimandId, version, lockedAt, lockedBy } = added.lock;
    return { body: { estimandId, version, hash, lockedAt, lockedBy } };
  },
});
