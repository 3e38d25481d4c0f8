import type { ImportReply } from '@jointwise/server/contract';
import { DateText } from '../shared/DateText.tsx';
import { formatTimeLeft } from './format-time-left.ts';
import { ImportProblems } from './ImportProblems.tsx';

const states: Readonly<Record<ImportReply['status'], string>> = {
  previewed: 'tried, not run',
  running: 'running',
  finished: 'finished',
  failed: 'failed',
  interrupted: 'interrupted; run it again and it continues',
};

/** One import: how far it is, how fast, how long it still takes, and what it refused. */
export function ImportProgress({ row }: { readonly row: ImportReply }) {
  const number = (value: number) => value.toLocaleString('en');
  const rate = row.rate === null ? '' : `, ${number(Math.round(row.rate))} rows/s`;
  return (
    <article className="panel" aria-label={`Import of ${row.fileName}`}>
      <div className="row spread">
        <strong>{row.fileName}</strong>
        <span className={row.status === 'failed' || row.status === 'interrupted' ? 'chip chip-warn' : 'chip'}>
          {states[row.status]}
        </span>
      </div>
      {row.status === 'running' ? <Meter row={row} /> : null}
      <p className="numbers" aria-live="polite">
        {number(row.rowsImported)} imported, {number(row.rowsKnown)} known already, {number(row.rowsRefused)} refused,
        of {number(row.rowsRead)} rows read{rate}
        {row.status === 'running' && row.secondsLeft !== null ? `, ${formatTimeLeft(row.secondsLeft)} left` : ''}.
      </p>
      {row.detail === null ? null : <p className="soft">{row.detail}</p>}
      <p className="small soft">
        {row.startedBy}
        {row.startedAt === null ? '' : ', started '}
        {row.startedAt === null ? null : <DateText iso={row.startedAt} />}
      </p>
      {row.problems.length === 0 ? null : (
        <details className="fold">
          <summary>
            <span>Refused rows</span>
            <span className="small soft numbers">{number(row.rowsRefused)}</span>
          </summary>
          <div className="fold-body">
            <ImportProblems problems={row.problems} />
          </div>
        </details>
      )}
    </article>
  );
}

function Meter({ row }: { readonly row: ImportReply }) {
  const total = row.rate === null || row.secondsLeft === null ? undefined : row.rowsRead + row.rate * row.secondsLeft;
  if (total === undefined || total === 0) return null;
  const percent = Math.min(100, (100 * row.rowsRead) / total);
  return (
    <div
      className="meter"
      role="progressbar"
      aria-label="Rows read"
      aria-valuenow={Math.round(percent)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={{ width: `${percent}%` }} />
    </div>
  );
}
