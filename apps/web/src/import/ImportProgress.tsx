import type { ImportReply } from '@jointwise/server/contract';
import { DateText } from '../shared/DateText.tsx';
import { formatTimeLeft } from './format-time-left.ts';
import { ImportProblems } from './ImportProblems.tsx';
import { texts } from './texts.ts';

const states: Readonly<Record<ImportReply['status'], string>> = {
  previewed: texts('importProgress.previewed'),
  running: texts('importProgress.running'),
  finished: texts('importProgress.finished'),
  failed: texts('importProgress.failed'),
  interrupted: texts('importProgress.interrupted'),
};

/** One import: how far it is, how fast, how long it still takes, and what it refused. */
export function ImportProgress({ row }: { readonly row: ImportReply }) {
  const number = (value: number) => value.toLocaleString('en');
  const rate = row.rate === null ? '' : texts('importProgress.rateRowsS', { rate: number(Math.round(row.rate)) });
  return (
    <article className="panel" aria-label={texts('importProgress.importOfFileName', { fileName: row.fileName })}>
      <div className="row spread">
        <strong>{row.fileName}</strong>
        <span className={row.status === 'failed' || row.status === 'interrupted' ? 'chip chip-warn' : 'chip'}>
          {states[row.status]}
        </span>
      </div>
      {row.status === 'running' ? <Meter row={row} /> : null}
      <p className="numbers" aria-live="polite">
        {texts.nodes('importProgress.rowsImportedKnown', {
          rowsImported: number(row.rowsImported),
          rowsKnown: number(row.rowsKnown),
          rowsRefused: number(row.rowsRefused),
          rowsRead: number(row.rowsRead),
          rate,
          status:
            row.status === 'running' && row.secondsLeft !== null
              ? texts('importProgress.secondsLeftLeft', { secondsLeft: formatTimeLeft(row.secondsLeft) })
              : '',
        })}
      </p>
      {row.detail === null ? null : <p className="soft">{row.detail}</p>}
      <p className="small soft">
        {row.startedBy}
        {row.startedAt === null ? '' : texts('importProgress.started')}
        {row.startedAt === null ? null : <DateText iso={row.startedAt} />}
      </p>
      {row.problems.length === 0 ? null : (
        <details className="fold">
          <summary>
            <span>{texts('importProgress.refusedRows')}</span>
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
      aria-label={texts('importProgress.rowsRead')}
      aria-valuenow={Math.round(percent)}
      aria-valuemin={0}
      aria-valuemax={100}
    >
      <span style={{ width: `${percent}%` }} />
    </div>
  );
}
