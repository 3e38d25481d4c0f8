import { z } from 'zod';
import { date, id, instant, joint, line, reason, side, version } from './values.ts';

/** Field values of a clinical record by field name; its RecordDefinition says which exist and what they allow. */
export const recordData = z.record(z.string().max(80), z.unknown());

/** Why a value outside its soft range is right all the same. */
export const warningsReason = line(500).optional();

/** A clinical record in its current version. */
export const clinicalRecord = z.object({
  id,
  kind: z.string(),
  anchor: z.enum(['participant', 'joint-side', 'episode', 'visit']),
  anchorId: id,
  version: z.number().int(),
  data: recordData,
  on: z.string().nullable().meta({ description: 'Date of the record, where its kind has one; may be partial.' }),
  enteredAt: instant,
  enteredBy: z.string(),
  withdrawn: z.boolean(),
  isArmHidden: z
    .literal(true)
    .optional()
    .meta({ description: 'The arm of this allocation is masked for the reader and was left out.' }),
});

/** POST /api/sites/:siteId/participants/:participantId/records/:kind. Permission record.enter. */
export const addRecordBody = z.strictObject({
  anchorId: id.optional().meta({ description: 'Joint-side, episode or visit; the participant when absent.' }),
  data: recordData,
  warningsReason,
});
export const addedRecordReply = z.object({
  id,
  version: z.number().int(),
  warnings: z.array(z.object({ field: z.string(), rule: z.string(), detail: z.string() })),
});

/** PUT .../records/:kind/:recordId. Permission record.amend. */
export const amendRecordBody = z.strictObject({ version, data: recordData, reason, warningsReason });

/** POST .../records/:kind/:recordId/withdrawal. Permission record.amend. Entered in error; stays readable. */
export const withdrawRecordBody = z.strictObject({ version, reason });

export const savedVersionReply = z.object({ id, version: z.number().int() });

/** GET .../records/:kind/:recordId/history. Permission participant.read. Oldest first. */
export const recordHistoryReply = z.object({
  rows: z.array(
    z.object({
      version: z.number().int(),
      data: recordData,
      isArmHidden: z.literal(true).optional(),
      withdrawn: z.boolean(),
      at: instant,
      by: z.string(),
      reason: z.string().nullable(),
    }),
  ),
});

/** POST /api/sites/:siteId/participants/:participantId/joint-sides. Permission participant.enrol. */
export const addJointSideBody = z.strictObject({ joint, side });

/** POST .../joint-sides/:jointSideId/episodes. Permission participant.enrol. Plans the visits of the episode too. */
export const addEpisodeBody = z.strictObject({
  conditionId: id.optional(),
  indexProcedure: recordData,
  product: recordData.optional(),
  warningsReason,
});
export const addedEpisodeReply = z.object({
  id,
  number: z.number().int(),
  indexOn: date,
  visits: z.array(z.object({ id, code: z.string(), targetOn: date })),
});

export type ClinicalRecord = z.infer<typeof clinicalRecord>;
export type AddRecordBody = z.infer<typeof addRecordBody>;
export type AmendRecordBody = z.infer<typeof amendRecordBody>;
export type AddedRecordReply = z.infer<typeof addedRecordReply>;
export type AddEpisodeBody = z.infer<typeof addEpisodeBody>;
export type AddedEpisodeReply = z.infer<typeof addedEpisodeReply>;
