import { z } from 'zod';
import { id, instant, line } from './values.ts';

/** An EstimandDefinition of `definitions`; its own parser checks what is inside. */
export const estimandDefinition = z.record(z.string(), z.unknown());

/** GET /api/estimands. Signed in: every estimand that is shipped. */
export const estimandsReply = z.object({ rows: z.array(estimandDefinition) });

const lockState = z.object({ version: z.number().int(), hash: z.string(), lockedAt: instant, lockedBy: z.string() });

/** GET /api/studies/:studyId/estimands. Permission outcomes.read: what the study analyses under each id, with its locks. */
export const studyEstimandsReply = z.object({
  unblindedAt: instant.nullable(),
  rows: z.array(
    z.object({
      definition: estimandDefinition,
      hash: z.string(),
      standing: z.enum(['confirmatory', 'post-hoc', 'not-locked']),
      locks: z.array(lockState),
    }),
  ),
});

/** POST /api/studies/:studyId/estimands/:estimandId/lock. Permission estimand.lock. Without a definition: the shipped one. */
export const lockEstimandParams = z.object({ studyId: id, estimandId: line(40) });
export const lockEstimandBody = z.strictObject({ definition: estimandDefinition.optional() });
export const lockEstimandReply = lockState.extend({ estimandId: z.string() });

/** POST /api/studies/:studyId/unblinding. Permission estimand.lock. The first instant is kept. */
export const unblindingBody = z.strictObject({});
export const unblindingReply = z.object({ unblindedAt: instant });

/** POST /api/studies/:studyId/analyses. Permission analysis.run; over the sites where it is held. */
export const analysisBody = z.strictObject({
  estimandId: line(40),
  productClass: line(60),
  comparator: line(60).optional(),
  condition: line(60).optional(),
  joint: line(40).optional(),
  seed: z.number().int().min(0).max(4_294_967_295).optional(),
});
const analysisRow = z.object({
  id,
  estimandId: z.string(),
  productClass: z.string(),
  comparator: z.string().nullable(),
  dataCutHash: z.string(),
  computedAt: instant,
  computedBy: z.string(),
});
/** `result` is an EstimandResult of `analysis`. */
export const analysisReply = analysisRow.extend({ result: z.record(z.string(), z.unknown()) });

/** GET /api/studies/:studyId/analyses. Permission outcomes.read; results over sites of the caller alone. */
export const analysesQuery = z.strictObject({ estimandId: line(40).optional() });
export const analysesReply = z.object({ rows: z.array(analysisRow) });
/** GET /api/studies/:studyId/analyses/results/:analysisId. Permission outcomes.read. */
export const analysisParams = z.object({ studyId: id, analysisId: id });

/** GET /api/studies/:studyId/analyses/:estimandId/dataset.csv. Permission outcomes.read at sites that cover the data. */
export const datasetParams = z.object({ studyId: id, estimandId: line(40) });
export const datasetQuery = z.strictObject({
  productClass: line(60),
  comparator: line(60).optional(),
  condition: line(60).optional(),
  joint: line(40).optional(),
});
export const datasetReply = z.record(z.string(), z.unknown());

export type StudyEstimandsReply = z.infer<typeof studyEstimandsReply>;
export type AnalysisReply = z.infer<typeof analysisReply>;
export type AnalysesReply = z.infer<typeof analysesReply>;
