import { existsSync } from 'node:fs';
import { getImport, getSite, getStudy } from '@jointwise/store';
import { z } from 'zod';
import { id, importReply as importReplyShape } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';
import { importReply } from '../imports/import-reply.ts';
import { siteDay } from '../participants/site-day.ts';

/** Begins to take a file in, or goes on where an earlier run was cut off. */
export const runImportRoute = defineRoute({
  method: 'POST',
  path: '/api/imports/:importId/run',
  summary: 'Runs an import in the background; running it again goes on and stores nothing twice.',
  access: { permission: 'import.run', at: 'any-site' },
  replaysByKey: false,
  params: z.object({ importId: id }),
  reply: importReplyShape,
  async handle({ params, actor, transaction, services: { imports, now } }) {
    const stored = await getImport(transaction, params.importId);
    const site = stored && (await getSite(transaction, stored.siteId));
    const study = stored && (await getStudy(transaction, stored.studyId));
    if (stored === undefined || site === undefined || study === undefined) {
      return refuse('not-found', 'There is no such import at your sites.');
    }
    if (stored.status === 'finished') return refuse('already-exists', 'This import has come to its end.');
    if (!existsSync(imports.pathOf(stored.id)))
      return refuse('not-found', 'The file is not there any more; upload it again.');
    imports.start({ stored, study, actor: { userId: actor.userId }, today: siteDay(site.timeZone, now()) });
    return { body: importReply(stored, [], imports) };
  },
});
