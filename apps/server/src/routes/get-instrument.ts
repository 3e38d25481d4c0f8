import { type InstrumentDefinition, type InstrumentPack, instrumentByKey, wordingFor } from '@jointwise/definitions';
import { listInstrumentPacks } from '@jointwise/store';
import { z } from 'zod';
import { instrumentQuery, instrumentReply, type Wording } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** An instrument with the words to show: those of a loaded pack, or our own short descriptors. */
export const getInstrument = defineRoute({
  method: 'GET',
  path: '/api/instruments/:key',
  summary: 'Returns an instrument and says which wording is shown.',
  access: 'signed-in',
  params: z.object({ key: z.string().max(40) }),
  query: instrumentQuery,
  reply: instrumentReply,
  async handle({ params, query, transaction }) {
    const definition = instrumentByKey(params.key);
    if (definition === undefined) return refuse('not-found', 'There is no such instrument.');
    const packs = await listInstrumentPacks(transaction);
    const contents = packs.map(({ content }) => content as unknown as InstrumentPack);
    const wording = wordingOf(definition, contents, query.locale);
    const own = packs.find((pack) => pack.instrument === definition.key && pack.locale === wording.locale);
    const packId = wording.kind === 'pack' ? (own?.id ?? null) : null;
    return { body: { definition: { ...definition }, wording: { ...wording, packId } } };
  },
});

function wordingOf(
  definition: InstrumentDefinition,
  packs: readonly InstrumentPack[],
  locale: string,
): Omit<Wording, 'packId'> {
  const chosen = wordingFor(definition, packs, locale);
  const { items } = chosen;
  if (chosen.source === 'descriptors') {
    return { kind: 'short-descriptors', locale: 'en', licenceNote: definition.licence.note, items };
  }
  return { kind: 'pack', locale: chosen.language, licenceNote: chosen.licenceReference, items };
}
