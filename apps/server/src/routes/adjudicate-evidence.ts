import { checkTrial } from '@jointwise/analysis';
import { applyChoices } from '@jointwise/registry';
import { addEvidenceAdjudication } from '@jointwise/store';
import { adjudicateEvidenceBody, evidenceKey, savedEvidenceReply } from '../contract/index.ts';
import { readEvidenceStates } from '../evidence/read-evidence-state.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Settles where two readings differ. */
export const adjudicateEvidence = defineRoute({
  method: 'POST',
  path: '/api/evidence/:key/adjudication',
  summary: 'Settles the differences between two readings of a trial.',
  access: { permission: 'evidence.adjudicate', at: 'any-site' },
  params: evidenceKey,
  body: adjudicateEvidenceBody,
  reply: savedEvidenceReply,
  status: 201,
  async handle({ params: { key }, body: { choices }, transaction, actor }) {
    const [state] = await readEvidenceStates(transaction, key);
    if (state === undefined) return refuse('not-found', 'There is no such trial.');
    const { status, compared } = state.settled;
    if (status !== 'differing' || compared === undefined) {
      return refuse('refused', 'There are no two readings of this trial that differ.');
    }
    const [first, second] = compared;
    const applied = applyChoices(first.trial, second.trial, choices);
    if (applied.status === 'refused') {
      return refuse('refused', 'The choices break the rules named in "problems".', { problems: applied.problems });
    }
    const { trial } = applied;
    const { version } = state;
    await addEvidenceAdjudication(transaction, { trialKey: key, version, trial, choices, adjudicatorId: actor.userId });
    const body = { key, version, status: 'adjudicated' as const, differences: 0, findings: checkTrial(trial) };
    return { body };
  },
});
