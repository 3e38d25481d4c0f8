import type { StatisticsMethod } from '../method.ts';
import { adjustedRiskDifferenceMethod } from './adjusted-risk-difference.ts';
import { ancovaMethod } from './ancova.ts';
import { blocksMethod } from './blocks.ts';
import { competingRisksMethod } from './competing-risks.ts';
import { countRegressionMethod } from './count-regression.ts';
import { coxMethod } from './cox.ts';
import { eValueMethod } from './e-value.ts';
import { fineGrayMethod } from './fine-gray.ts';
import { firthCoxMethod } from './firth-cox.ts';
import { geeMethod } from './gee.ts';
import { imputeMethod } from './impute.ts';
import { iptwMethod } from './iptw.ts';
import { kaplanMeierMethod } from './kaplan-meier.ts';
import { linearMixedModelMethod } from './linear-mixed-model.ts';
import { logRankMethod } from './log-rank.ts';
import { logisticMethod } from './logistic.ts';
import { mantelHaenszelMethod } from './mantel-haenszel.ts';
import { metaAnalysisMethod } from './meta-analysis.ts';
import { metaEventsMethod } from './meta-events.ts';
import { minimisationMethod } from './minimisation.ts';
import { mmrmMethod } from './mmrm.ts';
import { multiplicityMethod } from './multiplicity.ts';
import { networkMethod } from './network-meta-analysis.ts';
import { networkOddsRatioMethod } from './network-odds-ratio.ts';
import { pairedRespondersMethod } from './paired-responders.ts';
import { powerMethod } from './power.ts';
import { proportionMethod } from './proportion.ts';
import { proportionalOddsMethod } from './proportional-odds.ts';
import { rankSumMethod } from './rank-sum.ts';
import { rateMethod } from './rate.ts';
import { referenceBasedMethod } from './reference-based.ts';
import { respondersMethod } from './responders.ts';
import { restrictedMeanMethod } from './restricted-mean.ts';
import { sampleSizeMethod } from './sample-size.ts';
import { sequentialMonitoringMethod } from './sequential-monitoring.ts';
import { siteFunnelMethod } from './site-funnel.ts';
import { trendMethod } from './trend.ts';

/** Every method that the command line offers. */
export const statisticsMethods: readonly StatisticsMethod[] = [
  mmrmMethod,
  linearMixedModelMethod,
  ancovaMethod,
  geeMethod,
  kaplanMeierMethod,
  logRankMethod,
  coxMethod,
  firthCoxMethod,
  competingRisksMethod,
  fineGrayMethod,
  restrictedMeanMethod,
  proportionMethod,
  respondersMethod,
  pairedRespondersMethod,
  adjustedRiskDifferenceMethod,
  logisticMethod,
  proportionalOddsMethod,
  rankSumMethod,
  trendMethod,
  mantelHaenszelMethod,
  metaAnalysisMethod,
  metaEventsMethod,
  networkMethod,
  networkOddsRatioMethod,
  rateMethod,
  countRegressionMethod,
  multiplicityMethod,
  siteFunnelMethod,
  sequentialMonitoringMethod,
  iptwMethod,
  eValueMethod,
  imputeMethod,
  referenceBasedMethod,
  sampleSizeMethod,
  powerMethod,
  blocksMethod,
  minimisationMethod,
];
