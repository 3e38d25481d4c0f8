import type { ImportReply } from '@jointwise/server/contract';
import { useMay } from '../api/useSession.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { StudyTabs } from '../study/StudyTabs.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { useImports } from './useImports.ts';

/** Files in: a dry run with every refused row first, then the run with its rate and the time left. */
export function ImportPage() {
  const imports = useImports();
  const may = useMay();
  return (
    <Page
      title="Imports"
      sentence={imports.status === 'ready' ? sentence(imports.data.rows) : undefined}
      basis="A file and its mapping are tried first. Refused rows are named with row, column, value and rule; a file that is run twice imports nothing new."
    >
      <StudyTabs />
      {may('import.run') ? <ImportForm /> : null}
      <Ready of={imports} what="imports">
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>Files that were tried or run will be listed here.</Empty>
          ) : (
            <ul className="stack">
              {rows.map((row) => (
                <li key={row.id}>
                  <ImportProgress row={row} />
                </li>
              ))}
            </ul>
          )
        }
      </Ready>
    </Page>
  );
}

function sentence(rows: readonly ImportReply[]): string {
  const running = rows.filter(({ status }) => status === 'running').length;
  if (running > 0) return running === 1 ? 'One import is running.' : `${running} imports are running.`;
  const imported = rows.reduce((total, { rowsImported }) => total + rowsImported, 0);
  return rows.length === 0
    ? 'No file was imported yet.'
    : `${imported.toLocaleString('en')} rows were imported so far.`;
}
