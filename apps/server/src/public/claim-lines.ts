import { type ClaimLine, claimSentence, type Locale } from '@jointwise/patient/pages';
import { listPublishedClaims } from '@jointwise/store';
import type { Services } from '../services.ts';
import { readPublic } from './read-public.ts';

/**
 * Published claims that have a verdict, in the language of the reader where they have it.
 *
 * @param productClasses of which a claim names at least one; every claim where none is given
 */
export async function claimLines(
  services: Services,
  locale: Locale,
  productClasses: readonly string[] = [],
): Promise<ClaimLine[]> {
  const rows = await readPublic(services, listPublishedClaims);
  return rows.flatMap(({ slug, definition, verdict, certainty, decidedAt, worseThan }) => {
    if (verdict === null || decidedAt === null) return [];
    if (productClasses.length > 0 && !definition.productClasses.some((code) => productClasses.includes(code)))
      return [];
    const { sentence, type } = definition;
    const { text, lang } = claimSentence(sentence, locale);
    return [{ slug, sentence: text, lang, type, verdict, certainty, decidedAt, worseThan }];
  });
}
