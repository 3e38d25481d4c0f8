import { type EconomicsReply, economicsQuery, economicsReply } from '../contract/index.ts';
import { acceptabilityCurve, answerEconomics } from '../economics/answer-economics.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';
import { studyParams } from '../studies/study-params.ts';

const caution =
  'People were not assigned by chance: those who had one treatment differ from those who had the other in more than utility before it.';

/** Cost for a QALY of one product class against another, from the registry and the sites' prices. */
export const getEconomics = defineRoute({
  method: 'GET',
  path: '/api/studies/:studyId/economics',
  summary: 'Returns cost for a QALY against a comparator, or what is missing for it.',
  access: { permission: 'outcomes.read', at: 'any-site' },
  params: studyParams,
  query: economicsQuery,
  reply: economicsReply,
  async handle({ params: { studyId }, query, work: { siteIds }, transaction, services }) {
    const study = await getOwnStudy(transaction, studyId, siteIds);
    if (study === undefined) return refuse('not-found', 'There is no such study at your sites.');
    const today = services.now().toISOString().slice(0, 10);
    const { estimate, missing } = await answerEconomics(transaction, query, { study, siteIds, today });
    if (estimate === undefined) return { body: { status: 'missing' as const, missing: [...missing] } };
    const body = { status: 'estimated', caution, estimate, curve: acceptabilityCurve(estimate) };
    return { body: structuredClone(body) as EconomicsReply };
  },
});
