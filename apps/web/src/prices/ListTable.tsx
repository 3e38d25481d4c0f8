import { productClasses } from '@jointwise/definitions';
import { formatMoney } from '@jointwise/report';
import type { PriceListRow } from '@jointwise/server/contract';
import { DateText } from '../shared/DateText.tsx';
import { today } from '../shared/format-date.ts';
import { TableScroll } from '../shared/TableScroll.tsx';
import { wholeCourse } from './whole-course.ts';

/** What the page shows beside the table: the form or the quote of a list, or the form of a new one. */
export type Opened =
  | { readonly as: 'form' | 'quote'; readonly row: PriceListRow }
  | { readonly as: 'form' }
  | undefined;

interface ListTableProps {
  readonly rows: readonly PriceListRow[];
  readonly country: string;
  readonly mayWrite: boolean;
  readonly onOpen: (opened: Opened) => void;
}

/** The lists of a site with what their whole courses cost. */
export function ListTable({ rows, country, mayWrite, onOpen }: ListTableProps) {
  return (
    <TableScroll label="Price lists">
      <table>
        <thead>
          <tr>
            <th scope="col">Product class</th>
            <th scope="col">Whole course</th>
            <th scope="col">Injections</th>
            <th scope="col">Valid until</th>
            <th scope="col">Public</th>
            <th scope="col">Version</th>
            <th scope="col">Do</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ListRow key={row.id} row={row} country={country} mayWrite={mayWrite} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

interface ListRowProps extends Omit<ListTableProps, 'rows'> {
  readonly row: PriceListRow;
}

function ListRow({ row, country, mayWrite, onOpen }: ListRowProps) {
  const title = productClasses.find(({ code }) => code === row.list.productClass)?.title;
  return (
    <tr>
      <th scope="row">{title ?? row.list.productClass}</th>
      <td className="numbers">
        {wholeCourse(row.list, { today: today(), country })
          .map(({ currency, totalMinor }) => formatMoney(totalMinor, currency, 'en'))
          .join(' and ')}
      </td>
      <td className="numbers">{row.list.injections}</td>
      <td>
        <DateText iso={row.list.validUntil} />
      </td>
      <td>{row.list.isPublished ? 'Yes' : 'No'}</td>
      <td className="numbers">
        {row.version}, {row.enteredBy}
      </td>
      <td>
        <div className="row">
          <button
            type="button"
            className="button"
            aria-label={`Quote for ${title}`}
            onClick={() => onOpen({ as: 'quote', row })}
          >
            Quote
          </button>
          {mayWrite ? (
            <button
              type="button"
              className="button"
              aria-label={`Amend the list for ${title}`}
              onClick={() => onOpen({ as: 'form', row })}
            >
              Amend
            </button>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
