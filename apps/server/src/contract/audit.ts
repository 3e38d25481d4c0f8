import { z } from 'zod';
import { id, instant, limit } from './values.ts';

/** GET /api/audit. Permission audit.read at the site. Newest first. */
export const auditQuery = z.strictObject({
  siteId: id,
  participantId: id.optional(),
  participantCode: z.string().max(40).optional().meta({ description: 'In any case; a code nobody has finds nothing.' }),
  after: z.string().max(300).optional(),
  limit: limit(500, 100),
});

export const auditRow = z.object({
  at: instant,
  actor: z.string(),
  operation: z.string(),
  table: z.string(),
  key: z.string().meta({ description: 'Primary key of the row, its parts joined by a space.' }),
  from: z.record(z.string(), z.unknown()).nullable(),
  to: z.record(z.string(), z.unknown()).nullable(),
  reason: z.string().nullable(),
});
export const auditReply = z.object({ rows: z.array(auditRow), next: z.string().nullable() });

/** POST /api/audit/verification. Permission audit.verify at any site. Walks every chain; takes a while. */
export const auditVerificationReply = z.object({
  status: z.enum(['intact', 'broken']),
  recordsChecked: z.number().int(),
  rowsChecked: z.number().int(),
  findings: z.array(z.object({ kind: z.string(), detail: z.string() })),
  checkedAt: instant,
});

export type AuditRow = z.infer<typeof auditRow>;
export type AuditVerificationReply = z.infer<typeof auditVerificationReply>;
