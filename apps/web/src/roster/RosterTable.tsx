import type { RosterRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { jointSideName } from '../shared/joint-side-name.ts';
import { ProductChip } from '../shared/ProductChip.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';
import type { Roster } from './useRoster.ts';

/** One row for each participant; on a phone each row is a card. */
export function RosterTable({ roster }: { readonly roster: Roster }) {
  return (
    <div className="stack">
      <TableScroll label={texts('rosterTable.participants')}>
        <table className="table-cards">
          <thead>
            <tr>
              <th scope="col">{texts('rosterTable.code')}</th>
              <th scope="col">{texts('rosterTable.sexAge')}</th>
              <th scope="col">{texts('rosterTable.jointSides')}</th>
              <th scope="col">{texts('rosterTable.nextVisit')}</th>
              <th scope="col" className="number">
                {texts('rosterTable.answered')}
              </th>
              <th scope="col">{texts('rosterTable.state')}</th>
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
          {texts.nodes('rosterTable.rowsTotalShown', { rows: roster.rows.length, total: roster.total })}
        </span>
        {roster.more === undefined ? null : (
          <button type="button" className="button" onClick={roster.more}>
            {texts('rosterTable.showMore')}
          </button>
        )}
      </div>
    </div>
  );
}

function Row({ row }: { readonly row: RosterRow }) {
  return (
    <tr>
      <th scope="row" data-label={texts('rosterTable.code')}>
        <Link to="/participants/$siteId/$participantId" params={{ siteId: row.siteId, participantId: row.id }}>
          {row.code}
        </Link>
      </th>
      <td data-label={texts('rosterTable.sexAge')}>
        {[row.sex, row.ageBand].filter((word) => word !== null).join(', ') || (
          <span className="soft">{texts('rosterTable.unknown')}</span>
        )}
      </td>
      <td data-label={texts('rosterTable.jointSides')}>
        <div className="stack-tight">
          {row.jointSides.length === 0 ? <span className="soft">{texts('rosterTable.noneYet')}</span> : null}
          {row.jointSides.map((one) => (
            <span key={`${one.joint} ${one.side} ${one.indexOn}`} className="row">
              {jointSideName(one)} {one.productClass === null ? null : <ProductChip code={one.productClass} />}
            </span>
          ))}
        </div>
      </td>
      <td data-label={texts('rosterTable.nextVisit')}>
        {row.nextVisit === null ? (
          <span className="soft">{texts('rosterTable.nonePlanned')}</span>
        ) : (
          <span>
            {row.nextVisit.title}, <DateText iso={row.nextVisit.targetOn} />
          </span>
        )}
      </td>
      <td className="number" data-label={texts('rosterTable.answered')}>
        {row.answered}/{row.dueVisits}
      </td>
      <td data-label={texts('rosterTable.state')}>
        <State row={row} />
      </td>
    </tr>
  );
}

function State({ row }: { readonly row: RosterRow }) {
  if (row.status === 'dead') return <span className="chip">{texts('rosterTable.died')}</span>;
  if (row.status === 'withdrawn') return <span className="chip">{texts('rosterTable.withdrawn')}</span>;
  if (row.due === 'overdue') return <span className="chip chip-warn">{texts('rosterTable.overdue')}</span>;
  return row.due === 'now' ? (
    <span className="chip chip-good">{texts('rosterTable.dueNow')}</span>
  ) : (
    <span className="soft">{texts('rosterTable.upToDate')}</span>
  );
}
