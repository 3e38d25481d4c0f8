import type { EvidenceFinding } from '@jointwise/analysis';
import type { ImportedEvidence } from '@jointwise/exchange';

/** A finding with the place in the file that it is about. */
export interface PlacedFinding extends EvidenceFinding {
  readonly row: number | null;
  readonly column: string | null;
}

/** The same findings with row and column. */
export function placeFindings(evidence: ImportedEvidence, findings: readonly EvidenceFinding[]): PlacedFinding[] {
  return findings.map((finding) => {
    const trial = evidence.trials.find((one) => one.trial.key === finding.trial);
    const place = trial?.places[finding.path];
    return { ...finding, row: place?.row ?? trial?.rows[0] ?? null, column: place?.column ?? null };
  });
}

/** What was read, what could not be, and what the checks found. */
export function formatEvidenceCheck(evidence: ImportedEvidence, findings: readonly PlacedFinding[]): string {
  const { layout, recognised, ignored, trials, problems } = evidence;
  const results = trials.reduce((sum, { trial }) => sum + trial.results.length, 0);
  return [
    `Layout:   ${layout}; ${trials.length} ${trials.length === 1 ? 'study' : 'studies'}, ${results} results`,
    ...(recognised.length === 0
      ? []
      : [`Read:     ${recognised.map(({ column, meaning }) => `${column} = ${meaning}`).join(', ')}`]),
    ...(ignored.length === 0 ? [] : [`Not read: ${ignored.join(', ')}`]),
    ...problems.map(({ detail, rule }) => `Problem:  ${detail} [${rule}]`),
    ...findings.map(
      ({ study, row, column, value, rule, detail, severity }) =>
        `${severity === 'error' ? 'Error:   ' : 'Look up: '} ${study}, row ${row ?? '?'}${column === null ? '' : `, ${column}`}: ${value}: ${detail} [${rule}]`,
    ),
    problems.length + findings.length === 0
      ? 'Nothing was found that cannot be right.'
      : `${problems.length} problems, ${findings.length} findings; every row is kept as entered.`,
  ].join('\n');
}
