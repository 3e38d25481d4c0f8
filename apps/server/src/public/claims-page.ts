import { type ClaimLine, ClaimsPage, type Locale } from '@jointwise/patient/pages';
import { listPublishedClaims } from '@jointwise/store';
import type { Services } from '../services.ts';
import { definePage } from './define-page.ts';
import { readPublic } from './read-public.ts';

/** All published claims that have a verdict. */
export const claimsPage = definePage({
  path: '/claims',
  get: async ({ texts, services, locale }) => {
    const claims = await linesOf(services, locale);
    const last = claims
      .map(({ decidedAt }) => decidedAt)
      .sort()
      .at(-1);
    return {
      title: texts('claims.listTitle'),
      description: texts('claims.listDescription'),
      ...(last === undefined ? {} : { updatedOn: last.slice(0, 10) }),
      content: ClaimsPage({ claims, t: texts }),
    };
  },
  files: {
    json: async ({ services, locale }) => ({ body: JSON.stringify({ claims: await linesOf(services, locale) }) }),
  },
});

async function linesOf(services: Services, locale: Locale): Promise<ClaimLine[]> {
  const rows = await readPublic(services, listPublishedClaims);
  return rows.flatMap(({ slug, definition, verdict, certainty, decidedAt, worseThan }) => {
    if (verdict === null || decidedAt === null) return [];
    const { sentence, type } = definition;
    const said = sentence[locale] ?? sentence.en ?? sentence.es ?? slug;
    return [{ slug, sentence: said, type, verdict, certainty, decidedAt, worseThan }];
  });
}
