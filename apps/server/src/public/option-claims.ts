import type { ClaimCard } from '@jointwise/analysis';
import type { OptionDefinition } from '@jointwise/definitions';
import type { OptionClaim } from '@jointwise/patient/pages';
import { getPublishedClaim, listPublishedClaims } from '@jointwise/store';
import type { Services } from '../services.ts';
import { readPublic } from './read-public.ts';

/** Published claims with a verdict that speak of a product class of an option; those with a number come first. */
export async function optionClaims(
  { productClasses }: OptionDefinition,
  services: Services,
): Promise<readonly OptionClaim[]> {
  if (productClasses.length === 0) return [];
  const claims = await readPublic(services, async (session) => {
    const rows = await listPublishedClaims(session);
    const about = rows.filter(({ definition }) =>
      definition.productClasses.some((code) => productClasses.includes(code)),
    );
    const found = [];
    for (const { slug } of about) found.push(await getPublishedClaim<ClaimCard>(session, slug));
    return found;
  });
  const shown = claims.flatMap((claim) =>
    claim === undefined || claim.card === null || claim.decidedAt === null
      ? []
      : [{ slug: claim.slug, card: claim.card, decidedAt: claim.decidedAt }],
  );
  return [...shown.filter(({ card }) => card.effect !== null), ...shown.filter(({ card }) => card.effect === null)];
}
