import { createHash } from 'node:crypto';
import { type EstimandQuestion, type EstimandResult, estimateEstimand } from '@jointwise/analysis';
import { conditions, joints, productClasses } from '@jointwise/definitions';
import { type AnalysisResult, addAnalysisResult, listStudySites, type Session, type Study } from '@jointwise/store';
import { pricesFor, readCoursePrices } from '../economics/course-prices.ts';
import { type FoundEstimand, findEstimand } from './find-estimand.ts';
import { readEstimandFacts } from './read-estimand-facts.ts';

export interface EstimandWish {
  readonly estimandId: string;
  readonly productClass: string;
  readonly comparator?: string | undefined;
  readonly condition?: string | undefined;
  readonly joint?: string | undefined;
  readonly seed?: number | undefined;
}

/** Where, when and with which program a wish is answered. */
export interface AnswerSetting {
  readonly study: Study;
  readonly siteIds: readonly string[];
  readonly today: string;
  readonly codeVersion: string;
}

export type EstimandAnswer =
  | { readonly status: 'answered'; readonly result: EstimandResult; readonly kept: AnalysisResult }
  /** `field` of the wish names nothing. */
  | { readonly status: 'refused'; readonly field: keyof EstimandWish };

/** Reads the facts, estimates, and keeps the result; the same request on the same data gives the kept one. */
export async function answerEstimand(
  session: Session,
  wish: EstimandWish,
  setting: AnswerSetting,
): Promise<EstimandAnswer> {
  const { study, today } = setting;
  const taking = await listStudySites(session, study.id);
  const siteIds = setting.siteIds.filter((siteId) => taking.includes(siteId));
  const found = await findEstimand(session, study.id, wish.estimandId);
  const field = found === undefined ? 'estimandId' : unknownField(wish);
  if (found === undefined || field !== undefined) return { status: 'refused', field: field ?? 'estimandId' };
  const facts = await readEstimandFacts(session, { study, siteIds, today, alsoFor: [found.definition] });
  const { comparator } = wish;
  const isPriced = found.definition.variable.kind === 'cost' && comparator !== undefined;
  const prices = isPriced
    ? pricesFor(await readCoursePrices(session, { siteIds, today }), { ...wish, comparator })
    : undefined;
  const question = { ...questionOf(wish, found, setting), ...(prices === undefined ? {} : { prices }) };
  const result = estimateEstimand(facts, question);
  const kept = await addAnalysisResult(session, {
    ...{ studyId: study.id, estimandId: wish.estimandId, productClass: wish.productClass, siteIds },
    ...{ comparator: wish.comparator ?? null, dataCutHash: facts.dataCutHash },
    requestHash: requestHash(question, facts.dataCutHash),
    result: JSON.stringify(result),
  });
  return { status: 'answered', result, kept };
}

/** What `analysis` is asked. */
export function questionOf(
  wish: EstimandWish,
  { definition, hash, standing }: FoundEstimand,
  { study, codeVersion }: Pick<AnswerSetting, 'study' | 'codeVersion'>,
): EstimandQuestion {
  const { productClass, comparator, condition, joint, seed = 1 } = wish;
  return {
    study: { code: study.code, definition: study.definition },
    ...{ estimand: definition, estimandHash: hash, productClass, comparator, condition, joint },
    ...{ standing, codeVersion, seed },
  };
}

/** The first field of a wish that names nothing. */
export function unknownField({
  productClass,
  comparator,
  condition,
  joint,
}: EstimandWish): keyof EstimandWish | undefined {
  const isClass = (code: string) => productClasses.some((one) => one.code === code);
  if (!isClass(productClass)) return 'productClass';
  if (comparator !== undefined && (!isClass(comparator) || comparator === productClass)) return 'comparator';
  if (condition !== undefined && !conditions.some(({ key }) => key === condition)) return 'condition';
  return joint !== undefined && !joints.some(({ key }) => key === joint) ? 'joint' : undefined;
}

function requestHash({ study, estimand: _, ...question }: EstimandQuestion, dataCutHash: string): string {
  const visits = study.definition.visits;
  const design = [
    study.code,
    study.definition.kind,
    study.definition.allocation ?? null,
    study.definition.arms,
    visits,
  ];
  return createHash('sha256')
    .update(JSON.stringify([question, design, dataCutHash]))
    .digest('hex');
}
