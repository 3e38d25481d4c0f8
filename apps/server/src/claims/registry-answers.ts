import { type EstimandFacts, type EstimandResult, estimateEstimand } from '@jointwise/analysis';
import type { ClaimDefinition } from '@jointwise/definitions';
import {
  getStudy,
  getUnblindedAt,
  listEstimandLocks,
  listStudies,
  listStudySites,
  type Session,
  type Store,
  type Study,
} from '@jointwise/store';
import { type CoursePrice, pricesFor, readCoursePrices } from '../economics/course-prices.ts';
import { questionOf } from '../estimands/answer-estimand.ts';
import { type FoundEstimand, foundEstimand } from '../estimands/find-estimand.ts';
import { readEstimandFacts } from '../estimands/read-estimand-facts.ts';

export interface RegistrySetting {
  /** `2026-03-14`. */
  readonly today: string;
  readonly codeVersion: string;
}

/** How the registry answers a claim; null where it has no question to answer, or no data. */
export type RegistryAnswer = (definition: ClaimDefinition) => EstimandResult | null;

/** Facts of one study with the estimands that it locked. */
interface AskedStudy {
  readonly study: Study;
  readonly facts: EstimandFacts;
  readonly find: (estimandId: string) => FoundEstimand | undefined;
  readonly prices: readonly CoursePrice[];
}

/**
 * Reads every study once and answers claims from it. Of a claim that names several classes or comparators the first of
 * each, in the order of the claim, that at least eleven people had is compared; without such a comparator it is a course.
 * Of several studies that one answers whose design says most.
 */
export async function registryAnswers(store: Store, setting: RegistrySetting): Promise<RegistryAnswer> {
  const studies = await readStudies(store, setting);
  const known = new Map<string, EstimandResult | null>();
  return (definition) => {
    const { estimand, productClasses, comparators, condition, joint } = definition;
    const key = JSON.stringify([estimand, productClasses, comparators, condition, joint]);
    const result = known.get(key) ?? answer(definition, studies, setting);
    known.set(key, result);
    return result;
  };
}

/** People on each side that a comparison needs before it is asked for; fewer are not shown either. */
const fewestPeople = 11;

/**
 * The answer of the study whose design says most: an effect of a randomised comparison, then one of an adjusted one, then
 * whatever there is, in the order of the studies. What the effect is does not count.
 */
function answer(claim: ClaimDefinition, studies: readonly AskedStudy[], setting: RegistrySetting) {
  let best: EstimandResult | null = null;
  for (const study of studies) {
    const result = answerOf(claim, study, setting);
    if (result !== null && (best === null || rankOf(result) < rankOf(best))) best = result;
    if (best !== null && rankOf(best) === 0) break;
  }
  return best;
}

function rankOf({ effect, design }: EstimandResult): number {
  if (effect === null) return 3;
  return design === 'randomised' ? 0 : design === 'adjusted' ? 1 : 2;
}

function answerOf(
  claim: ClaimDefinition,
  { study, facts, find, prices: all }: AskedStudy,
  { codeVersion }: RegistrySetting,
): EstimandResult | null {
  const found = claim.estimand === null ? undefined : find(claim.estimand);
  const pair = pairFor(claim, facts);
  if (found === undefined || pair === undefined) return null;
  const place = { condition: claim.condition ?? undefined, joint: claim.joint ?? undefined };
  const question = questionOf({ estimandId: found.definition.id, ...pair, ...place }, found, { study, codeVersion });
  const { comparator } = pair;
  const isPriced = found.definition.variable.kind === 'cost' && comparator !== undefined;
  const prices = isPriced ? pricesFor(all, { ...pair, comparator }) : undefined;
  return estimateEstimand(facts, { ...question, isBrief: true, ...(prices === undefined ? {} : { prices }) });
}

/** The first class, and the first comparator if there is one, that enough people had; decided on counts alone. */
function pairFor({ productClasses, comparators, condition, joint }: ClaimDefinition, facts: EstimandFacts) {
  const isTreatedEnough = (code: string) => peopleWith(facts, { code, condition, joint }) >= fewestPeople;
  const productClass = productClasses.find(isTreatedEnough);
  if (productClass === undefined) return undefined;
  return { productClass, comparator: comparators.find((code) => code !== productClass && isTreatedEnough(code)) };
}

interface Place {
  readonly code: string;
  readonly condition: string | null;
  readonly joint: string | null;
}

function peopleWith(facts: EstimandFacts, { code, condition, joint }: Place): number {
  const { episodes } = facts;
  const wanted = {
    productClass: facts.productClasses.indexOf(code),
    condition: condition === null ? null : facts.conditions.indexOf(condition),
    joint: joint === null ? null : facts.joints.indexOf(joint),
  };
  const people = new Set<number>();
  for (let i = 0; i < episodes.count; i++) {
    if (episodes.productClass[i] !== wanted.productClass) continue;
    if (wanted.condition !== null && episodes.condition[i] !== wanted.condition) continue;
    if (wanted.joint !== null && episodes.joint[i] !== wanted.joint) continue;
    people.add(episodes.person[i] as number);
  }
  return people.size;
}

async function readStudies(store: Store, { today }: RegistrySetting): Promise<readonly AskedStudy[]> {
  const actor = { system: 'claims' };
  const places = await store.read({ actor, siteIds: [] }, async (session) => {
    const studies = await listStudies(session);
    return Promise.all(studies.map(async ({ id }) => ({ id, siteIds: await listStudySites(session, id) })));
  });
  const asked: AskedStudy[] = [];
  for (const { id, siteIds } of places) {
    const one = await store.read({ actor, siteIds }, (session) => readStudy(session, id, { siteIds, today }));
    if (one !== undefined) asked.push(one);
  }
  const isRandomised = ({ study }: AskedStudy) => (study.definition.kind === 'trial' ? 0 : 1);
  return asked.sort((one, other) => isRandomised(one) - isRandomised(other));
}

async function readStudy(
  session: Session,
  id: string,
  { siteIds, today }: { readonly siteIds: readonly string[]; readonly today: string },
): Promise<AskedStudy | undefined> {
  const study = await getStudy(session, id);
  if (study === undefined) return undefined;
  const locks = await listEstimandLocks(session, id);
  const unblindedAt = await getUnblindedAt(session, id);
  const facts = await readEstimandFacts(session, {
    study,
    siteIds,
    today,
    alsoFor: locks.map(({ definition }) => definition),
  });
  const prices = await readCoursePrices(session, { siteIds, today });
  return { study, facts, prices, find: (estimandId) => foundEstimand(estimandId, locks, unblindedAt) };
}
