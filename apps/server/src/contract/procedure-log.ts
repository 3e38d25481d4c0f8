import { z } from 'zod';
import { warningsReason } from './records.ts';
import { id, instant, joint, line, reason, version } from './values.ts';

/** Month of the procedures; that it exists and has begun is for the rules of entry. */
const month = line(10).meta({ description: 'Month: 2026-03.' });
const productClass = line(60).meta({ description: 'Code of a product class, as listed by GET /api/definitions.' });
const treated = z.number().meta({ description: 'Joint-sides treated, enrolled or not; 0 to 100000.' });
const monthBound = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/);

/** GET /api/sites/:siteId/procedure-log. Permission participant.read. Newest month first. */
export const procedureLogQuery = z.strictObject({
  studyId: id,
  from: monthBound.optional().meta({ description: 'First month: 2026-01.' }),
  to: monthBound.optional().meta({ description: 'Last month: 2026-12.' }),
});
/** Months, joints and classes with what the log and the registry say; not logged where `id` is null. */
export const procedureLogReply = z.object({
  rows: z.array(
    z.object({
      id: id.nullable(),
      version: z.number().int().nullable(),
      month: z.string(),
      joint: z.string(),
      productClass: z.string(),
      treated: z.number().int().nullable(),
      enrolled: z.number().int().meta({ description: 'Episodes in the registry from that month.' }),
      enteredAt: instant.nullable(),
      enteredBy: z.string().nullable(),
    }),
  ),
});

/** POST /api/sites/:siteId/procedure-log. Permission record.enter. One entry for a month, joint and class. */
export const addProcedureLogBody = z.strictObject({ studyId: id, month, joint, productClass, treated, warningsReason });

/** PUT /api/sites/:siteId/procedure-log/:entryId. Permission record.amend. */
export const amendProcedureLogBody = z.strictObject({ version, treated, reason, warningsReason });

/** GET /api/sites/:siteId/procedure-log/:entryId/history. Permission participant.read. Oldest first. */
export const procedureLogHistoryReply = z.object({
  rows: z.array(
    z.object({
      version: z.number().int(),
      treated: z.number().int(),
      at: instant,
      by: z.string(),
      reason: z.string().nullable(),
    }),
  ),
});

export type ProcedureLogRow = z.infer<typeof procedureLogReply>['rows'][number];
export type ProcedureLogVersionRow = z.infer<typeof procedureLogHistoryReply>['rows'][number];
