export { agrestiCoull } from './agresti-coull.ts';
export { clopperPearson } from './clopper-pearson.ts';
export { jeffreys } from './jeffreys.ts';
export { type MeanFit, meanInterval } from './mean-interval.ts';
export { midP } from './mid-p.ts';
export type { LevelOption, ProportionFit } from './proportion.ts';
export { waldProportion } from './wald-proportion.ts';
export { wilson, wilsonLimits } from './wilson.ts';
export { wilsonContinuity } from './wilson-continuity.ts';
