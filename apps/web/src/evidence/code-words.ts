import type {
  BiasJudgement,
  CertaintyLevel,
  DifferenceMeasure,
  EvidenceScale,
  RiskOfBias,
  TrialDefinition,
  TrialResult,
} from '@jointwise/definitions';
import type { EvidenceReply } from '@jointwise/server/contract';
import { texts } from './texts.ts';

type Row = EvidenceReply['rows'][number];
/** A word for each code; looked up when it is said, so that the language can be chosen before. */
export type Words<Code extends string> = Readonly<Record<Code, () => string>>;

/** How far an entry has come. */
export const statusWords: Words<Row['status']> = {
  'entered-once': () => texts('standing.once'),
  'entered-twice': () => texts('standing.twice'),
  differing: () => texts('standing.differing'),
  adjudicated: () => texts('standing.settled'),
};

/** What may be done with a row. */
export const standingWords: Words<Row['standing']> = {
  verified: () => texts('standing.verified'),
  unverified: () => texts('standing.unverified'),
  'from-memory': () => texts('standing.fromMemory'),
};

export const biasWords: Words<BiasJudgement> = {
  low: () => texts('code.lowRisk'),
  'some-concerns': () => texts('code.someConcerns'),
  high: () => texts('code.highRisk'),
  'not-assessed': () => texts('code.notAssessed'),
};

export const biasToolWords: Words<RiskOfBias['tool']> = {
  'rob-2': () => texts('bias.robTwoName'),
  'robins-i': () => texts('bias.robinsName'),
};

export const certaintyWords: Words<CertaintyLevel> = {
  high: () => texts('code.high'),
  moderate: () => texts('code.moderate'),
  low: () => texts('code.low'),
  'very-low': () => texts('code.veryLow'),
};

export const designWords: Words<TrialDefinition['design']> = {
  'randomised-parallel': () => texts('code.parallel'),
  'randomised-crossover': () => texts('code.crossover'),
  'randomised-within-person': () => texts('code.withinPerson'),
  'non-randomised': () => texts('code.nonRandomised'),
  'single-arm': () => texts('code.singleArm'),
  'not-stated': () => texts('code.notStated'),
};

export const maskingWords: Words<NonNullable<TrialDefinition['masking']>> = {
  open: () => texts('code.open'),
  assessor: () => texts('code.assessor'),
  single: () => texts('code.single'),
  double: () => texts('code.double'),
  triple: () => texts('code.triple'),
};

export const countedWords: Words<TrialDefinition['unitOfAnalysis']> = {
  'not-stated': () => texts('code.notStated'),
  person: () => texts('code.people'),
  'joint-side': () => texts('code.joints'),
};

export const kindWords: Words<TrialResult['kind']> = {
  change: () => texts('code.change'),
  final: () => texts('code.final'),
  event: () => texts('code.event'),
  'not-stated': () => texts('code.notStated'),
};

export const directionWords: Words<EvidenceScale['direction']> = {
  'lower-better': () => texts('code.lowerBetter'),
  'higher-better': () => texts('code.higherBetter'),
};

export const measureWords: Words<DifferenceMeasure> = {
  'mean-difference': () => texts('code.meanDifference'),
  'standardised-mean-difference': () => texts('code.standardised'),
  'risk-difference': () => texts('code.riskDifference'),
  'risk-ratio': () => texts('code.riskRatio'),
  'odds-ratio': () => texts('code.oddsRatio'),
  'hazard-ratio': () => texts('code.hazardRatio'),
  'rate-ratio': () => texts('code.rateRatio'),
  'log-risk-ratio': () => texts('code.logRiskRatio'),
  'log-odds-ratio': () => texts('code.logOddsRatio'),
  unnamed: () => texts('code.unnamed'),
};

/** The codes with their words, to choose from. */
export function optionsOf<Code extends string>(words: Words<Code>): readonly (readonly [Code, string])[] {
  return (Object.keys(words) as Code[]).map((code) => [code, words[code]()] as const);
}
