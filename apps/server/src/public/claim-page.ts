import type { ClaimCard } from '@jointwise/analysis';
import { ClaimPage, claimSentence, claimWords, type ShownClaim, speakCard } from '@jointwise/patient/pages';
import { drawClaimImage, formatVerdict, formatVerdictWord } from '@jointwise/report';
import { getPublishedClaim } from '@jointwise/store';
import { definePage, type PageContext } from './define-page.ts';
import { readPublic } from './read-public.ts';

/** One published claim, with the same as data and as a picture beside it. */
export const claimPage = definePage({
  path: '/claims/:slug',
  isEmbeddable: true,
  get: async (context) => {
    const shown = await shownClaim(context);
    if (shown === undefined) return undefined;
    const { texts, locale } = context;
    const { claim, verdict } = shown.card;
    const sentence = claimSentence(claim.sentence, locale).text;
    return {
      title: sentence,
      description: texts('claims.description', {
        sentence,
        verdict: formatVerdictWord(verdict.code, claimWords(texts)),
      }),
      updatedOn: shown.decidedAt.slice(0, 10),
      content: ClaimPage({ shown, t: texts }),
    };
  },
  files: {
    json: async (context) => {
      const shown = await shownClaim(context);
      if (shown === undefined) return undefined;
      const { texts, locale } = context;
      const words = {
        verdict: formatVerdictWord(shown.card.verdict.code, claimWords(texts)),
        sentence: formatVerdict(shown.card, claimWords(texts)),
      };
      return { body: JSON.stringify({ locale, words, ...shown }) };
    },
    svg: async (context) => {
      const shown = await shownClaim(context);
      if (shown === undefined) return undefined;
      const { services, texts, locale } = context;
      const host = services.config.publicUrl?.host ?? 'jointwise';
      return {
        body: drawClaimImage({
          ...{ card: speakCard(shown.card, texts), words: claimWords(texts), isWorse: shown.worseThan !== null },
          sentence: claimSentence(shown.card.claim.sentence, locale).text,
          decidedOn: texts.date(shown.decidedAt),
          address: `${host}/${locale}/claims/${shown.slug}`,
        }),
      };
    },
  },
});

/** Undefined where nothing of that address was ever published. */
async function shownClaim({ services, params }: PageContext): Promise<ShownClaim | undefined> {
  const claim = await readPublic(services, (session) => getPublishedClaim<ClaimCard>(session, params.slug ?? ''));
  if (claim === undefined || claim.card === null || claim.decidedAt === null) return undefined;
  const { slug, state, approver, approvedAt, card, decidedAt, worseThan, history } = claim;
  return { slug, card, isRetired: state === 'retired', approver, approvedAt, decidedAt, worseThan, history };
}
