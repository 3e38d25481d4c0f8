import { z } from 'zod';
import { id, line } from './values.ts';

/** GET /api/studies/:studyId/outcomes and the same with `.csv`. Permission outcomes.read; its sites only. */
export const outcomesQuery = z.strictObject({
  condition: line(60).optional(),
  joint: line(40).optional(),
  productClass: line(60).optional(),
  instrument: line(40),
  scale: line(40),
  visit: line(20),
  siteId: id.optional(),
  threshold: line(200).optional().meta({ description: 'Key of the threshold, as listed in the report.' }),
});

/** An OutcomesReport of `analysis`. */
export const outcomesReply = z.record(z.string(), z.unknown());

/** GET /api/studies/:studyId/trajectories. Permission outcomes.read; its sites only. */
export const trajectoriesQuery = z.strictObject({
  instrument: line(40),
  scale: line(40),
  productClass: line(60).optional(),
});
/** Percentiles of the scale at each visit, over the participants of those sites; withheld below eleven. */
export const trajectoriesReply = z.object({
  rows: z.array(
    z.object({
      visitCode: z.string(),
      targetDay: z.number().int(),
      n: z.number().int(),
      p10: z.number().nullable(),
      p25: z.number().nullable(),
      p50: z.number().nullable(),
      p75: z.number().nullable(),
      p90: z.number().nullable(),
    }),
  ),
});

export type OutcomesQuery = z.input<typeof outcomesQuery>;
export type TrajectoriesReply = z.infer<typeof trajectoriesReply>;
