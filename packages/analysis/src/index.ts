export type { Estimation } from '@jointwise/statistics';
export type * from './claims/claim-card.ts';
export { compareVerdicts } from './claims/compare-verdicts.ts';
export * from './claims/conclude-claim.ts';
export { decideVerdict } from './claims/decide-verdict.ts';
export { type ClaimAnswers, deriveClaimCard } from './claims/derive-claim-card.ts';
export type * from './claims/effect-estimate.ts';
export * from './claims/more-participants-needed.ts';
export { type DatasetSources, deriveDataset } from './datasets/derive-dataset.ts';
export {
  type EpisodeColumns,
  type EstimandFacts,
  type HarmFact,
  type ImageFact,
  type JointSideEvent,
  type MedicationFact,
  never,
  type ScoreColumn,
} from './datasets/estimand-facts.ts';
export { factsOf, type PlainEpisode, type PlainFacts } from './datasets/facts-of.ts';
export type * from './decision-aid/aid-estimate.ts';
export * from './decision-aid/describe-people-like.ts';
export { estimateAidNumber } from './decision-aid/estimate-aid-number.ts';
export { type EvidenceNumber, readEvidenceNumber } from './decision-aid/read-evidence-number.ts';
export { shareBeyond } from './decision-aid/share-beyond.ts';
export { type AcceptabilityPoint, acceptabilityAt } from './economics/acceptability.ts';
export type * from './economics/cost-utility.ts';
export {
  deriveEconomicArms,
  type EconomicArms,
  type EconomicArmsQuestion,
} from './economics/derive-economic-arms.ts';
export { deriveQaly, type TimedUtility } from './economics/derive-qaly.ts';
export { discountedCost, type TimedCost } from './economics/discount.ts';
export { estimateCostPerResponder, estimateCostUtility } from './economics/estimate-cost-utility.ts';
export {
  type CostEffectPair,
  type CostEffectQuadrant,
  type IncrementalRatio,
  incrementalRatio,
  netMonetaryBenefit,
} from './economics/incremental-ratio.ts';
export { type ProprScores, proprUtility } from './economics/propr-utility.ts';
export { deriveAllResults } from './estimands/derive-all-results.ts';
export type * from './estimands/estimand-question.ts';
export type * from './estimands/estimand-result.ts';
export { estimateEstimand } from './estimands/estimate-estimand.ts';
export { placeboComparators } from './evidence/answer-question.ts';
export * from './evidence/certainty.ts';
export * from './evidence/compare-network.ts';
export * from './evidence/derive-contrasts.ts';
export * from './evidence/evidence-record.ts';
export type * from './evidence/evidence-synthesis.ts';
export * from './evidence/pool-effects.ts';
export * from './evidence/pool-trials.ts';
export * from './evidence/pooling-scale.ts';
export { type CertaintyFacts, suggestCertainty } from './evidence/suggest-certainty.ts';
export { type SynthesisOptions, synthesiseEvidence } from './evidence/synthesise-evidence.ts';
export { deriveTrialEffect, type TrialEffect } from './evidence/trial-effect.ts';
export { checkTrial, checkTrials } from './evidence-checks/check-trials.ts';
export { type EvidenceFinding, type EvidenceRule, evidenceRules } from './evidence-checks/evidence-finding.ts';
export { compareClasses } from './outcomes/compare-classes.ts';
export { deriveCapture } from './outcomes/derive-capture.ts';
export { completenessStatus, deriveFlow, leastCompleteness, sufficientCompleteness } from './outcomes/derive-flow.ts';
export { estimateOutcomes, uncontrolledCaution } from './outcomes/estimate-outcomes.ts';
export type * from './outcomes/outcome-facts.ts';
export type * from './outcomes/outcomes-question.ts';
export type * from './outcomes/outcomes-report.ts';
export { type KeyedThreshold, keyedThresholds, thresholdKey } from './outcomes/threshold.ts';
