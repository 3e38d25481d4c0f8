import { productClasses, type StudyDefinition } from '@jointwise/definitions';
import type { AnalysisChoice } from './useAnalyses.ts';

/**
 * The choice in the address, completed: pain, the first product of the study, and the first comparator. An address that
 * names a product without a comparator asks for the course alone.
 */
export function startAnalysis(search: AnalysisChoice, { productClasses: own }: StudyDefinition): AnalysisChoice {
  const first = (isComparator: boolean) =>
    productClasses.find((one) => one.isComparator === isComparator && own.includes(one.code))?.code;
  const productClass = search.productClass ?? first(false) ?? own[0];
  const comparator = search.productClass === undefined ? (search.comparator ?? first(true)) : search.comparator;
  return { ...search, estimand: search.estimand ?? 'E-PAIN-12', productClass, comparator };
}
