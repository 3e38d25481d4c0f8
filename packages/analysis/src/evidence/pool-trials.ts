import type { DifferenceMeasure, TrialDefinition, TrialResult } from '@jointwise/definitions';
import type { Contrast } from '@jointwise/statistics';
import { type ComparedNetwork, compareNetwork } from './compare-network.ts';
import { deriveContrasts, nodeOf } from './derive-contrasts.ts';
import type { EvidenceRecord } from './evidence-record.ts';
import { type PooledEvidence, poolEffects } from './pool-effects.ts';
import { ratioMeasureOf } from './pooling-scale.ts';
import { deriveTrialEffect } from './trial-effect.ts';

export interface PoolTrialsOptions {
  /** Which endpoint; the first of the file when not said. */
  readonly endpoint?: string;
  /** What is compared; means give differences and events give odds ratios when not said. */
  readonly measure?: DifferenceMeasure;
  /** Months or the file's own time; each trial's last when not said. */
  readonly time?: number;
  /** Estimator of the between-study variance of a network. */
  readonly method?: 'DL' | 'REML';
  readonly benefit?: 'lower' | 'higher';
}

/** A study as it went into a pool of two treatments. */
export interface PooledStudy {
  readonly study: string;
  readonly effect: number;
  readonly standardError: number;
}

interface PooledFile {
  readonly endpoint: string;
  readonly measure: DifferenceMeasure;
  /** Studies that bring nothing, each with the reason. */
  readonly left: readonly { readonly study: string; readonly reason: string }[];
}

export type PooledTrials = PooledFile &
  (
    | { readonly kind: 'refused'; readonly reason: string }
    | {
        readonly kind: 'pairwise';
        readonly treatments: readonly [string, string];
        readonly studies: readonly PooledStudy[];
        readonly pooled: PooledEvidence;
      }
    | {
        readonly kind: 'network';
        readonly contrasts: readonly Contrast[];
        readonly network: ComparedNetwork;
      }
  );

/**
 * Pools the trials of a file whatever they are of: two treatments by random effects, three and more as a network. For
 * questions of an estimand use `synthesiseEvidence`, which also asks what may be pooled.
 */
export function poolTrials(trials: readonly TrialDefinition[], options: PoolTrialsOptions = {}): PooledTrials {
  const endpoint = options.endpoint ?? trials.flatMap(({ results }) => results)[0]?.endpoint ?? '';
  const chosen = trials.map((trial) => ({ trial, result: lastResult(trial, endpoint, options.time) }));
  const results = chosen.flatMap(({ result }) => (result === undefined ? [] : [result]));
  const measure = options.measure ?? measureOf(results);
  const missing = chosen
    .filter(({ result }) => result === undefined)
    .map(({ trial }) => ({ study: trial.study, reason: `it has no result on ${endpoint}` }));
  const usable = chosen.flatMap(({ trial, result }) => (result === undefined ? [] : [{ trial, result }]));
  const nodes = [...new Set(usable.flatMap(({ trial, result }) => nodesOf(trial, result)))].sort();
  const base = { endpoint, measure };
  if (nodes.length === 2) {
    const own = pairwise(usable, nodes as [string, string], measure);
    return { ...base, ...own, left: [...missing, ...own.left] };
  }
  const brought = usable.map((one) => ({
    ...deriveContrasts(one, measure),
    study: one.trial.study,
    key: one.trial.key,
  }));
  const left = brought.flatMap(({ study, reason }) => (reason === undefined ? [] : [{ study, reason }]));
  const contrasts = brought.flatMap((one) => one.contrasts);
  const benefit = options.benefit ?? 'lower';
  const network = compareNetwork(contrasts, {
    benefit,
    ...(options.method === undefined ? {} : { method: options.method }),
  });
  return { ...base, kind: 'network', contrasts, network, left: [...missing, ...left] };
}

/** The result on an endpoint at a time, or the trial's last; of several scales the first. */
function lastResult(trial: TrialDefinition, endpoint: string, time: number | undefined): TrialResult | undefined {
  const own = trial.results.filter((result) => result.endpoint === endpoint);
  const timeOf = (result: TrialResult) => result.timepointMonths ?? result.timeAsGiven ?? 0;
  if (time !== undefined) return own.find((result) => timeOf(result) === time);
  return own.reduce<TrialResult | undefined>(
    (last, next) => (last === undefined || timeOf(next) > timeOf(last) ? next : last),
    undefined,
  );
}

/** As the results carry it: a printed difference says what it is, events give odds ratios, means differences. */
function measureOf(results: readonly TrialResult[]): DifferenceMeasure {
  const printed = results.flatMap(({ differences }) => differences)[0]?.measure;
  if (printed !== undefined && results.every(({ arms }) => arms.length === 0)) return ratioMeasureOf(printed);
  return results.some(({ kind }) => kind === 'event') ? 'odds-ratio' : 'mean-difference';
}

function nodesOf(trial: TrialDefinition, result: TrialResult): string[] {
  const codes = new Set([
    ...result.arms.map(({ arm }) => arm),
    ...result.differences.flatMap(({ arm, comparator }) => [arm, comparator]),
  ]);
  return trial.arms.filter(({ code }) => codes.has(code)).map(nodeOf);
}

function pairwise(
  usable: readonly { readonly trial: TrialDefinition; readonly result: TrialResult }[],
  nodes: [string, string],
  measure: DifferenceMeasure,
) {
  const treatments = orderOf(usable, nodes);
  const left: { study: string; reason: string }[] = [];
  const studies: (PooledStudy & { readonly year: number | undefined })[] = [];
  for (const { trial, result } of usable) {
    const [treated, comparator] = treatments.map((node) =>
      trial.arms.filter((arm) => nodeOf(arm) === node).map(({ code }) => code),
    );
    const record: EvidenceRecord = { trial, status: 'entered-once', readers: [] };
    const derived = deriveTrialEffect(record, result, { treated, comparator, measure });
    if (derived.status === 'not-usable') left.push({ study: trial.study, reason: derived.reason });
    else {
      const { effect, standardError } = derived.effect;
      studies.push({ study: trial.study, effect, standardError, year: trial.year });
    }
  }
  const pooled = poolEffects(studies.map((one) => ({ ...one, label: one.study })));
  if (pooled.status === 'not-estimable') {
    return { kind: 'refused', reason: `The trials cannot be pooled: ${pooled.reason}.`, left } as const;
  }
  return { kind: 'pairwise', treatments, studies, pooled: pooled.fit, left } as const;
}

/** The order in which the first study names its arms: treatment before control, as files do. */
function orderOf(
  usable: readonly { readonly trial: TrialDefinition }[],
  nodes: [string, string],
): readonly [string, string] {
  const first = usable[0]?.trial.arms[0];
  return first !== undefined && nodeOf(first) === nodes[1] ? [nodes[1], nodes[0]] : nodes;
}
