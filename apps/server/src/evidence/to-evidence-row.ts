import { checkTrial, standingOf } from '@jointwise/analysis';
import { overallBias } from '@jointwise/definitions';
import type { EvidenceReply } from '../contract/index.ts';
import type { EvidenceState } from './read-evidence-state.ts';

/** A trial as a line of the list. */
export function toEvidenceRow({ key, settled }: EvidenceState): EvidenceReply['rows'][number] {
  const { trial, status, readers } = settled;
  return {
    key,
    study: trial.study,
    year: trial.year ?? null,
    design: trial.design,
    conditions: [...trial.conditions],
    arms: trial.arms.map(({ label }) => label),
    productClasses: [...new Set(trial.arms.flatMap(({ productClasses }) => productClasses))],
    randomised: trial.randomised ?? null,
    results: trial.results.length,
    finding: trial.finding ?? null,
    funding: trial.funding ?? null,
    riskOfBias: overallBias(trial.riskOfBias),
    sourceMark: trial.source.mark,
    status,
    standing: standingOf({ trial, status, readers }),
    readers,
    findings: checkTrial(trial).length,
  };
}
