import { productClasses } from '@jointwise/definitions';
import { type ShownStudy, StudyPage } from '@jointwise/patient/pages';
import { getStudyByCode, getStudyCounts, listStudySites, type Study } from '@jointwise/store';
import type { Services } from '../services.ts';
import { claimLines } from './claim-lines.ts';
import { definePage } from './define-page.ts';
import { readPublic } from './read-public.ts';

/** One study with counts by treatment; numbers about fewer than 11 people are not shown. */
export const studyPage = definePage({
  path: '/studies/:code',
  get: async ({ texts, services, params, locale }) => {
    const found = await findStudy(services, params.code ?? '');
    if (found === undefined) return undefined;
    const study = await shownStudy(services, found);
    const { title } = study;
    return {
      title,
      description: texts('claims.study.description', { title }),
      content: StudyPage({
        study,
        claims: await claimLines(services, locale, found.definition.productClasses),
        t: texts,
      }),
    };
  },
  files: {
    json: async ({ services, params }) => {
      const found = await findStudy(services, params.code ?? '');
      return found && { body: JSON.stringify(await shownStudy(services, found)) };
    },
  },
});

const fewest = 11;

function findStudy(services: Services, code: string): Promise<Study | undefined> {
  return readPublic(services, (session) => getStudyByCode(session, code));
}

async function shownStudy(services: Services, study: Study): Promise<ShownStudy> {
  const siteIds = await readPublic(services, (session) => listStudySites(session, study.id));
  const context = { actor: { system: 'public pages' }, siteIds };
  const counts = await services.store.read(context, (session) => getStudyCounts(session, study.id));
  const { title, kind, synthetic, visits, allocation } = study.definition;
  const classes = counts.classes.map(({ productClass, people }) => ({
    title: productClasses.find((one) => one.code === productClass)?.title ?? productClass,
    people,
  }));
  return {
    ...{ code: study.code, title, kind, synthetic, sites: siteIds.length, isRandomised: allocation === 'randomised' },
    people: shown(counts.people),
    classes: withoutSmall(classes, counts.people),
    visits: visits.map((visit) => visit.title),
  };
}

function shown(count: number): number | null {
  return count > 0 && count < fewest ? null : count;
}

/**
 * Small counts are hidden. Where that leaves a single hidden one it could be had from the total, so the smallest of the
 * others goes with it.
 */
function withoutSmall(classes: readonly { readonly title: string; readonly people: number }[], total: number) {
  const hidden = classes.filter(({ people }) => shown(people) === null);
  const others = classes.filter(({ people }) => shown(people) !== null && people > 0);
  const alone = hidden.length === 1 && total >= fewest;
  const next = alone
    ? others.reduce((least, one) => (one.people < least.people ? one : least), others[0] ?? hidden[0])
    : undefined;
  return classes.map((one) => ({ title: one.title, people: one === next ? null : shown(one.people) }));
}
