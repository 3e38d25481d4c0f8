import { judgeText } from '../claims/judge-text.ts';
import { checkClaimTextBody, checkClaimTextReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** Finds the claims in a sentence, a page or a file, with the verdict on each. Nothing of the text is stored. */
export const checkClaimText = defineRoute({
  method: 'POST',
  path: '/api/claims/check',
  summary: 'Finds the claims in a text, with a verdict on each.',
  access: { permission: 'claim.read', at: 'any-site' },
  opens: 'nothing',
  replaysByKey: false,
  body: checkClaimTextBody,
  reply: checkClaimTextReply,
  async handle({ body }) {
    const sentences = judgeText(body.text).map(({ claims, ...sentence }) => ({
      ...{ ...sentence, blocked: [...sentence.blocked] },
      claims: claims.map((claim) => ({
        ...claim,
        productClasses: [...claim.productClasses],
        basis: [...claim.basis],
        verdict: claim.verdict.code,
        reason: claim.verdict.code === 'not-answerable' ? claim.verdict.reason : null,
      })),
    }));
    return { body: { sentences } };
  },
});
