import type { AddedImportReply } from '@jointwise/server/contract';
import { TableScroll } from '../shared/TableScroll.tsx';
import { ImportProblems } from './ImportProblems.tsx';

interface ImportPreviewProps {
  readonly added: AddedImportReply;
  readonly isBusy: boolean;
  readonly onRun: () => void;
}

/** What the dry run found: how many rows would be taken, which would not and why, and the first rows as read. */
export function ImportPreview({ added, isBusy, onRun }: ImportPreviewProps) {
  const { columns, rowsRead, rowsAccepted, rowsRefused, sample, problems } = added.preview;
  return (
    <div className="stack" role="status">
      <h3>Dry run</h3>
      <p>
        Of the first {rowsRead.toLocaleString('en')} rows,{' '}
        <strong>{rowsAccepted.toLocaleString('en')} would be taken</strong> and {rowsRefused.toLocaleString('en')}{' '}
        refused. Nothing is stored yet.
      </p>
      <ImportProblems problems={problems} />
      <details className="fold">
        <summary>
          <span>First rows as read</span>
          <span className="small soft">{columns.length} columns</span>
        </summary>
        <TableScroll label="First rows">
          <table>
            <tbody>
              {sample.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file are known by their place
                <tr key={index}>
                  <td>
                    <code>{JSON.stringify(row)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </details>
      <div>
        <button type="button" className="button button-main" disabled={isBusy || rowsAccepted === 0} onClick={onRun}>
          Run import
        </button>
      </div>
    </div>
  );
}
