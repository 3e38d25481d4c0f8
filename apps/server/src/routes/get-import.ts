import { getImport, listImportRefusals } from '@jointwise/store';
import { z } from 'zod';
import { id, importReply as importReplyShape } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { importReply } from '../imports/import-reply.ts';

/** Problems that are told; all of them are kept. */
const mostProblems = 1000;

/** How an import stands, with the reasons of its refused rows. */
export const getImportRoute = defineRoute({
  method: 'GET',
  path: '/api/imports/:importId',
  summary: 'Returns the progress of an import and why rows were refused.',
  access: { permission: 'import.read', at: 'any-site' },
  params: z.object({ importId: id }),
  reply: importReplyShape,
  async handle({ params, transaction, services }) {
    const wasRunning = services.imports.isRunning(params.importId);
    const stored = await getImport(transaction, params.importId);
    if (stored === undefined) return refuse('not-found', 'There is no such import at your sites.');
    const problems = await listImportRefusals(transaction, stored.id, mostProblems);
    return { body: importReply(stored, problems, services.imports, wasRunning) };
  },
});
