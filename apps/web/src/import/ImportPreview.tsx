import type { AddedImportReply } from '@jointwise/server/contract';
import { TableScroll } from '../shared/TableScroll.tsx';
import { ImportProblems } from './ImportProblems.tsx';
import { texts } from './texts.ts';

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
      <h3>{texts('importPreview.dryRun')}</h3>
      <p>
        {texts.nodes('importPreview.ofFirstRowsReadRows', {
          rowsRead: rowsRead.toLocaleString('en'),
          strong: (
            <strong>
              {texts.nodes('importPreview.rowsAcceptedWouldTaken', { rowsAccepted: rowsAccepted.toLocaleString('en') })}
            </strong>
          ),
          rowsRefused: rowsRefused.toLocaleString('en'),
        })}
      </p>
      <ImportProblems problems={problems} />
      <details className="fold">
        <summary>
          <span>{texts('importPreview.firstRowsRead')}</span>
          <span className="small soft">{texts.nodes('importPreview.columnsColumns', { columns: columns.length })}</span>
        </summary>
        <TableScroll label={texts('importPreview.firstRows')}>
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
          {texts('importPreview.runImport')}
        </button>
      </div>
    </div>
  );
}
