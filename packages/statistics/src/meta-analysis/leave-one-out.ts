import type { Estimation } from '../estimation.ts';
import { type MetaAnalysisFit, type MetaAnalysisOptions, metaAnalysis } from './random-effects.ts';

/** Options of a pooled effect; leaving out and accumulating are defined without moderators. */
export type PoolingOptions = Omit<MetaAnalysisOptions, 'moderators'>;

/**
 * The pooled effect without each study in turn; entry i leaves out study i.
 *
 * Checked against: metafor's leave1out().
 */
export function leaveOneOut(
  effects: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
  options: PoolingOptions = {},
): Estimation<MetaAnalysisFit>[] {
  return Array.from(effects, (_, left) =>
    metaAnalysis(
      Array.from(effects).filter((_, i) => i !== left),
      Array.from(variances).filter((_, i) => i !== left),
      options,
    ),
  );
}

/**
 * The pooled effect as studies accumulate in the order given (by year, say); entry i pools studies 0..i.
 *
 * Checked against: metafor's cumul().
 */
export function cumulativeMetaAnalysis(
  effects: readonly number[] | Float64Array,
  variances: readonly number[] | Float64Array,
  options: PoolingOptions = {},
): Estimation<MetaAnalysisFit>[] {
  return Array.from(effects, (_, last) =>
    metaAnalysis(Array.from(effects).slice(0, last + 1), Array.from(variances).slice(0, last + 1), options),
  );
}
