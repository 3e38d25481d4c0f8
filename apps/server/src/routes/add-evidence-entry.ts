import { addEvidenceBody, evidenceKey, savedEvidenceReply } from '../contract/index.ts';
import { readEvidenceStates } from '../evidence/read-evidence-state.ts';
import { saveReading } from '../evidence/save-reading.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Enters a trial again: by another person, or as this person's correction, which does not count as a second one. */
export const addEvidenceEntryRoute = defineRoute({
  method: 'POST',
  path: '/api/evidence/:key/entries',
  summary: 'Enters a published trial a second time.',
  access: { permission: 'evidence.enter', at: 'any-site' },
  params: evidenceKey,
  body: addEvidenceBody,
  reply: savedEvidenceReply,
  status: 201,
  async handle({ params, body, transaction, actor }) {
    const known = await readEvidenceStates(transaction, params.key);
    if (known.length === 0) return refuse('not-found', 'There is no such trial.');
    const trial = { ...body.trial, key: params.key };
    return saveReading(transaction, { readerId: actor.userId, trial, origin: 'read' });
  },
});
