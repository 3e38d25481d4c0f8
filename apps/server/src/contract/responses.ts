import { z } from 'zod';
import { date, id, instant, line, reason, version } from './values.ts';

export const responseMode = z.enum(['web', 'kiosk', 'paper', 'phone', 'proxy']);

/** Several values of one item marked on paper, kept as they stand. */
const marks = z.strictObject({
  marks: z
    .array(z.union([z.number(), z.boolean()]))
    .min(2)
    .max(12)
    .readonly(),
});

/** Answers by item code. `null` is "not answered", which is not the same as "does not apply". */
export const answers = z.record(
  z.string().max(60),
  z.union([z.number(), z.boolean(), z.null(), z.literal('not-applicable'), marks]),
);

/** One score of one scale; `value` is null with a reason when the missing rule refuses it. Raw precision. */
export const scaleScore = z.object({
  scale: z.string(),
  status: z.enum(['scored', 'not-scored']),
  value: z.number().nullable(),
  reason: z.string().nullable(),
  answered: z.number().int(),
  outOf: z.number().int(),
});

/** One instrument filled in at one visit, in its current version. */
export const response = z.object({
  id,
  version: z.number().int(),
  instrument: z.string(),
  instrumentRevision: z.number().int(),
  mode: z.string(),
  locale: z.string(),
  completedOn: date,
  answers,
  scores: z.array(scaleScore),
  enteredAt: instant,
  enteredBy: z.string(),
});

/** POST /api/sites/:siteId/visits/:visitId/responses. Permission response.enter. */
export const addResponseBody = z.strictObject({
  instrument: line(40),
  answers,
  mode: responseMode,
  locale: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
  completedOn: date,
  startedAt: instant.optional(),
});
/** PUT /api/sites/:siteId/responses/:responseId. Permission response.amend. */
export const amendResponseBody = z.strictObject({
  version,
  answers,
  reason,
  mode: responseMode.optional(),
  completedOn: date.optional(),
});
export const savedResponseReply = z.object({
  id,
  version: z.number().int(),
  scores: z.array(scaleScore),
  warnings: z.array(z.object({ field: z.string(), rule: z.string(), detail: z.string() })),
});

/** GET /api/sites/:siteId/responses/:responseId/history. Permission participant.read. Oldest first. */
export const responseHistoryReply = z.object({
  rows: z.array(
    z.object({
      version: z.number().int(),
      answers,
      scores: z.array(scaleScore),
      completedOn: date,
      at: instant,
      by: z.string(),
      reason: z.string().nullable(),
    }),
  ),
});

export type Answers = z.infer<typeof answers>;
export type ScaleScoreReply = z.infer<typeof scaleScore>;
export type ResponseReply = z.infer<typeof response>;
export type AddResponseBody = z.infer<typeof addResponseBody>;
export type AmendResponseBody = z.infer<typeof amendResponseBody>;
export type SavedResponseReply = z.infer<typeof savedResponseReply>;
