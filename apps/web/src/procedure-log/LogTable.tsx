import { formatFraction, formatShare } from '@jointwise/report';
import type { ProcedureLogRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { formatDate } from '../shared/format-date.ts';
import { TableScroll } from '../shared/TableScroll.tsx';
import { jointName, productClassName } from './log-names.ts';
import type { MonthCount } from './month-counts.ts';
import { texts } from './texts.ts';

interface LogTableProps {
  readonly months: readonly MonthCount[];
  readonly mayEnter: boolean;
}

/** A fold for each month with its sums; inside, one row for each joint and product class. */
export function LogTable({ months, mayEnter }: LogTableProps) {
  return (
    <section className="stack" aria-labelledby="months-title">
      <h2 id="months-title">{texts('logTable.months')}</h2>
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
  if (notLogged > 0)
    return <span className="chip chip-warn">{texts.nodes('logTable.monthsNotLogged', { notLogged })}</span>;
  if (treated === null || treated === 0) return <span className="chip">{texts('logTable.nobodyTreated')}</span>;
  return (
    <span className="chip">
      {texts.nodes('logTable.enrolledShare', {
        enrolled: formatFraction(enrolled, treated),
        share: formatShare(enrolled / treated),
      })}
    </span>
  );
}

function MonthTable({ month, mayEnter }: { readonly month: MonthCount; readonly mayEnter: boolean }) {
  return (
    <TableScroll label={texts('logTable.procedureLogMonth', { month: formatDate(month.month) })}>
      <table className="table-cards">
        <thead>
          <tr>
            <th scope="col">{texts('logTable.joint')}</th>
            <th scope="col">{texts('logTable.productClass')}</th>
            <th scope="col" className="number">
              {texts('logTable.treated')}
            </th>
            <th scope="col" className="number">
              {texts('logTable.enrolled')}
            </th>
            <th scope="col">{texts('logTable.entry')}</th>
          </tr>
        </thead>
        <tbody>
          {month.rows.map((row) => (
            <tr key={`${row.joint} ${row.productClass}`}>
              <th scope="row" data-label={texts('logTable.joint')}>
                {jointName(row.joint)}
              </th>
              <td data-label={texts('logTable.productClass')}>{productClassName(row.productClass)}</td>
              <td className="number" data-label={texts('logTable.treated')}>
                {row.treated ?? <span className="soft">{texts('logTable.notLogged')}</span>}
              </td>
              <td className="number" data-label={texts('logTable.enrolled')}>
                {row.enrolled}
              </td>
              <td data-label={texts('logTable.entry')}>
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
      <Link
        to="/study/procedure-log/$entryId"
        params={{ entryId: id }}
        aria-label={texts('logTable.amendHistoryWords', { words })}
      >
        {version === null || version === 1 ? texts('logTable.amend') : texts('logTable.version', { version })}
      </Link>
    );
  }
  if (!mayEnter) return null;
  return (
    <Link
      to="/study/procedure-log"
      search={{ month, joint, productClass }}
      aria-label={texts('logTable.logWords', { words })}
    >
      {texts('logTable.log')}
    </Link>
  );
}
