import { productClasses } from '@jointwise/definitions';
import { formatMoney } from '@jointwise/report';
import type { PriceListRow } from '@jointwise/server/contract';
import { DateText } from '../shared/DateText.tsx';
import { today } from '../shared/format-date.ts';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';
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
    <TableScroll label={texts('listTable.priceLists')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts('listTable.productClass')}</th>
            <th scope="col">{texts('listTable.wholeCourse')}</th>
            <th scope="col">{texts('listTable.injections')}</th>
            <th scope="col">{texts('listTable.validUntil')}</th>
            <th scope="col">{texts('listTable.public')}</th>
            <th scope="col">{texts('listTable.version')}</th>
            <th scope="col">{texts('listTable.do')}</th>
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
  const title = productClasses.find(({ code }) => code === row.list.productClass)?.title ?? row.list.productClass;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className="numbers">
        {wholeCourse(row.list, { today: today(), country })
          .map(({ currency, totalMinor }) => formatMoney(totalMinor, currency, 'en'))
          .join(texts('listTable.and'))}
      </td>
      <td className="numbers">{row.list.injections}</td>
      <td>
        <DateText iso={row.list.validUntil} />
      </td>
      <td>{row.list.isPublished ? texts('listTable.yes') : texts('listTable.no')}</td>
      <td className="numbers">
        {row.version}, {row.enteredBy}
      </td>
      <td>
        <div className="row">
          <button
            type="button"
            className="button"
            aria-label={texts('listTable.quoteForTitle', { title })}
            onClick={() => onOpen({ as: 'quote', row })}
          >
            {texts('listTable.quote')}
          </button>
          {mayWrite ? (
            <button
              type="button"
              className="button"
              aria-label={texts('listTable.amendListTitle', { title })}
              onClick={() => onOpen({ as: 'form', row })}
            >
              {texts('listTable.amend')}
            </button>
          ) : null}
        </div>
      </td>
    </tr>
  );
}
