import type { AuditRow } from '@jointwise/server/contract';
import { changesOf } from '../record/changes-of.ts';
import { DateText } from '../shared/DateText.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import type { Audit } from './useAudit.ts';

/** Audit records; what changed is one click away. */
export function AuditTable({ audit }: { readonly audit: Audit }) {
  return (
    <div className="stack">
      <TableScroll label="Audit records">
        <table className="table-cards">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Who</th>
              <th scope="col">What</th>
              <th scope="col">Why</th>
              <th scope="col">From, to</th>
            </tr>
          </thead>
          <tbody>
            {audit.rows.map((row) => (
              <tr key={`${row.at} ${row.table} ${row.operation} ${JSON.stringify(row.key)}`}>
                <td data-label="When">
                  <DateText iso={row.at} />
                </td>
                <td data-label="Who">{row.actor}</td>
                <td data-label="What">
                  {row.operation.toLowerCase()} {row.table.replaceAll('_', ' ')}
                </td>
                <td data-label="Why">{row.reason ?? <span className="soft">–</span>}</td>
                <td data-label="From, to">
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
            Show more
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
      <summary>{changes.length === 1 ? '1 value' : `${changes.length} values`}</summary>
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
