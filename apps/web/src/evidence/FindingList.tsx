import type { TrialDefinition } from '@jointwise/definitions';
import { placeOfFinding } from './place-words.ts';
import { texts } from './texts.ts';

interface Finding {
  readonly study: string;
  readonly path: string;
  readonly value: string;
  readonly rule: string;
  readonly severity: 'error' | 'warning';
  readonly detail: string;
  readonly row?: number | null;
  readonly column?: string | null;
}

interface FindingListProps {
  readonly findings: readonly Finding[];
  /** The trial that was checked, where all findings are of one: its results and arms are called by their names. */
  readonly trial?: TrialDefinition;
}

/** What the checks found: where, what stands there, and why it cannot be or should be looked up. */
export function FindingList({ findings, trial }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <section className="notice notice-warn" aria-labelledby="findings-title">
      <h2 id="findings-title">{texts('findingList.title', { count: findings.length })}</h2>
      <p>{texts('findingList.kept')}</p>
      <ul>
        {findings.map((one) => (
          <li key={`${one.study} ${one.path} ${one.rule} ${one.row ?? ''}`}>
            <FindingText finding={one} place={placeOf(one, trial)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FindingText({ finding, place }: { readonly finding: Finding; readonly place: string }) {
  const { study, value, severity, detail } = finding;
  const said = { study: <strong>{study}</strong>, place, value: <code>{value}</code>, detail };
  return severity === 'error' ? texts.nodes('findingList.error', said) : texts.nodes('findingList.warning', said);
}

function placeOf({ row, column, path }: Finding, trial: TrialDefinition | undefined): string {
  if (row === undefined || row === null) return placeOfFinding(path, trial);
  return column === undefined || column === null
    ? texts('findingList.row', { row })
    : texts('findingList.rowAndColumn', { row, column });
}
