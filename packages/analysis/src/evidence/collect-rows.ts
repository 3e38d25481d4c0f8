import { type DifferenceMeasure, productClasses, type TrialDefinition, type TrialResult } from '@jointwise/definitions';
import type { ResolvedQuestion } from './answer-question.ts';
import { type EvidenceRecord, standingOf } from './evidence-record.ts';
import type { EvidenceRow } from './evidence-synthesis.ts';
import { scaleKey, selectResult } from './select-result.ts';
import { type ComparedArms, deriveTrialEffect, type TrialEffect } from './trial-effect.ts';

type UnusedRow = Extract<EvidenceRow, { use: 'none' }>;

export interface CollectedRows {
  /** On one measure, ready to be pooled. */
  readonly usable: readonly { readonly record: EvidenceRecord; readonly effect: TrialEffect }[];
  readonly unused: readonly UnusedRow[];
  readonly measure: DifferenceMeasure;
  /** Which scales the trials used, by key. */
  readonly scales: readonly string[];
}

interface Candidate extends ComparedArms {
  readonly record: EvidenceRecord;
  readonly result: TrialResult;
}

/**
 * Every trial that has the product in an arm: those that answer the question with a number, and all others with the
 * reason why they do not.
 */
export function collectRows(records: readonly EvidenceRecord[], question: ResolvedQuestion): CollectedRows {
  const candidates: Candidate[] = [];
  const unused: UnusedRow[] = [];
  for (const record of records) {
    if (!hasProduct(record.trial, question.classes)) continue;
    const candidate = candidateOf(record, question);
    if (typeof candidate === 'string') unused.push(unusedRow(record, candidate));
    else candidates.push(candidate);
  }
  const scales = [...new Set(candidates.map(({ result }) => scaleKey(result.scale)))];
  const measure = measureFor(candidates, scales, question);
  const usable: { record: EvidenceRecord; effect: TrialEffect }[] = [];
  for (const { record, result, treated, comparator } of candidates) {
    const derived = deriveTrialEffect(record, result, { treated, comparator, measure });
    if (derived.status === 'not-usable') unused.push(unusedRow(record, derived.reason));
    else usable.push({ record, effect: derived.effect });
  }
  return { usable, unused, measure, scales };
}

function hasProduct({ arms }: TrialDefinition, classes: readonly string[]): boolean {
  return arms.some((arm) => arm.productClasses.some((code) => classes.includes(code)));
}

function candidateOf(record: EvidenceRecord, question: ResolvedQuestion): Candidate | string {
  const { trial } = record;
  const { conditions } = question.estimand.population;
  const { classes, comparators } = question;
  const treated = armsOf(trial, classes);
  if (treated.length === 0) return 'the product was given together with another, so that the effect belongs to neither';
  const comparator = armsOf(trial, comparators).filter((code) => !treated.includes(code));
  if (comparator.length === 0)
    return `${comparedWith(trial, treated)}, not with ${comparators.map(shortOf).join(' or ')}`;
  if (conditions.length > 0 && !trial.conditions.some((key) => conditions.includes(key)))
    return 'it is of another condition';
  const result = selectResult(trial, question);
  if (typeof result === 'string') return result;
  if (standingOf(record, result) === 'from-memory')
    return 'entered from memory; kept, and not used until two people have read it';
  return { record, result, treated, comparator };
}

/** Arms that got one of the products and nothing else. */
function armsOf({ arms }: TrialDefinition, codes: readonly string[]): string[] {
  return arms.filter(({ productClasses: own }) => own.length === 1 && codes.includes(own[0])).map(({ code }) => code);
}

function comparedWith({ arms }: TrialDefinition, treated: readonly string[]): string {
  const others = arms.filter(({ code }) => !treated.includes(code)).map(({ label }) => label);
  return others.length === 0 ? 'nobody was compared with' : `compared with ${others.join(' and ')}`;
}

const shortNames = new Map(productClasses.map(({ code, short }) => [code, short]));

function shortOf(code: string): string {
  return shortNames.get(code) ?? code;
}

/**
 * Means are differences on the common scale, or standardised where the trials used several; events are what the
 * estimand asks for, otherwise a ratio that some trial gives.
 */
function measureFor(
  candidates: readonly Candidate[],
  scales: readonly string[],
  { estimand }: ResolvedQuestion,
): DifferenceMeasure {
  if (candidates.some(({ result }) => result.kind === 'event')) {
    const { measure } = estimand.summary;
    const printed = candidates.flatMap(({ result }) => result.differences.map((difference) => difference.measure));
    if (measure === 'risk-ratio' || measure === 'odds-ratio' || measure === 'risk-difference') return measure;
    return printed.find((one) => one !== 'unnamed' && one !== 'mean-difference') ?? 'risk-ratio';
  }
  return scales.length > 1 ? 'standardised-mean-difference' : 'mean-difference';
}

function unusedRow(record: EvidenceRecord, reason: string): UnusedRow {
  const { key: trial, study } = record.trial;
  return { use: 'none', trial, study, standing: standingOf(record), reason };
}
