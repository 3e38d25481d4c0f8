import { endpointsOfEstimand, guidelineStatements, publishedSyntheses } from '@jointwise/definitions';
import { evidenceQuery, evidenceReply } from '../contract/index.ts';
import { type EvidenceState, readEvidenceStates } from '../evidence/read-evidence-state.ts';
import { toEvidenceRow } from '../evidence/to-evidence-row.ts';
import { defineRoute } from '../frame/route.ts';

/** Published trials, reviews and guidelines, each with how far its entry has come. */
export const listEvidence = defineRoute({
  method: 'GET',
  path: '/api/evidence',
  summary: 'Lists published trials, reviews and guidelines.',
  access: { permission: 'evidence.read', at: 'any-site' },
  query: evidenceQuery,
  reply: evidenceReply,
  async handle({ query, transaction }) {
    const states = await readEvidenceStates(transaction);
    const rows = states.filter((state) => fits(state, query)).map(toEvidenceRow);
    const syntheses = publishedSyntheses.filter(
      ({ productClasses }) => query.productClass === undefined || productClasses.includes(query.productClass),
    );
    return {
      body: {
        rows,
        syntheses: syntheses.map((one) => ({ ...one })),
        guidelines: guidelineStatements.map((one) => ({ ...one })),
      },
    };
  },
});

function fits(
  { settled: { trial } }: EvidenceState,
  query: {
    readonly productClass?: string | undefined;
    readonly condition?: string | undefined;
    readonly estimand?: string | undefined;
  },
): boolean {
  const { productClass, condition, estimand } = query;
  const endpoints = estimand === undefined ? undefined : (endpointsOfEstimand[estimand] ?? []);
  return (
    (productClass === undefined || trial.arms.some((arm) => arm.productClasses.includes(productClass))) &&
    (condition === undefined || trial.conditions.includes(condition)) &&
    (endpoints === undefined || trial.results.some(({ endpoint }) => endpoints.includes(endpoint)))
  );
}
