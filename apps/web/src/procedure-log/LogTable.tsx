import { formatFraction, formatShare } from '@jointwise/report';
import type { ProcedureLogRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../shared/format-date.ts';
import { TableScroll } from '../shared/TableScroll.tsx';
import { jointName, productClassName } from './log-names.ts';
import type { MonthCount } from './month-counts.ts';

interface LogTableProps {
  readonly months: readonly MonthCount[];
  readonly mayEnter: boolean;
}

/** A fold for each month with its sums; inside, one row for each joint and product class. */
export function LogTable({ months, mayEnter }: LogTableProps) {
  return (
    <section className="stack" aria-labelledby="months-title">
      <h2 id="months-title">Months</h2>
      {months.map((month) => (
        <details key={month.month} className="fold" open={month === months[0]}>
          <summary>
            <span>{formatDate(month.month)}</span>
            <MonthState month={month} />
          </summary>
          <div className="fold-body">
            <MonthTable month={month} mayEnter={mayEnter} />
          </div>
        </details>
      ))}
    </section>
  );
}

function MonthState({ month: { treated, enrolled, notLogged } }: { readonly month: MonthCount }) {
  if (notLogged > 0) return <span className="chip chip-warn">{notLogged} not logged</span>;
  if (treated === null || treated === 0) return <span className="chip">nobody treated</span>;
  return (
    <span className="chip">
      {formatFraction(enrolled, treated)} enrolled = {formatShare(enrolled / treated)}
    </span>
  );
}

function MonthTable({ month, mayEnter }: { readonly month: MonthCount; readonly mayEnter: boolean }) {
  return (
    <TableScroll label={`Procedure log of ${formatDate(month.month)}`}>
      <table className="table-cards">
        <thead>
          <tr>
            <th scope="col">Joint</th>
            <th scope="col">Product class</th>
            <th scope="col" className="number">
              Treated
            </th>
            <th scope="col" className="number">
              Enrolled
            </th>
            <th scope="col">Entry</th>
          </tr>
        </thead>
        <tbody>
          {month.rows.map((row) => (
            <tr key={`${row.joint} ${row.productClass}`}>
              <th scope="row" data-label="Joint">
                {jointName(row.joint)}
              </th>
              <td data-label="Product class">{productClassName(row.productClass)}</td>
              <td className="number" data-label="Treated">
                {row.treated ?? <span className="soft">not logged</span>}
              </td>
              <td className="number" data-label="Enrolled">
                {row.enrolled}
              </td>
              <td data-label="Entry">
                <EntryLink row={row} mayEnter={mayEnter} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function EntryLink({ row, mayEnter }: { readonly row: ProcedureLogRow; readonly mayEnter: boolean }) {
  const { month, joint, productClass, id, version } = row;
  const words = `${jointName(joint)}, ${productClassName(productClass)}, ${formatDate(month)}`;
  if (id !== null) {
    return (
      <Link to="/study/procedure-log/$entryId" params={{ entryId: id }} aria-label={`Amend or history: ${words}`}>
        {version === 1 ? 'Amend' : `Version ${version}`}
      </Link>
    );
  }
  if (!mayEnter) return null;
  return (
    <Link to="/study/procedure-log" search={{ month, joint, productClass }} aria-label={`Log: ${words}`}>
      Log
    </Link>
  );
}
