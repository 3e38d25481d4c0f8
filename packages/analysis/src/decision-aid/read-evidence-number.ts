import type {
  ArmChange,
  CountedNumber,
  DifferenceNumber,
  EvidenceScale,
  MeansNumber,
  OptionNumber,
  PrintedThreshold,
  PublishedSynthesis,
  TrialResult,
} from '@jointwise/definitions';
import { publishedSyntheses } from '@jointwise/definitions';
import { type EvidenceRecord, standingOf } from '../evidence/evidence-record.ts';

/** A number of the decision aid as the evidence table has it now. */
export interface EvidenceNumber {
  readonly number: OptionNumber;
  /** `table`: read from it; `source`: the table does not hold it, and it stands as it was read in its source. */
  readonly from: 'table' | 'source';
  /** Whether two people have read it; null where the table does not hold it. */
  readonly isVerified: boolean | null;
  /** Trial that it was read from; null for a synthesis and for what the table does not hold. */
  readonly trial: string | null;
}

/**
 * Reads a number of the decision aid from the evidence table: the trial as it stands, with every reading that people
 * have added, or the shipped synthesis. Where the table no longer says it, or knows it from memory alone, its place is
 * empty and says so.
 *
 * @param records trials as they stand
 */
export function readEvidenceNumber(
  number: OptionNumber,
  records: readonly EvidenceRecord[],
  syntheses: readonly PublishedSynthesis[] = publishedSyntheses,
): EvidenceNumber {
  if (number.kind === 'none' || number.evidence === null) {
    return { number, from: 'source', isVerified: null, trial: null };
  }
  const [key = '', resultKey, arm, comparator] = number.evidence.split('/');
  if (resultKey === undefined) {
    const synthesis = syntheses.find((one) => one.key === key);
    const read = synthesis && fromSynthesis(number, synthesis);
    return { number: read ?? empty(number), from: 'table', isVerified: false, trial: null };
  }
  const record = records.find(({ trial }) => trial.key === key);
  const result = record?.trial.results.find((one) => one.key === resultKey);
  const standing = record === undefined ? 'from-memory' : standingOf(record, result);
  const read =
    result === undefined || standing === 'from-memory' ? undefined : fromResult(number, result, { arm, comparator });
  return { number: read ?? empty(number), from: 'table', isVerified: standing === 'verified', trial: key };
}

function empty({ key, source }: Exclude<OptionNumber, { kind: 'none' }>): OptionNumber {
  return { kind: 'none', key, reason: 'not-in-our-table', sources: [source] };
}

function fromSynthesis(number: OptionNumber, synthesis: PublishedSynthesis): OptionNumber | undefined {
  if (number.kind === 'difference') return differenceOf(number, synthesis);
  const { shares } = synthesis;
  if (number.kind !== 'counted' || shares === undefined) return undefined;
  return { ...number, percent: shares.treated, comparatorPercent: shares.comparator ?? null };
}

/** Arms that the number names; without them those that the result compares. */
interface NamedArms {
  readonly arm: string | undefined;
  readonly comparator: string | undefined;
}

function fromResult(number: OptionNumber, result: TrialResult, named: NamedArms): OptionNumber | undefined {
  const months = result.timepointMonths ?? null;
  if (number.kind === 'from-means') return meansOf({ ...number, months }, result, named.arm);
  if (number.kind === 'counted') return countedOf({ ...number, months }, result, named);
  if (number.kind !== 'difference') return undefined;
  const [difference] = result.differences ?? [];
  return difference && differenceOf({ ...number, months }, { ...result, ...difference, threshold: result.threshold });
}

/** People with the event among those who were counted, of the arm and of the one beside it. */
function countedOf(number: CountedNumber, result: TrialResult, named: NamedArms): CountedNumber | undefined {
  const [difference] = result.differences;
  const percent = percentOf(result, named.arm ?? difference?.arm);
  if (percent === undefined) return undefined;
  const beside = named.arm === undefined ? difference?.comparator : named.comparator;
  if (beside === undefined) return { ...number, percent, comparatorPercent: null };
  const comparatorPercent = percentOf(result, beside);
  return comparatorPercent === undefined ? undefined : { ...number, percent, comparatorPercent };
}

function percentOf({ arms }: TrialResult, code: string | undefined): number | undefined {
  const found = arms.find(({ arm }) => arm === code);
  return found?.events === undefined || !found.n ? undefined : (100 * found.events) / found.n;
}

function meansOf(number: MeansNumber, result: TrialResult, arm: string | undefined): MeansNumber | undefined {
  const [difference] = result.differences ?? [];
  const treated = changeOf(result, arm ?? difference?.arm);
  if (treated === undefined) return undefined;
  if (arm !== undefined) return { ...number, treated, comparator: null, differenceInterval: null };
  const comparator = changeOf(result, difference?.comparator);
  const differenceInterval = difference?.interval;
  if (comparator === undefined || differenceInterval === undefined) return undefined;
  return { ...number, treated, comparator, differenceInterval };
}

function changeOf({ arms, scale }: TrialResult, code: string | undefined): ArmChange | undefined {
  const found = arms.find(({ arm }) => arm === code);
  if (found?.mean === undefined || found.standardDeviation === undefined) return undefined;
  const turn = turnOf(scale);
  return turn === undefined ? undefined : { mean: turn * found.mean, sd: Math.abs(turn) * found.standardDeviation };
}

interface PrintedDifference {
  readonly estimate?: number | undefined;
  readonly interval?: readonly [lower: number, upper: number] | undefined;
  readonly scale?: EvidenceScale | undefined;
  readonly threshold?: PrintedThreshold | undefined;
}

function differenceOf(
  number: DifferenceNumber,
  { estimate, interval, scale, threshold }: PrintedDifference,
): DifferenceNumber | undefined {
  const turn = turnOf(scale);
  if (turn === undefined || estimate === undefined || interval === undefined) return undefined;
  const [one, other] = interval.map((limit) => neat(turn * limit)) as [number, number];
  return {
    ...number,
    points: neat(turn * estimate),
    interval: one < other ? [one, other] : [other, one],
    leastImportant: threshold === undefined ? null : neat(Math.abs(turn) * threshold.value),
  };
}

/** Factor to points of 0 to 100 where higher is better; undefined for a scale that does not begin at 0. */
function turnOf(scale: EvidenceScale | undefined): number | undefined {
  const range = scale?.range;
  if (scale === undefined || range === undefined || range[0] !== 0) return undefined;
  return (scale.direction === 'lower-better' ? -100 : 100) / range[1];
}

/** Without the last binary digits: -10 times -0.74 is 7.4. */
function neat(value: number): number {
  const rounded = Math.round(value * 1e9) / 1e9;
  return rounded === 0 ? 0 : rounded;
}
