import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { type ImportMapping, parseMapping } from '@jointwise/exchange';
import { addImport, getSite, type StoreContext, type Study } from '@jointwise/store';
import { type AddedImportReply, id as idShape } from '../contract/index.ts';
import { type Actor, mayAt } from '../frame/actor.ts';
import { readJson } from '../frame/read-json.ts';
import { isRefusal, type Refusal, refuse } from '../frame/refusal.ts';
import { siteDay } from '../participants/site-day.ts';
import type { Services } from '../services.ts';
import { getOwnStudy } from '../studies/get-own-study.ts';
import { mappingVocabulary } from './mapping-vocabulary.ts';
import { previewImport } from './preview-import.ts';
import { readUpload, type Upload } from './read-upload.ts';

/** Keeps an uploaded file, tries it, and adds the import that can then be run. A refusal leaves nothing behind. */
export async function receiveImport(
  services: Services,
  actor: Actor,
  parts: AsyncIterable<unknown> | undefined,
): Promise<{ readonly body: AddedImportReply } | Refusal> {
  if (parts === undefined) return refuse('malformed-multipart', 'The upload has no parts.');
  const upload = await readUpload(parts, services.imports.folder);
  try {
    const place = await checkPlace(services, actor, upload.fields);
    if (isRefusal(place)) return place;
    const mapping = readMapping(upload.fields.mapping ?? '');
    if (isRefusal(mapping)) return mapping;
    const wish = { ...place, mapping, path: upload.path, actor: { userId: actor.userId } };
    const preview = await previewImport(services.store, wish);
    if (isRefusal(preview)) return preview;
    const id = await keep(services, upload, wish);
    return { body: { id, preview } };
  } finally {
    await rm(upload.path, { force: true });
  }
}

interface Place {
  readonly siteId: string;
  readonly study: Study;
  readonly today: string;
}

async function checkPlace(services: Services, actor: Actor, fields: Upload['fields']): Promise<Place | Refusal> {
  const [siteId, studyId] = [fields.siteId ?? '', fields.studyId ?? ''];
  for (const field of ['siteId', 'studyId']) {
    if (idShape.safeParse(fields[field]).success) continue;
    const detail = `The field ${field} must be an id.`;
    return refuse('invalid-request', detail, { problems: [{ field, rule: 'wrong-value', detail }] });
  }
  if (!mayAt(actor, 'import.run', siteId))
    return refuse('forbidden', 'You need the permission import.run at this site.');
  const context = { actor: { userId: actor.userId }, siteIds: [siteId] };
  return services.store.read(context, async (transaction) => {
    const site = await getSite(transaction, siteId);
    const study = await getOwnStudy(transaction, studyId, [siteId]);
    if (site === undefined || study === undefined) return refuse('not-found', 'There is no such study at this site.');
    return { siteId, study, today: siteDay(site.timeZone, services.now()) };
  });
}

function readMapping(text: string): ImportMapping | Refusal {
  const parsed = parseMapping(readJson(Buffer.from(text)), mappingVocabulary);
  if (parsed.status === 'accepted') return parsed.mapping;
  const problems = parsed.problems.map((problem) => ({ ...problem, field: `mapping.${problem.field}` }));
  return refuse('refused', 'The mapping breaks the rules named in "problems".', { problems });
}

interface KeptImport extends Place {
  readonly mapping: ImportMapping;
  readonly actor: { readonly userId: string };
}

async function keep({ store, imports }: Services, { path, fileName }: Upload, wish: KeptImport): Promise<string> {
  const { siteId, study, mapping, actor } = wish;
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece as Uint8Array);
  const file = { fileName, fileHash: hash.digest('hex'), fileBytes: (await stat(path)).size };
  const context: StoreContext = { actor, siteIds: [siteId], reason: `Import: ${mapping.title}`.slice(0, 300) };
  const entry = { siteId, studyId: study.id, ...file, mapping, status: 'previewed' as const };
  const id = await store.write(context, (transaction) => addImport(transaction, entry));
  await rename(path, imports.pathOf(id));
  return id;
}
