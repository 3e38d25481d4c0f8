import { type FactName, legalCategories } from '@jointwise/definitions';
import type { Classification, PathStep } from './classification.ts';

/** A rule that was asked, as patients see it: its name, its source, and whether it decided. */
export interface PlainSource {
  readonly ruleId: string;
  readonly sources: readonly string[];
  readonly isDeciding: boolean;
}

/**
 * What patients are told of a classification: keys of texts and names of laws, nothing that has yet to be checked.
 * `to-be-checked` stands where the deciding rule itself is not sure enough to be told.
 */
export type PlainLegalResult =
  | { readonly status: 'undetermined'; readonly missing: readonly FactName[] }
  | { readonly status: 'to-be-checked' }
  | {
      readonly status: 'told';
      readonly category: string;
      readonly certainty: 'determined' | 'likely' | 'contested';
      /** Code of a route; `unsaid` where one is needed and nobody said which. Absent where none is needed. */
      readonly route?: string;
      /** Rules whose answer is disputed. */
      readonly points: readonly string[];
      readonly remarks: readonly string[];
      readonly sources: readonly PlainSource[];
      readonly assumed: readonly FactName[];
    };

export function plainResult(classification: Classification): PlainLegalResult {
  if (classification.status === 'undetermined') {
    return { status: 'undetermined', missing: classification.missing };
  }
  if (classification.isToBeChecked) return { status: 'to-be-checked' };
  const { category, certainty, decidedBy, path, remarks, assumed } = classification;
  const needsRoute = legalCategories.find(({ code }) => code === category)?.needsAuthorisation === true;
  const isCellProduct = needsRoute && !category.endsWith('-or-device') && category !== 'us-not-tissue';
  const route = classification.route ?? (isCellProduct ? 'unsaid' : undefined);
  const told = remarks.filter(({ isToBeChecked, plainKey }) => !isToBeChecked && plainKey !== undefined);
  return {
    status: 'told',
    category,
    certainty,
    ...(route === undefined ? {} : { route }),
    points: path.filter(({ outcome }) => outcome === 'contested').map(({ ruleId }) => ruleId),
    remarks: told.flatMap(({ plainKey = '' }) => [plainKey]),
    sources: [
      ...path.filter(isSure).map((step) => sourceOf(step, decidedBy)),
      ...told.map((step) => sourceOf(step, '')),
    ],
    assumed: assumed.map(({ fact }) => fact),
  };
}

function isSure({ citations }: PathStep): boolean {
  return citations.every(({ provenance }) => provenance !== 'M-M' && provenance !== 'M-L');
}

function sourceOf({ ruleId, citations }: Pick<PathStep, 'ruleId' | 'citations'>, decidedBy: string): PlainSource {
  return { ruleId, sources: [...new Set(citations.map(({ source }) => source))], isDeciding: ruleId === decidedBy };
}
