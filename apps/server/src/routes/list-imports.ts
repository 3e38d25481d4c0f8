import { listImports } from '@jointwise/store';
import { importsReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';
import { importReply } from '../imports/import-reply.ts';

/** Imports at the sites of the caller, newest first, without their problems. */
export const listImportsRoute = defineRoute({
  method: 'GET',
  path: '/api/imports',
  summary: 'Lists imports, newest first.',
  access: { permission: 'import.read', at: 'any-site' },
  reply: importsReply,
  async handle({ work, transaction, services }) {
    const imports = await listImports(transaction, work.siteIds);
    return { body: { rows: imports.map((stored) => importReply(stored, [], services.imports)) } };
  },
});
