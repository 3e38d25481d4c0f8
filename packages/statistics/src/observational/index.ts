export { type AugmentedFit, augmentedWeighting } from './augmented-weighting.ts';
export { type BalanceOptions, balance, type CovariateBalance } from './balance.ts';
export { eValue, eValueOfInterval } from './e-value.ts';
export {
  type InverseProbabilityFit,
  type InverseProbabilityOptions,
  inverseProbabilityWeighting,
  type WeightedContrast,
  type WeightedContrastOptions,
  type WeightedVariance,
  weightedContrast,
} from './inverse-probability-weighting.ts';
export { type MultinomialFit, multinomialLogit } from './multinomial-logit.ts';
export {
  type Estimand,
  type PositivityFlag,
  type PropensityWeightOptions,
  type PropensityWeights,
  propensityWeights,
} from './propensity-weights.ts';
export { type WeightedEffectOptions, type WeightingModel, weightedEffect, weightingModel } from './weighted-effect.ts';
export type { WeightedScale } from './weighted-means.ts';
