import { instruments, type TrialDefinition } from '@jointwise/definitions';
import { scaleKey } from '../evidence/select-result.ts';
import { type CheckedResult, type EvidenceFinding, shown } from './evidence-finding.ts';

/** Signs and directions that contradict each other within one result. */
export function checkDirection({ result, path, report }: CheckedResult): void {
  checkInstrument({ result, path, report });
  result.differences.forEach(({ arm, comparator, measure, estimate, interval }, i) => {
    if (measure !== 'mean-difference' || estimate === undefined) return;
    const [first, second] = [arm, comparator].map((code) => result.arms.find((one) => one.arm === code)?.mean);
    if (first === undefined || second === undefined) return;
    const fromArms = first - second;
    // Adjusting moves an estimate; turning it round is more than that.
    const reach = interval === undefined ? Math.abs(estimate) / 2 : (interval[1] - interval[0]) / 2;
    if (fromArms * estimate >= 0 || Math.abs(fromArms - estimate) <= reach) return;
    const detail = `the arms differ by ${shown(fromArms)} (${shown(first)} and ${shown(second)}), the printed difference is ${shown(estimate)}: one of the two is turned`;
    report(`${path}.differences.${i}.estimate`, 'sign-contradicts-arms', { value: estimate, detail });
  });
}

function checkInstrument({ result, path, report }: Pick<CheckedResult, 'result' | 'path' | 'report'>): void {
  const { scale } = result;
  const instrument = instruments.find(({ key }) => key === scale?.instrument);
  if (scale === undefined || instrument === undefined) return;
  const own = instrument.scales.find(({ code }) => code === scale.scale) ?? instrument.scales[0];
  if (own === undefined || own.direction === 'neither' || own.direction === scale.direction) return;
  const detail = `${instrument.title} runs ${own.direction}, the entry says ${scale.direction}`;
  report(`${path}.scale.direction`, 'direction-contradicts-instrument', { value: scale.direction, detail });
}

/** One instrument that runs up in one trial and down in another, and changes that are pooled with final values. */
export function checkAcrossTrials(trials: readonly TrialDefinition[]): EvidenceFinding[] {
  return [...directionsDiffer(trials), ...kindsMixed(trials)];
}

function directionsDiffer(trials: readonly TrialDefinition[]): EvidenceFinding[] {
  const first = new Map<string, { readonly study: string; readonly direction: string }>();
  return trials.flatMap((trial) =>
    trial.results.flatMap(({ scale }, r): EvidenceFinding[] => {
      if (scale === undefined) return [];
      const key = `${scale.instrument} ${scale.scale ?? ''}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, { study: trial.study, direction: scale.direction });
      if (before === undefined || before.direction === scale.direction) return [];
      const detail = `${scale.title} is ${scale.direction} here and ${before.direction} in ${before.study}`;
      return [
        finding(trial, `results.${r}.scale.direction`, { value: scale.direction, rule: 'direction-differs', detail }),
      ];
    }),
  );
}

/** Told once for each endpoint and scale, at the rarer kind. */
function kindsMixed(trials: readonly TrialDefinition[]): EvidenceFinding[] {
  const groups = new Map<string, { trial: TrialDefinition; r: number; kind: string }[]>();
  for (const trial of trials) {
    trial.results.forEach(({ endpoint, scale, kind }, r) => {
      if (kind !== 'change' && kind !== 'final') return;
      const key = `${endpoint} ${scaleKey(scale)}`;
      groups.set(key, [...(groups.get(key) ?? []), { trial, r, kind }]);
    });
  }
  return [...groups.values()].flatMap((rows) => {
    const finals = rows.filter(({ kind }) => kind === 'final');
    if (finals.length === 0 || finals.length === rows.length) return [];
    const rarer = finals.length * 2 <= rows.length ? finals : rows.filter(({ kind }) => kind === 'change');
    return rarer.map(({ trial, r, kind }) =>
      finding(trial, `results.${r}.kind`, {
        value: kind,
        rule: 'change-and-final-mixed',
        detail: `${kind === 'final' ? 'a final value' : 'a change'} beside ${rows.length - rarer.length} results of the other kind; their standardised differences cannot be pooled`,
      }),
    );
  });
}

function finding(
  { key: trial, study }: TrialDefinition,
  path: string,
  found: Pick<EvidenceFinding, 'value' | 'rule' | 'detail'>,
): EvidenceFinding {
  return { trial, study, path, severity: 'warning', ...found };
}
