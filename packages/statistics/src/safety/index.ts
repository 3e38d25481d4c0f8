export { adjustPValues, type MultiplicityMethod } from './adjust-p-values.ts';
export {
  type CountFit,
  type CountOptions,
  type NegativeBinomialFit,
  negativeBinomialRegression,
  poissonRegression,
} from './count-regression.ts';
export {
  type BayesianFunnel,
  type BayesianSite,
  bayesianFunnel,
  exactFunnelLimits,
  type FunnelLimits,
  meanFunnelLimits,
  type OverDispersedFunnel,
  overDispersedFunnel,
  type SiteCounts,
} from './funnel-limits.ts';
export { byarRate, poissonRate, type RateFit } from './poisson-rate.ts';
export { type Exposed, type RateRatioFit, rateRatio } from './rate-ratio.ts';
export {
  type CusumPath,
  cusum,
  type SequentialOptions,
  type SprtOptions,
  type SprtPath,
  sprt,
} from './sequential-monitoring.ts';
export { type ZeroEventBounds, zeroEventBounds } from './zero-event-bounds.ts';
