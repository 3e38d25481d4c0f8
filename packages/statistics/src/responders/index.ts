export { agrestiCoull } from './agresti-coull.ts';
export { clopperPearson } from './clopper-pearson.ts';
export { cochranArmitage, type TrendFit } from './cochran-armitage.ts';
export {
  type CochranMantelHaenszelFit,
  cochranMantelHaenszel,
  exactStratifiedOddsRatio,
} from './cochran-mantel-haenszel.ts';
export { type ConditionalOddsRatioFit, conditionalOddsRatio } from './conditional-odds-ratio.ts';
export { type FirthLogisticFit, firthLogistic } from './firth-logistic.ts';
export { gComputation, type StandardisedRisks } from './g-computation.ts';
export { hodgesLehmann, type ShiftFit } from './hodges-lehmann.ts';
export { jeffreys } from './jeffreys.ts';
export { type JonckheereFit, jonckheere } from './jonckheere.ts';
export { type LogisticFit, type LogisticOptions, logisticRegression } from './logistic-regression.ts';
export { type McNemarFit, mcNemar } from './mcnemar.ts';
export { type MeanFit, meanInterval } from './mean-interval.ts';
export { midP } from './mid-p.ts';
export { mee, miettinenNurminen, type StratumCounts, stratifiedMiettinenNurminen } from './miettinen-nurminen.ts';
export { newcombe } from './newcombe.ts';
export { type NumberNeededInterval, type NumberNeededToTreat, numberNeededToTreat } from './number-needed-to-treat.ts';
export { oddsRatio } from './odds-ratio.ts';
export { type PearsonFit, pearsonChiSquared } from './pearson-chi-squared.ts';
export { profileLimits } from './profile-limits.ts';
export type { LevelOption, ProportionFit } from './proportion.ts';
export { type ProportionalOddsFit, proportionalOdds } from './proportional-odds.ts';
export { type RankSumFit, rankSum } from './rank-sum.ts';
export { type ExactRankSumFit, rankSumExact } from './rank-sum-exact.ts';
export type { ArmCounts, DifferenceFit, RatioFit } from './risk-difference.ts';
export { riskRatio } from './risk-ratio.ts';
export { waldProportion } from './wald-proportion.ts';
export { waldRiskDifference } from './wald-risk-difference.ts';
export { wilson, wilsonLimits } from './wilson.ts';
export { wilsonContinuity } from './wilson-continuity.ts';
