import type { TrialDefinition, TrialResult } from '@jointwise/definitions';
import { scaleKey } from '../evidence/select-result.ts';
import { answeredIn } from '../evidence/summarise-arm.ts';
import { type EvidenceFinding, shown } from './evidence-finding.ts';

interface Spread {
  readonly trial: TrialDefinition;
  readonly path: string;
  /** What this value would be as a deviation of single people, on the 0-to-range scale where there is one. */
  readonly deviation: number;
  readonly asIfError: number;
  readonly asIfDeviation: number;
  readonly asIfVariance: number;
  readonly given: number;
  readonly field: 'standardDeviation' | 'standardError' | 'difference';
}

/** How far a spread may be from the others before it is looked at, and how near the other reading must come. */
const farFactor = 3;
const nearFactor = 1.7;

/**
 * Spreads held against the other trials on the same scale: a deviation far too small that would fit as a standard error,
 * a standard error far too large that would fit as a deviation, a standard error of a difference that would fit as a variance.
 * With fewer than three spreads on a scale nothing is said.
 */
export function checkSpreadAcross(trials: readonly TrialDefinition[]): EvidenceFinding[] {
  const groups = new Map<string, Spread[]>();
  for (const trial of trials) {
    trial.results.forEach((result, r) => {
      if (result.kind === 'event') return;
      const key = `${result.endpoint} ${scaleKey(result.scale)} ${result.scale?.range?.[1] ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), ...spreadsOf(trial, result, r)]);
    });
  }
  return [...groups.values()].flatMap((spreads) =>
    spreads.length < 3 ? [] : spreads.flatMap((one) => judge(one, spreads)),
  );
}

function spreadsOf(trial: TrialDefinition, result: TrialResult, r: number): Spread[] {
  const arms = result.arms.flatMap((arm, i): Spread[] => {
    const n = answeredIn(trial, result, arm.arm);
    const given = arm.standardDeviation ?? arm.standardError;
    if (n === undefined || n < 4 || given === undefined || !(given > 0)) return [];
    const field = arm.standardDeviation === undefined ? 'standardError' : 'standardDeviation';
    const path = `results.${r}.arms.${i}.${field}`;
    const root = Math.sqrt(n);
    const deviation = field === 'standardDeviation' ? given : given * root;
    return [{ trial, path, deviation, asIfError: given * root, asIfDeviation: given, asIfVariance: 0, given, field }];
  });
  const differences = result.differences.flatMap((difference, i): Spread[] => {
    const { arm, comparator, measure, standardError: given } = difference;
    const [n1, n2] = [answeredIn(trial, result, arm), answeredIn(trial, result, comparator)];
    if (measure !== 'mean-difference' || given === undefined || !(given > 0) || n1 === undefined || n2 === undefined)
      return [];
    const root = Math.sqrt((n1 * n2) / (n1 + n2));
    const path = `results.${r}.differences.${i}.standardError`;
    const asIfVariance = Math.sqrt(given) * root;
    return [
      {
        trial,
        path,
        deviation: given * root,
        asIfError: 0,
        asIfDeviation: 0,
        asIfVariance,
        given,
        field: 'difference',
      },
    ];
  });
  return [...arms, ...differences];
}

function judge(one: Spread, all: readonly Spread[]): EvidenceFinding[] {
  const others = all.filter(({ trial }) => trial.key !== one.trial.key).map(({ deviation }) => deviation);
  if (others.length < 2) return [];
  const usual = median(others);
  const fits = (value: number) => value > 0 && value / usual < nearFactor && usual / value < nearFactor;
  const say = (rule: EvidenceFinding['rule'], reading: string): EvidenceFinding[] => [
    {
      trial: one.trial.key,
      study: one.trial.study,
      path: one.path,
      value: shown(one.given),
      rule,
      severity: 'warning',
      detail: `as it stands people spread by ${shown(one.deviation)}, in the other trials on this scale by ${shown(usual)}; it would fit as ${reading}`,
    },
  ];
  if (one.field === 'standardDeviation' && usual / one.deviation > farFactor && fits(one.asIfError)) {
    return say('standard-error-as-deviation', 'a standard error');
  }
  if (one.field === 'standardError' && one.deviation / usual > farFactor && fits(one.asIfDeviation)) {
    return say('deviation-as-standard-error', 'a deviation');
  }
  const isFar = Math.max(one.deviation / usual, usual / one.deviation) > farFactor;
  if (one.field === 'difference' && isFar && fits(one.asIfVariance))
    return say('variance-as-standard-error', 'a variance');
  return [];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)] : (sorted[middle - 1] + sorted[middle]) / 2;
}
