import { parseInstrumentPack } from '@jointwise/definitions';
import { addInstrumentPack } from '@jointwise/store';
import { addedPackReply, addPackBody } from '../contract/index.ts';
import { refuse } from '../frame/refusal.ts';
import { defineRoute } from '../frame/route.ts';

/** Loads the official wording of an instrument that this house has a licence for. */
export const addPack = defineRoute({
  method: 'POST',
  path: '/api/packs',
  summary: 'Loads a wording pack.',
  access: { permission: 'pack.write', at: 'any-site' },
  body: addPackBody,
  reply: addedPackReply,
  status: 201,
  async handle({ body, transaction }) {
    const parsed = parseInstrumentPack(body);
    if (parsed.status === 'refused') {
      return refuse('refused', 'The pack breaks the rules named in "problems".', { problems: parsed.problems });
    }
    const { instrument, language: locale, title } = parsed.value;
    const id = await addInstrumentPack(transaction, { instrument, locale, title, content: { ...parsed.value } });
    return { body: { id, instrument, locale } };
  },
});
