import { instruments } from '@jointwise/definitions';
import { listInstrumentPacks } from '@jointwise/store';
import { instrumentsReply } from '../contract/index.ts';
import { defineRoute } from '../frame/route.ts';

/** Instruments that come with the program, and the languages that packs are loaded for. */
export const listInstruments = defineRoute({
  method: 'GET',
  path: '/api/instruments',
  summary: 'Lists the instruments with their licences and loaded languages.',
  access: 'signed-in',
  reply: instrumentsReply,
  async handle({ transaction }) {
    const packs = await listInstrumentPacks(transaction);
    const rows = instruments.map(({ key, title, version, revision, licence, joints, items, scales }) => ({
      key,
      title,
      version,
      revision,
      licence,
      joints: [...joints],
      items: items.length,
      scales: scales.map((scale) => ({ code: scale.code, title: scale.title })),
      packLocales: packs.filter((pack) => pack.instrument === key).map(({ locale }) => locale),
    }));
    return { body: { rows } };
  },
});
