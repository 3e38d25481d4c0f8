import { z } from 'zod';
import { id, instant, line, reason } from './values.ts';

/** Code of a study or site: capitals, digits, dashes. */
export const code = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/);

/** A StudyDefinition of `definitions`; its own parser checks what is inside. */
export const studyDefinition = z.record(z.string(), z.unknown());

export const studyRow = z.object({
  id,
  code: z.string(),
  title: z.string(),
  kind: z.enum(['registry', 'trial']),
  synthetic: z.boolean(),
  version: z.number().int(),
});
/** GET /api/studies. Permission study.read at any site. */
export const studiesReply = z.object({ rows: z.array(studyRow) });

/** GET /api/studies/:studyId. Permission study.read at any site. */
export const studyReply = z.object({
  id,
  code: z.string(),
  version: z.number().int(),
  definition: studyDefinition,
});

/** POST /api/studies. Permission study.write at any site. */
export const addStudyBody = z.strictObject({ code, definition: studyDefinition });
/** POST /api/studies/:studyId/versions. Permission study.write at any site. */
export const addStudyVersionBody = z.strictObject({ definition: studyDefinition, reason });
export const addedStudyReply = z.object({ id, version: z.number().int() });

export const siteRow = z.object({
  id,
  code: z.string(),
  name: z.string(),
  city: z.string(),
  country: z.string(),
  timeZone: z.string(),
  createdAt: instant.optional(),
});
/** GET /api/sites. Signed in; the caller's sites. */
export const sitesReply = z.object({ rows: z.array(siteRow) });
/** POST /api/sites. Permission site.write at any site; the caller becomes administrator there. */
export const addSiteBody = z.strictObject({
  code,
  name: line(120),
  city: line(80),
  country: z.string().regex(/^[A-Z]{2}$/),
  timeZone: line(60),
});

export type StudyRow = z.infer<typeof studyRow>;
export type SiteRow = z.infer<typeof siteRow>;
