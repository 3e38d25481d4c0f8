import { eValue, eValueOfInterval } from '@jointwise/statistics';
import type { RawEffect } from './summary-answer.ts';

/** E-value of an effect and of the limit of its interval that is nearer to none; null where no risk ratio stands for it. */
export function eValuesOf(
  ratio: RawEffect['asRiskRatio'],
): { readonly estimate: number; readonly limit: number } | null {
  if (ratio === null || !(ratio.estimate > 0)) return null;
  const [lower, upper] = ratio.interval;
  if (!Number.isFinite(ratio.estimate) || !Number.isFinite(upper)) return null;
  return { estimate: eValue(ratio.estimate), limit: eValueOfInterval([Math.max(lower, 1e-6), upper]) };
}
