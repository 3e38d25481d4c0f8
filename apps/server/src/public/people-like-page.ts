import { describePeopleLike } from '@jointwise/analysis';
import { PeopleLikePage } from '@jointwise/patient/pages';
import { definePage, type PageContext, type PageView } from './define-page.ts';
import { readPeopleLike } from './people-like-facts.ts';
import { peopleLikeChoices, readPeopleLikeWish } from './people-like-wish.ts';

/** Least change of the pain score that counts as clear: the threshold that the RESTORE trial named for it. */
const clearly = 1.8;

/** What became of people of the reader's age and joint, from the registry, by treatment. */
export const peopleLikePage = definePage({
  path: '/people-like-you',
  get: view,
  files: {
    json: async (context) => {
      const { facts, countedOn } = await readPeopleLike(context.services);
      const { wish } = readPeopleLikeWish(context.query, peopleLikeChoices(facts ?? []));
      const rows = facts === null ? null : describePeopleLike(facts, wish, { clearly });
      return { body: JSON.stringify({ design: 'uncontrolled', countedOn, wish, rows }) };
    },
  },
});

async function view({ texts: t, query, services }: PageContext): Promise<PageView> {
  const { facts, countedOn } = await readPeopleLike(services);
  const choices = peopleLikeChoices(facts ?? []);
  const { asked, wish, isRefused } = readPeopleLikeWish(query, choices);
  const rows = facts === null || isRefused ? null : describePeopleLike(facts, wish, { clearly });
  // Scores are whole points: the least whole number that reaches the threshold.
  const points = Math.ceil(clearly);
  const content = PeopleLikePage({ choices, asked, wish, rows, isRefused, points, countedOn, t });
  return {
    title: t('aid.peoplePage.title'),
    description: t('aid.peoplePage.description'),
    content,
    ...(isRefused && { status: 400 }),
  };
}
