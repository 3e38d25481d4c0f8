import { type PublishedSynthesis, publishedSyntheses } from '@jointwise/definitions';
import type { EffectEstimate, EffectMeasure } from '../claims/effect-estimate.ts';
import type { ResolvedQuestion } from './answer-question.ts';
import type { PublishedRow } from './evidence-synthesis.ts';
import { unitOf } from './put-on-scale.ts';
import { isAtHorizon } from './select-result.ts';

/** Reviews that pooled the product, with what they say as an effect and whether it is the one to use. */
export function publishedRows(
  question: ResolvedQuestion,
  syntheses: readonly PublishedSynthesis[] = publishedSyntheses,
): PublishedRow[] {
  const rows = syntheses
    .filter(({ productClasses }) => productClasses.some((code) => question.classes.includes(code)))
    .filter(({ endpoint }) => endpoint === undefined || question.endpoints.includes(endpoint))
    .map((synthesis) => rowOf(synthesis, question));
  const used = rows
    .filter(({ reason, effect }) => reason === undefined && effect !== undefined)
    .sort((left, right) => preference(right, question) - preference(left, question))[0];
  return rows.map((row) =>
    row === used
      ? { ...row, isUsed: true }
      : { ...row, reason: row.reason ?? 'another published result answers the question more closely' },
  );
}

function rowOf(synthesis: PublishedSynthesis, question: ResolvedQuestion): PublishedRow {
  const effect = effectOf(synthesis, question);
  const reason = whyNot(synthesis, question, effect);
  return {
    synthesis,
    isUsed: false,
    ...(effect === undefined ? {} : { effect }),
    ...(reason === undefined ? {} : { reason }),
  };
}

function whyNot(
  { comparators, endpoint, timepointMonths, comparatorTitle }: PublishedSynthesis,
  { comparators: wanted, horizonMonths }: ResolvedQuestion,
  effect: EffectEstimate | undefined,
): string | undefined {
  if (endpoint === undefined) return 'which endpoint its number is of is not in our source';
  if (effect === undefined) return 'its numbers are not in our source';
  if (!comparators.some((code) => wanted.includes(code))) return `it compares with ${comparatorTitle}`;
  if (timepointMonths !== undefined && !isAtHorizon(timepointMonths, horizonMonths))
    return `it is of ${timepointMonths} months`;
  return undefined;
}

/** At the horizon before a time that is not printed, and the first endpoint asked for before the others. */
function preference({ synthesis }: PublishedRow, { endpoints }: ResolvedQuestion): number {
  const place = endpoints.indexOf(synthesis.endpoint ?? '');
  return (synthesis.timepointMonths === undefined ? 0 : 1e6) - 1e5 * place + synthesis.trials;
}

function effectOf(synthesis: PublishedSynthesis, { benefit }: ResolvedQuestion): EffectEstimate | undefined {
  const { estimate, interval, measure, scale, threshold, source } = synthesis;
  if (estimate === undefined || interval === undefined || measure === undefined) return undefined;
  return {
    origin: 'trials',
    design: 'randomised',
    measure: measure as EffectMeasure,
    estimate,
    interval,
    confidenceLevel: 0.95,
    unit: measure === 'mean-difference' ? unitOf(scale) : 'ratio',
    benefit: scale === undefined ? benefit : scale.direction === 'lower-better' ? 'lower' : 'higher',
    threshold: threshold === undefined ? null : { ...threshold, provenance: source.provenance },
    treated: { title: synthesis.productTitle, treated: null, answered: null },
    comparator: { title: synthesis.comparatorTitle, treated: null, answered: null },
    horizonMonths: synthesis.timepointMonths ?? null,
    studies: synthesis.trials,
  };
}
