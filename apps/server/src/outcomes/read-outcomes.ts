import { estimateOutcomes, keyedThresholds, type OutcomesQuestion, type OutcomesReport } from '@jointwise/analysis';
import { conditions, instruments, joints, productClasses, type StudyDefinition } from '@jointwise/definitions';
import { getOutcomeCounts, getStudy, listSites, type Store, type StoreContext } from '@jointwise/store';

/** What is asked, by key, as it comes from an address or the command line. */
export interface OutcomesWish {
  readonly studyId: string;
  readonly instrument: string;
  readonly scale: string;
  readonly visit: string;
  readonly condition?: string | undefined;
  readonly joint?: string | undefined;
  readonly productClass?: string | undefined;
  readonly siteId?: string | undefined;
  readonly threshold?: string | undefined;
  /** Windows that closed before this day are due. */
  readonly today: string;
}

export type OutcomesAnswer =
  | { readonly status: 'found'; readonly report: OutcomesReport }
  | { readonly status: 'refused'; readonly field: string; readonly detail: string };

/** Counts and estimates what happened, over the sites of the context or the one that is wished. */
export async function readOutcomes(store: Store, context: StoreContext, wish: OutcomesWish): Promise<OutcomesAnswer> {
  return store.read(context, async (session) => {
    const study = await getStudy(session, wish.studyId);
    if (study === undefined) return refused('study', `there is no study ${wish.studyId}`);
    const found = findQuestion(study, wish);
    if (found.status === 'refused') return found;
    const siteIds = wish.siteId === undefined ? context.siteIds : context.siteIds.filter((id) => id === wish.siteId);
    if (siteIds.length === 0) return refused('siteId', 'there is no such site');
    const { instrument, scale, visit, condition, joint, today } = wish;
    const counts = await getOutcomeCounts(session, {
      ...{ studyId: wish.studyId, siteIds, instrument, scale, visit, condition, joint, today },
      baselineVisit: baselineOf(study.definition),
    });
    const sites = await listSites(session, siteIds);
    return { status: 'found', report: estimateOutcomes(counts, { ...found.question, sites }) };
  });
}

function refused(field: string, detail: string): Extract<OutcomesAnswer, { status: 'refused' }> {
  return { status: 'refused', field, detail };
}

/** The last visit before treatment. */
function baselineOf({ visits }: StudyDefinition): string {
  const before = visits.filter(({ targetDay }) => targetDay <= 0).sort((a, b) => a.targetDay - b.targetDay);
  const asking = before.filter(({ instruments: asked }) => Object.values(asked).some((keys) => keys.length > 0));
  return (asking.at(-1) ?? before.at(-1) ?? visits[0])?.code ?? '';
}

type FoundQuestion =
  | { readonly status: 'found'; readonly question: Omit<OutcomesQuestion, 'sites'> }
  | Extract<OutcomesAnswer, { status: 'refused' }>;

function findQuestion(
  { code, definition }: { code: string; definition: StudyDefinition },
  wish: OutcomesWish,
): FoundQuestion {
  const instrument = instruments.find(({ key }) => key === wish.instrument);
  if (instrument === undefined) return refused('instrument', `there is no instrument "${wish.instrument}"`);
  const scale = instrument.scales.find((one) => one.code === wish.scale);
  if (scale === undefined) {
    const known = instrument.scales.map((one) => one.code).join(', ');
    return refused('scale', `${instrument.key} has no scale "${wish.scale}"; its scales are ${known}`);
  }
  const visit = definition.visits.find((one) => one.code === wish.visit);
  if (visit === undefined) {
    const known = definition.visits.map((one) => one.code).join(', ');
    return refused('visit', `the study has no visit "${wish.visit}"; its visits are ${known}`);
  }
  const condition = named(
    conditions.map(({ key, title }) => ({ code: key, title })),
    wish.condition,
  );
  if (condition === 'unknown') return refused('condition', `there is no condition "${wish.condition}"`);
  const joint = named(
    joints.map(({ key, label }) => ({ code: key, title: label })),
    wish.joint,
  );
  if (joint === 'unknown') return refused('joint', `there is no joint "${wish.joint}"`);
  const productClass = named(productClasses, wish.productClass);
  if (productClass === 'unknown') return refused('productClass', `there is no product class "${wish.productClass}"`);
  const keys = keyedThresholds(instrument.thresholds, scale.code).map(({ key }) => key);
  if (wish.threshold !== undefined && !keys.includes(wish.threshold)) {
    const known = keys.length === 0 ? 'it has none' : `its thresholds are ${keys.join(', ')}`;
    return refused('threshold', `${instrument.key} ${scale.code} has no threshold "${wish.threshold}"; ${known}`);
  }
  return {
    status: 'found',
    question: {
      study: { code, title: definition.title, synthetic: definition.synthetic },
      instrument: { key: instrument.key, title: instrument.title, version: instrument.version },
      scale,
      visit: { code: visit.code, title: visit.title, targetDay: visit.targetDay },
      ...(condition === undefined ? {} : { condition }),
      ...(joint === undefined ? {} : { joint }),
      ...(productClass === undefined ? {} : { productClass }),
      ...(wish.siteId === undefined ? {} : { siteId: wish.siteId }),
      ...(wish.threshold === undefined ? {} : { thresholdKey: wish.threshold }),
      productClasses,
      thresholds: instrument.thresholds,
    },
  };
}

/** The catalogue entry with a code; `unknown` when there is none, undefined when none is asked. */
function named(
  all: readonly { readonly code: string; readonly title: string }[],
  code: string | undefined,
): { readonly code: string; readonly title: string } | 'unknown' | undefined {
  if (code === undefined) return undefined;
  const found = all.find((one) => one.code === code);
  return found === undefined ? 'unknown' : { code: found.code, title: found.title };
}
