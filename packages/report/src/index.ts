export type {
  CardArm,
  CardCourse,
  CardRow,
  ClaimCard,
  ClassRow,
  CostUtilityEstimate,
  EstimandResult,
  EvidenceFinding,
  EvidenceSynthesis,
  KeyedThreshold,
  OutcomesReport,
  PeopleLikeRow,
  PeopleLikeWish,
  SafeCount,
  ShareEstimate,
} from '@jointwise/analysis';
export type * from './aid/shown-number.ts';
export { toShownNumber, wholePeople } from './aid/to-shown-number.ts';
export { type ClaimWords, englishClaimWords, type ForestWords } from './claims/claim-words.ts';
export { drawClaimForest } from './claims/draw-claim-forest.ts';
export { type ClaimImage, drawClaimImage } from './claims/draw-claim-image.ts';
export * from './claims/format-verdict.ts';
export { drawEstimandForest } from './estimands/draw-estimand-forest.ts';
export { formatEstimandResult } from './estimands/format-estimand-result.ts';
export { type EvidenceFigures, evidenceFigures } from './evidence/evidence-figures.ts';
export * from './evidence/tabulate-league.ts';
export * from './figures/index.ts';
export { formatCompleteness } from './formats/format-completeness.ts';
export { type CsvRecord, formatCsv } from './formats/format-csv.ts';
export { formatDataset } from './formats/format-dataset.ts';
export { formatLocalNumber } from './formats/format-local-number.ts';
export { formatMarkdown } from './formats/format-markdown.ts';
export { formatMoney } from './formats/format-money.ts';
export * from './formats/format-number.ts';
export { formatOutcomes, type OutcomeFormat, outcomeFormats } from './formats/format-outcomes.ts';
export { formatRatio } from './formats/format-ratio.ts';
export { captureText } from './tables/capture-text.ts';
export { reasonText } from './tables/reason-text.ts';
export type * from './tables/table.ts';
export { tabulateOutcomes } from './tables/tabulate-outcomes.ts';
export { tabulateRegulation } from './tables/tabulate-regulation.ts';
export { thresholdText } from './tables/threshold-text.ts';
