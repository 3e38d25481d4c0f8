import type { RosterRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { jointSideName } from '../shared/joint-side-name.ts';
import { ProductChip } from '../shared/ProductChip.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import type { Roster } from './useRoster.ts';

/** One row for each participant; on a phone each row is a card. */
export function RosterTable({ roster }: { readonly roster: Roster }) {
  return (
    <div className="stack">
      <TableScroll label="Participants">
        <table className="table-cards">
          <thead>
            <tr>
              <th scope="col">Code</th>
              <th scope="col">Sex, age</th>
              <th scope="col">Joint-sides</th>
              <th scope="col">Next visit</th>
              <th scope="col" className="number">
                Answered
              </th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {roster.rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </TableScroll>
      <div className="row">
        <span className="small soft numbers">
          {roster.rows.length} of {roster.total} shown
        </span>
        {roster.more === undefined ? null : (
          <button type="button" className="button" onClick={roster.more}>
            Show more
          </button>
        )}
      </div>
    </div>
  );
}

function Row({ row }: { readonly row: RosterRow }) {
  return (
    <tr>
      <th scope="row" data-label="Code">
        <Link to="/participants/$siteId/$participantId" params={{ siteId: row.siteId, participantId: row.id }}>
          {row.code}
        </Link>
      </th>
      <td data-label="Sex, age">
        {[row.sex, row.ageBand].filter((word) => word !== null).join(', ') || <span className="soft">unknown</span>}
      </td>
      <td data-label="Joint-sides">
        <div className="stack-tight">
          {row.jointSides.length === 0 ? <span className="soft">none yet</span> : null}
          {row.jointSides.map((one) => (
            <span key={`${one.joint} ${one.side} ${one.indexOn}`} className="row">
              {jointSideName(one)} {one.productClass === null ? null : <ProductChip code={one.productClass} />}
            </span>
          ))}
        </div>
      </td>
      <td data-label="Next visit">
        {row.nextVisit === null ? (
          <span className="soft">none planned</span>
        ) : (
          <span>
            {row.nextVisit.title}, <DateText iso={row.nextVisit.targetOn} />
          </span>
        )}
      </td>
      <td className="number" data-label="Answered">
        {row.answered}/{row.dueVisits}
      </td>
      <td data-label="State">
        <State row={row} />
      </td>
    </tr>
  );
}

function State({ row }: { readonly row: RosterRow }) {
  if (row.status === 'dead') return <span className="chip">Died</span>;
  if (row.status === 'withdrawn') return <span className="chip">Withdrawn</span>;
  if (row.due === 'overdue') return <span className="chip chip-warn">Overdue</span>;
  return row.due === 'now' ? <span className="chip chip-good">Due now</span> : <span className="soft">up to date</span>;
}
