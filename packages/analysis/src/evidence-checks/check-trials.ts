import type { TrialDefinition } from '@jointwise/definitions';
import { checkContradictions } from './check-contradictions.ts';
import { checkAcrossTrials, checkDirection } from './check-direction.ts';
import { checkIntervals } from './check-intervals.ts';
import { checkArmTotals, checkCounts, checkDuplicates } from './check-people.ts';
import { checkSpread } from './check-spread.ts';
import { checkSpreadAcross } from './check-spread-across.ts';
import { type CheckedResult, type EvidenceFinding, shown } from './evidence-finding.ts';

const resultChecks = [checkIntervals, checkSpread, checkCounts, checkDirection, checkContradictions];

/**
 * Everything in extracted trials that cannot be right or should be looked up, in the order of the trials. Nothing is
 * changed: an entry is kept as it was made, with what was found beside it.
 *
 * @param trials all that are looked at together; spread, direction and duplicates are judged across them
 */
export function checkTrials(trials: readonly TrialDefinition[]): EvidenceFinding[] {
  const findings = trials.flatMap(checkTrial);
  const told = new Set(findings.map(({ trial, path }) => `${trial} ${path}`));
  const across = [...checkSpreadAcross(trials), ...checkAcrossTrials(trials), ...checkDuplicates(trials)];
  return [...findings, ...across.filter(({ trial, path }) => !told.has(`${trial} ${path}`))];
}

/** What one trial says against itself. */
export function checkTrial(trial: TrialDefinition): EvidenceFinding[] {
  const findings: EvidenceFinding[] = [];
  const report: CheckedResult['report'] = (path, rule, { value, detail, severity = 'error' }) => {
    findings.push({ trial: trial.key, study: trial.study, path, value: shown(value), rule, severity, detail });
  };
  checkArmTotals(trial, report);
  trial.results.forEach((result, r) => {
    for (const check of resultChecks) check({ trial, result, path: `results.${r}`, report });
  });
  return findings;
}
