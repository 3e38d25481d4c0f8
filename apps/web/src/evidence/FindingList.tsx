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

/** What the checks found: where, what stands there, and why it cannot be or should be looked up. */
export function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section className="notice notice-warn" aria-labelledby="findings-title">
      <h2 id="findings-title">{findings.length === 1 ? 'One finding' : `${findings.length} findings`} of the checks</h2>
      <p>The entry is kept as it was made.</p>
      <ul>
        {findings.map((one) => (
          <li key={`${one.study} ${one.path} ${one.rule} ${one.row ?? ''}`}>
            <strong>{one.study}</strong>, {placeOf(one)}: <code>{one.value}</code>.{' '}
            {one.severity === 'error' ? '' : 'Look it up: '}
            {one.detail}. <span className="tiny soft">{one.rule}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function placeOf({ row, column, path }: Finding): string {
  if (row === undefined || row === null) return path;
  return column === undefined || column === null ? `row ${row}` : `row ${row}, column ${column}`;
}
