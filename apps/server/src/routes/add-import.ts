import { addedImportReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';
import { receiveImport } from '../imports/receive-import.ts';

/** Takes a file and a mapping, tries the first rows, and keeps the file for a run. */
export const addImportRoute = defineRoute({
  method: 'POST',
  path: '/api/imports',
  summary: 'Uploads a file with its mapping and tries it; nothing of it is stored yet.',
  access: { permission: 'import.run', at: 'any-site' },
  opens: 'nothing',
  takesUpload: true,
  replaysByKey: false,
  bodyLimitBytes: 2_147_483_648,
  reply: addedImportReply,
  status: 201,
  handle: ({ actor, upload, services }) => receiveImport(services, actor, upload),
});
