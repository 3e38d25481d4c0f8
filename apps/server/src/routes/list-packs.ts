import { listInstrumentPacks } from '@jointwise/store';
import { packsReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** Wording packs that this house has loaded. */
export const listPacks = defineRoute({
  method: 'GET',
  path: '/api/packs',
  summary: 'Lists the loaded wording packs.',
  access: 'signed-in',
  reply: packsReply,
  async handle({ transaction }) {
    const packs = await listInstrumentPacks(transaction);
    const rows = packs.map(({ content, ...pack }) => ({ ...pack, licence: licenceOf(content) }));
    return { body: { rows } };
  },
});

function licenceOf(content: Readonly<Record<string, unknown>>): string {
  return (content.licence as { readonly reference?: string } | undefined)?.reference ?? '';
}
