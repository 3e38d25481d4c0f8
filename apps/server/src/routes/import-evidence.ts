import { importEvidenceBody, importEvidenceReply } from '../contract/index.ts';
import { importEvidence } from '../evidence/import-evidence.ts';
import { defineRoute } from '../frame/route.ts';

/** Reads a table of trials, or references, and keeps it when asked to. */
export const importEvidenceRoute = defineRoute({
  method: 'POST',
  path: '/api/evidence/import',
  summary: 'Reads a table of trials or references, checks it, and keeps it when asked to.',
  access: { permission: 'evidence.enter', at: 'any-site' },
  body: importEvidenceBody,
  bodyLimitBytes: 6_000_000,
  reply: importEvidenceReply,
  handle: ({ body, transaction, actor }) => importEvidence(transaction, { ...body, readerId: actor.userId }),
});
