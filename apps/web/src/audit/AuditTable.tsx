import type { AuditRow } from '@jointwise/server/contract';
import { changesOf } from '../record/changes-of.ts';
import { DateText } from '../shared/DateText.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';
import type { Audit } from './useAudit.ts';

/** Audit records; what changed is one click away. */
export function AuditTable({ audit }: { readonly audit: Audit }) {
  return (
    <div className="stack">
      <TableScroll label={texts('auditTable.auditRecords')}>
        <table className="table-cards">
          <thead>
            <tr>
              <th scope="col">{texts('auditTable.when')}</th>
              <th scope="col">{texts('auditTable.who')}</th>
              <th scope="col">{texts('auditTable.what')}</th>
              <th scope="col">{texts('auditTable.why')}</th>
              <th scope="col">{texts('auditTable.fromTo')}</th>
            </tr>
          </thead>
          <tbody>
            {audit.rows.map((row) => (
              <tr key={`${row.at} ${row.table} ${row.operation} ${JSON.stringify(row.key)}`}>
                <td data-label={texts('auditTable.when')}>
                  <DateText iso={row.at} />
                </td>
                <td data-label={texts('auditTable.who')}>{row.actor}</td>
                <td data-label={texts('auditTable.what')}>
                  {row.operation.toLowerCase()} {row.table.replaceAll('_', ' ')}
                </td>
                <td data-label={texts('auditTable.why')}>{row.reason ?? <span className="soft">–</span>}</td>
                <td data-label={texts('auditTable.fromTo')}>
                  <Changes row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
      {audit.more === undefined ? null : (
        <div>
          <button type="button" className="button" onClick={audit.more}>
            {texts('auditTable.showMore')}
          </button>
        </div>
      )}
    </div>
  );
}

function Changes({ row }: { readonly row: AuditRow }) {
  const changes = changesOf(row.from ?? {}, row.to ?? {});
  if (changes.length === 0) return <span className="soft">–</span>;
  return (
    <details>
      <summary>{texts('auditTable.countValues', { count: changes.length })}</summary>
      <dl className="facts">
        {changes.map(({ name, from, to }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>
              <code>
                {row.from === null ? '' : `${JSON.stringify(from ?? null)} → `}
                {JSON.stringify(to ?? null)}
              </code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
