import { addEvidenceBody, savedEvidenceReply } from '../contract/index.ts';
import { readEvidenceStates } from '../evidence/read-evidence-state.ts';
import { saveReading } from '../evidence/save-reading.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Enters a trial that is not in the table yet. */
export const addEvidence = defineRoute({
  method: 'POST',
  path: '/api/evidence',
  summary: 'Enters a published trial for the first time.',
  access: { permission: 'evidence.enter', at: 'any-site' },
  body: addEvidenceBody,
  reply: savedEvidenceReply,
  status: 201,
  async handle({ body: { trial }, transaction, actor }) {
    const known = await readEvidenceStates(transaction, trial.key);
    if (known.length > 0) {
      return refuse('already-exists', `The trial ${trial.key} is in the table; enter it as a second reading.`);
    }
    return saveReading(transaction, { readerId: actor.userId, trial, origin: 'read' });
  },
});
