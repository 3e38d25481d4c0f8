import { type EstimandDefinition, endpointsOfEstimand, estimandById } from '@jointwise/definitions';
import type { EvidenceQuestion } from './evidence-synthesis.ts';

/** A question with everything that its estimand fixes. */
export interface ResolvedQuestion {
  readonly estimand: EstimandDefinition;
  readonly classes: readonly string[];
  readonly comparators: readonly string[];
  readonly horizonMonths: number;
  readonly endpoints: readonly string[];
  readonly benefit: 'higher' | 'lower';
  /** Key of the estimand's own scale; empty when it has none. */
  readonly scale: string;
}

/** What is compared with when nothing else is asked: injections that hold no product. */
export const placeboComparators: readonly string[] = ['SALINE', 'SHAM'];

/** @returns the sentence that says why published trials cannot answer it */
export function resolveQuestion(question: EvidenceQuestion): ResolvedQuestion | string {
  const estimand = estimandById(question.estimand);
  if (estimand === undefined) return `There is no estimand ${question.estimand}.`;
  const endpoints = endpointsOfEstimand[estimand.id];
  if (endpoints === undefined) return `Published trials are not collected for ${estimand.title.toLowerCase()}.`;
  const { variable } = estimand;
  return {
    estimand,
    classes: listOf(question.productClass),
    comparators: question.comparator === undefined ? placeboComparators : listOf(question.comparator),
    horizonMonths: question.horizonMonths ?? variable.horizonMonths,
    endpoints,
    benefit: variable.benefit,
    scale: ownScale(estimand),
  };
}

function ownScale({ variable }: EstimandDefinition): string {
  if (!('measure' in variable) || variable.measure.kind !== 'scale') return '';
  const { instrument, scale } = variable.measure;
  return `${instrument}/${scale}/${variable.benefit}-better`;
}

function listOf(codes: string | readonly string[]): readonly string[] {
  return typeof codes === 'string' ? [codes] : codes;
}
