export {
  type AalenJohansenFit,
  type AalenJohansenOptions,
  aalenJohansen,
  type CompetingRisksCurve,
  type CumulativeIncidence,
} from './aalen-johansen.ts';
export { type Concordance, type ConcordanceOptions, concordance } from './concordance.ts';
export { type CoxFit, type CoxOptions, type CoxTest, cox } from './cox.ts';
export { type CoxResiduals, coxResiduals } from './cox-residuals.ts';
export { type FineGrayFit, type FineGrayOptions, fineGray } from './fine-gray.ts';
export { type FirthCoxFit, type FirthCoxOptions, firthCox } from './firth-cox.ts';
export type { FollowUp } from './follow-up.ts';
export { type GrayTest, type GrayTestOptions, grayTest } from './gray-test.ts';
export { type KaplanMeierFit, type KaplanMeierOptions, kaplanMeier, type SurvivalCurve } from './kaplan-meier.ts';
export { type LogRankOptions, type LogRankTest, logRank } from './log-rank.ts';
export {
  type ProportionalHazardsOptions,
  type ProportionalHazardsTest,
  proportionalHazardsTest,
  type TimeTransform,
} from './proportional-hazards-test.ts';
export {
  type RestrictedMeanOptions,
  type RestrictedMeanSurvival,
  restrictedMeanSurvival,
} from './restricted-mean-survival.ts';
export { type SurvivalPoint, survivalAt } from './survival-at.ts';
export type { SurvivalIntervalKind } from './survival-interval.ts';
export { type SurvivalQuantile, survivalQuantile } from './survival-quantile.ts';
export type { CoxTies } from './tied-deaths.ts';
