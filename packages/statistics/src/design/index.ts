export { designEffect, inflateForDropOut } from './design-effect.ts';
export {
  type Allocated,
  type MinimisationOptions,
  type MinimisedAllocation,
  minimisationImbalances,
  minimise,
  replayMinimisation,
} from './minimisation.ts';
export { noncentralTCdf, noncentralTUpper } from './noncentral-t.ts';
export { type PermutedBlocksOptions, permutedBlocks, stratifiedBlocks } from './permuted-blocks.ts';
export {
  type MeansDesign,
  type NormalMeansDesign,
  powerMeans,
  powerNormal,
  sampleSizeMeans,
  sampleSizeMeansNormal,
} from './power-means.ts';
export {
  autoregressiveCorrelation,
  powerRepeatedMeasures,
  type RepeatedMeasuresDesign,
  sampleSizeRepeatedMeasures,
} from './power-mmrm.ts';
export {
  powerExactBinomial,
  powerResponders,
  type RespondersDesign,
  sampleSizeNonInferiorResponders,
  sampleSizePrecision,
  sampleSizeResponders,
  sampleSizeToSeeOne,
} from './power-responders.ts';
export {
  eventsFreedman,
  eventsSchoenfeld,
  participantsForEvents,
  powerEvents,
  type SurvivalDesign,
} from './power-survival.ts';
