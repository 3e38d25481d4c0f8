import type { ClaimRow } from '@jointwise/server/contract';

/** What the form of a claim holds: texts alone. */
export interface ClaimDraft {
  readonly slug: string;
  readonly english: string;
  readonly spanish: string;
  readonly type: string;
  readonly publishedIn: string;
  readonly publishedBy: string;
  readonly productClass: string;
  readonly comparator: string;
  readonly condition: string;
  readonly horizonMonths: string;
  readonly estimand: string;
  readonly noEstimandReason: string;
  readonly reason: string;
}

export const emptyDraft: ClaimDraft = {
  ...{ slug: '', english: '', spanish: '', type: 'pain-relief', publishedIn: '', publishedBy: '', reason: '' },
  ...{ productClass: 'PRP_LP', comparator: 'SALINE', condition: 'oa-knee', horizonMonths: '12' },
  ...{ estimand: 'E-PAIN-12', noEstimandReason: '' },
};

/** The form of a claim that exists. */
export function draftOf({ slug, definition }: ClaimRow): ClaimDraft {
  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
  const sentence = definition.sentence as { readonly en?: string; readonly es?: string };
  const first = (value: unknown) => text((value as readonly string[])[0]);
  return {
    ...{ slug, english: sentence.en ?? '', spanish: sentence.es ?? '', reason: '' },
    ...{
      type: text(definition.type),
      publishedIn: text(definition.publishedIn),
      publishedBy: text(definition.publishedBy),
    },
    ...{ productClass: first(definition.productClasses), comparator: first(definition.comparators) },
    ...{ condition: text(definition.condition), horizonMonths: text(definition.horizonMonths) },
    ...{ estimand: text(definition.estimand), noEstimandReason: text(definition.noEstimandReason) },
  };
}

/** What is sent. Further classes and comparators of a claim that exists stay where the first was not changed. */
export function definitionOf(draft: ClaimDraft, before?: ClaimRow): Record<string, unknown> {
  const { slug, english, spanish, type, publishedIn, publishedBy, condition, horizonMonths, estimand } = draft;
  const months = Number(horizonMonths.replace(',', '.'));
  const kept = (field: 'productClasses' | 'comparators', first: string) => {
    const all = (before?.definition[field] ?? []) as readonly string[];
    if (all[0] === first) return all;
    return first === '' ? [] : [first];
  };
  return {
    slug,
    sentence: { ...(english === '' ? {} : { en: english }), ...(spanish === '' ? {} : { es: spanish }) },
    isParaphrased: before?.definition.isParaphrased === true,
    ...{ type, publishedIn, publishedBy },
    productClasses: kept('productClasses', draft.productClass),
    comparators: kept('comparators', draft.comparator),
    condition: condition === '' ? null : condition,
    joint: (before?.definition.condition === condition ? before.definition.joint : null) ?? null,
    horizonMonths: horizonMonths.trim() === '' ? null : Number.isFinite(months) ? months : horizonMonths,
    estimand: estimand === '' ? null : estimand,
    ...(estimand === '' ? { noEstimandReason: draft.noEstimandReason } : {}),
  };
}
