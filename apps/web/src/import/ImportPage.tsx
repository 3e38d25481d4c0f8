import type { ImportReply } from '@jointwise/server/contract';
import { useMay } from '../api/useSession.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { StudyTabs } from '../study/StudyTabs.tsx';
import { ImportForm } from './ImportForm.tsx';
import { ImportProgress } from './ImportProgress.tsx';
import { texts } from './texts.ts';
import { useImports } from './useImports.ts';

/** Files in: a dry run with every refused row first, then the run with its rate and the time left. */
export function ImportPage() {
  const imports = useImports();
  const may = useMay();
  return (
    <Page
      title={texts('importPage.title')}
      sentence={imports.status === 'ready' ? sentence(imports.data.rows) : undefined}
      basis={texts('importPage.basis')}
    >
      <StudyTabs />
      {may('import.run') ? <ImportForm /> : null}
      <Ready of={imports} what={texts('importPage.imports')}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty>{texts('importPage.filesTriedRunWill')}</Empty>
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
  if (running > 0) return texts('importPage.countImportsRunning', { count: running });
  const imported = rows.reduce((total, { rowsImported }) => total + rowsImported, 0);
  return rows.length === 0
    ? texts('importPage.noFileImportedYet')
    : texts('importPage.importedRowsImportedSo', { imported: imported.toLocaleString('en') });
}
