import { z } from 'zod';
import { id, instant } from './values.ts';

export const importProblem = z.object({
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  rule: z.string(),
  detail: z.string(),
});

/** Where an import stands. `secondsLeft` and `rate` (rows per second) are null until they can be said. */
export const importReply = z.object({
  id,
  siteId: id,
  studyId: id,
  fileName: z.string(),
  status: z.enum(['previewed', 'running', 'finished', 'failed', 'interrupted']),
  rowsRead: z.number().int(),
  rowsImported: z.number().int(),
  rowsKnown: z.number().int().meta({ description: 'Rows that an earlier run had already imported.' }),
  rowsRefused: z.number().int(),
  rate: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  problems: z.array(importProblem).meta({ description: 'The first thousand.' }),
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  startedBy: z.string(),
  detail: z.string().nullable(),
});

/**
 * POST /api/imports. Multipart: fields `siteId`, `studyId`, `mapping` (JSON text) and `file` (CSV, may be gzip).
 * Permission import.run at that site. A dry run over the first rows; nothing is stored but the file.
 */
export const addedImportReply = z.object({
  id,
  preview: z.object({
    columns: z.array(z.string()),
    rowsRead: z.number().int(),
    rowsAccepted: z.number().int(),
    rowsRefused: z.number().int(),
    sample: z.array(z.record(z.string(), z.unknown())),
    problems: z.array(importProblem),
  }),
});

/** GET /api/imports. Permission import.read; its sites only. Newest first. */
export const importsReply = z.object({ rows: z.array(importReply) });

export type ImportReply = z.infer<typeof importReply>;
export type AddedImportReply = z.infer<typeof addedImportReply>;
