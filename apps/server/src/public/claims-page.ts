import { ClaimsPage } from '@jointwise/patient/pages';
import { claimLines } from './claim-lines.ts';
import { definePage } from './define-page.ts';

/** All published claims that have a verdict. */
export const claimsPage = definePage({
  path: '/claims',
  get: async ({ texts, services, locale }) => {
    const claims = await claimLines(services, locale);
    const dates = claims.map(({ decidedAt }) => decidedAt).sort();
    const last = dates.at(-1);
    return {
      title: texts('claims.listTitle'),
      description: texts('claims.listDescription'),
      ...(last === undefined ? {} : { updatedOn: last.slice(0, 10) }),
      content: ClaimsPage({ claims, t: texts }),
    };
  },
  files: {
    json: async ({ services, locale }) => ({ body: JSON.stringify({ claims: await claimLines(services, locale) }) }),
  },
});
