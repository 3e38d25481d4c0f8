import { certaintyLevels, claimStates, sentenceTypes, verdictCodes } from '@jointwise/definitions';
import { z } from 'zod';
import { id, instant, line, reason, version } from './values.ts';

/** A ClaimDefinition of `definitions`; the rules of entry check what is inside. */
export const claimDefinition = z.record(z.string(), z.unknown());
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(80);
export const claimParams = z.object({ slug });
const verdict = z.enum(verdictCodes);
const certainty = z.enum(certaintyLevels);

export const claimRow = z.object({
  id,
  slug: z.string(),
  version: z.number().int(),
  definition: claimDefinition,
  state: z.enum(claimStates),
  owner: z.object({ id, name: z.string() }).nullable(),
  author: z.string(),
  enteredAt: instant,
  publishedVersion: z.number().int().nullable().meta({ description: 'The version that everybody sees.' }),
  approver: z.string().nullable(),
  approvedAt: instant.nullable(),
  verdict: verdict.nullable(),
  certainty: certainty.nullable(),
  decidedAt: instant.nullable(),
  worseThan: verdict.nullable().meta({ description: 'Verdict it was published with, where the present one is worse.' }),
});
/** GET /api/claims. Permission claim.read at any site. Those with news first. */
export const claimsReply = z.object({ rows: z.array(claimRow) });

/** GET /api/claims/:slug. Permission claim.read. `card` is a ClaimCard of `analysis`; null until the first verdict. */
export const claimReply = z.object({
  claim: claimRow,
  card: z.record(z.string(), z.unknown()).nullable(),
  mayPublish: z.object({ status: z.enum(['allowed', 'refused']), detail: z.string().nullable() }),
});

/** POST /api/claims. Permission claim.write. The caller becomes its owner. */
export const addClaimBody = z.strictObject({ definition: claimDefinition });
/** POST /api/claims/:slug/versions. Permission claim.write. What is published stays until the new version is approved. */
export const addClaimVersionBody = z.strictObject({ version, definition: claimDefinition, reason });
export const savedClaimReply = z.object({ slug: z.string(), version: z.number().int() });

/** POST /api/claims/:slug/publication, .../retirement. Permission claim.publish. The caller is the named approver. */
export const approveClaimBody = z.strictObject({ version, reason });
export const approvedClaimReply = z.object({ slug: z.string(), state: z.enum(claimStates) });

/** POST /api/claims/:slug/verdict. Permission claim.write. `unchanged`: the same evidence gives the same verdict. */
export const verdictReply = z.object({
  status: z.enum(['decided', 'unchanged']),
  number: z.number().int(),
  verdict: verdict.nullable(),
});

/** GET /api/claims/:slug/history. Permission claim.read. Newest first. */
export const claimHistoryReply = z.object({
  rows: z.array(
    z.object({
      number: z.number().int(),
      version: z.number().int(),
      verdict,
      certainty: certainty.nullable(),
      worseThan: verdict.nullable(),
      evidenceHash: z.string(),
      dataCutHash: z.string().nullable(),
      decidedAt: instant,
    }),
  ),
});

/** GET /api/notices. Signed in. What the caller has not put away. */
export const noticesReply = z.object({
  rows: z.array(
    z.object({
      id,
      kind: z.string(),
      claim: z.string().nullable(),
      detail: z.record(z.string(), z.string()),
      createdAt: instant,
    }),
  ),
});
/** DELETE /api/notices/:noticeId. Signed in. Puts a notice away. */
export const noticeParams = z.object({ noticeId: id });

/** POST /api/claims/check. Permission claim.read. A sentence, a page or a whole file; nothing of it is stored. */
export const checkClaimTextBody = z.strictObject({
  text: line(200_000).meta({ description: 'Plain text or HTML.' }),
});

export const checkClaimTextReply = z.object({
  sentences: z.array(
    z.object({
      text: z.string(),
      from: z.number().int(),
      to: z.number().int(),
      line: z.number().int(),
      blocked: z.array(z.string()).meta({ description: 'Words that need an approver’s reason.' }),
      claims: z.array(
        z.object({
          type: z.enum(sentenceTypes),
          productClasses: z.array(z.string()),
          isProductAssumed: z.boolean(),
          condition: z.string().nullable(),
          joint: z.string().nullable(),
          horizonMonths: z.number().nullable(),
          comparator: z.string().nullable(),
          strength: z.enum(['hedged', 'plain', 'absolute']),
          estimand: z.string().nullable(),
          verdict,
          reason: z.string().nullable(),
          certainty: certainty.nullable(),
          word: z.string(),
          sentence: z.string(),
          basis: z.array(z.string()),
        }),
      ),
    }),
  ),
});

export type CheckedText = z.infer<typeof checkClaimTextReply>;
export type ClaimRow = z.infer<typeof claimRow>;
export type ClaimHistoryRow = z.infer<typeof claimHistoryReply>['rows'][number];
export type NoticeRow = z.infer<typeof noticesReply>['rows'][number];
