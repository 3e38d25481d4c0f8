import { checkTrial, standingOf } from '@jointwise/analysis';
import { evidenceKey, evidenceTrialReply } from '../contract/index.ts';
import { readEvidenceStates } from '../evidence/read-evidence-state.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** One trial: what stands, what each person read, where they differ, what the checks find. */
export const getEvidenceTrial = defineRoute({
  method: 'GET',
  path: '/api/evidence/:key',
  summary: 'Returns one published trial with its readings.',
  access: { permission: 'evidence.read', at: 'any-site' },
  params: evidenceKey,
  reply: evidenceTrialReply,
  async handle({ params, transaction, actor }) {
    const [state] = await readEvidenceStates(transaction, params.key);
    if (state === undefined) return refuse('not-found', 'There is no such trial.');
    const { settled, readings, adjudication } = state;
    const { trial, status, readers, differences, compared } = settled;
    const names: [string, string] | null = compared === undefined ? null : [compared[0].reader, compared[1].reader];
    return {
      body: {
        trial,
        status,
        standing: standingOf({ trial, status, readers }),
        readings: readings.map(({ reader, readerId, at, version, trial: own }) => ({
          reader,
          version: version ?? null,
          at,
          isOwn: readerId === actor.userId,
          trial: own,
        })),
        differences: differences.map(({ path, first, second }) => ({
          path,
          first: first ?? null,
          second: second ?? null,
        })),
        compared: names,
        settled:
          status === 'adjudicated' && adjudication !== undefined
            ? { by: adjudication.adjudicator, at: adjudication.adjudicatedAt, choices: [...adjudication.choices] }
            : null,
        findings: checkTrial(trial),
      },
    };
  },
});
