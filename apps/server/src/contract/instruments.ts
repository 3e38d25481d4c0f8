import { z } from 'zod';
import { id, instant, line } from './values.ts';

/** Which words the page shows for the items: ours, or the official ones a site has loaded under its licence. */
export const wording = z.object({
  kind: z.enum(['short-descriptors', 'pack']),
  locale: z.string(),
  packId: id.nullable(),
  licenceNote: z.string(),
  items: z.record(
    z.string(),
    z.object({ text: z.string(), choices: z.record(z.string(), z.string()).readonly().optional() }).readonly(),
  ),
});

/** GET /api/instruments. Signed in. */
export const instrumentsReply = z.object({
  rows: z.array(
    z.object({
      key: z.string(),
      title: z.string(),
      version: z.string(),
      revision: z.number().int(),
      licence: z.object({ class: z.enum(['G', 'A', 'L', 'P']), owner: z.string(), note: z.string() }),
      joints: z.array(z.string()),
      items: z.number().int(),
      scales: z.array(z.object({ code: z.string(), title: z.string() })),
      packLocales: z.array(z.string()),
    }),
  ),
});

/** GET /api/instruments/:key. Signed in. `definition` is an InstrumentDefinition of `definitions`. */
export const instrumentQuery = z.strictObject({ locale: z.string().max(20).default('en') });
export const instrumentReply = z.object({ definition: z.record(z.string(), z.unknown()), wording });

/** POST /api/packs. Permission pack.write at any site. The pack file as JSON; format in docs/instrument-packs.md. */
export const addPackBody = z.record(z.string(), z.unknown());
/** GET /api/packs. Signed in. */
export const packsReply = z.object({
  rows: z.array(
    z.object({
      id,
      instrument: z.string(),
      locale: z.string(),
      title: z.string(),
      licence: z.string(),
      loadedAt: instant,
      loadedBy: z.string(),
    }),
  ),
});
export const addedPackReply = z.object({ id, instrument: z.string(), locale: line(20) });

/** GET /api/definitions. Signed in. The catalogues of `definitions`, unchanged. */
export const definitionsReply = z.object({
  records: z.array(z.record(z.string(), z.unknown())),
  conditions: z.array(z.record(z.string(), z.unknown())),
  productClasses: z.array(z.record(z.string(), z.unknown())),
  joints: z.array(z.record(z.string(), z.unknown())),
});

export type Wording = z.infer<typeof wording>;
export type InstrumentReply = z.infer<typeof instrumentReply>;
