import { type PriceList, priceItemKinds, productClasses } from '@jointwise/definitions';
import { formatMoney } from '@jointwise/report';
import type { PriceListRow, QuoteReply } from '@jointwise/server/contract';
import { useQuery } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { Failure } from '../shared/Failure.tsx';
import { Loading } from '../shared/Loading.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { quotesPath } from './usePriceLists.ts';

const flagText: Readonly<Record<string, string>> = {
  'charging-participants-without-approval':
    'Participants of a trial are charged and no approval is named. Charging needs the regulator’s approval (21 CFR 312.8).',
  'charging-participants': 'Participants of a trial are charged; the list names the approval (21 CFR 312.8).',
  'good-faith-estimate': 'Self-pay in the United States: a good-faith estimate in writing is due.',
  expired: 'The list is no longer valid.',
  'no-complication-policy': 'Nothing is said about who pays for complications.',
  'no-refund-policy': 'Nothing is said about refunds.',
  'several-currencies': 'Several currencies, not added up: no rate was stated.',
};
const nameOf = (kind: string) => priceItemKinds.find(({ code }) => code === kind)?.title ?? kind;
const titleOf = (productClass: string) =>
  productClasses.find(({ code }) => code === productClass)?.title ?? productClass;
const money = (minor: number, currency: string) => formatMoney(minor, currency, 'en');

interface QuoteViewProps {
  readonly siteId: string;
  readonly row: PriceListRow;
  readonly onClose: () => void;
}

/** A quote of a whole course from a price list, to show and to print. */
export function QuoteView({ siteId, row, onClose }: QuoteViewProps) {
  const { productClass } = row.list as PriceList;
  const result = useQuery({
    queryKey: ['quote', siteId, productClass, row.version],
    queryFn: () => request<QuoteReply>(quotesPath(siteId), { method: 'POST', body: { productClass } }),
  });
  return (
    <section className="panel stack" aria-label="Quote">
      <div className="row spread">
        <h2>Quote: {titleOf(productClass)}</h2>
        <div className="row no-print">
          <button type="button" className="button" onClick={() => window.print()}>
            Print
          </button>
          <button type="button" className="button" onClick={onClose}>
            Close
          </button>
        </div>
      </div>
      {result.data !== undefined ? <Priced reply={result.data} /> : null}
      {result.isPending ? <Loading what="the quote" /> : null}
      {result.error === null ? null : <Failure detail={result.error.message} retry={() => void result.refetch()} />}
    </section>
  );
}

function Priced({ reply: { quote, priced } }: { readonly reply: QuoteReply }) {
  return (
    <>
      {priced.flags.map(({ code, severity }) => (
        <p className={severity === 'note' ? 'notice' : 'notice notice-warn'} key={code}>
          {flagText[code] ?? code}
        </p>
      ))}
      <Lines priced={priced} />
      <p>
        Not in it:{' '}
        {priced.notIncluded
          .map(({ kind, reason }) => `${nameOf(kind)}${reason === 'not-mentioned' ? ' (not mentioned)' : ''}`)
          .join(', ') || 'nothing'}
        .
      </p>
      {priced.repeatCourse === undefined ? null : (
        <p>Repeat course, not in the total: {money(priced.repeatCourse.totalMinor, priced.repeatCourse.currency)}.</p>
      )}
      {quote.comparators.length === 0 ? null : (
        <p>
          Beside it:{' '}
          {quote.comparators
            .map(({ productClass, totalMinor, currency }) => `${titleOf(productClass)} ${money(totalMinor, currency)}`)
            .join('; ')}
          .
        </p>
      )}
      <p>
        Issued on {quote.issuedOn}, list valid until {quote.validUntil}.
      </p>
    </>
  );
}

function Lines({ priced }: Pick<QuoteReply, 'priced'>) {
  return (
    <TableScroll label="Parts of the quote">
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Times</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody>
          {priced.lines.map(({ kind, quantity, unitMinor, amountMinor, currency }) => (
            <tr key={kind}>
              <th scope="row">{nameOf(kind)}</th>
              <td className="numbers">
                {quantity} × {money(unitMinor, currency)}
              </td>
              <td className="numbers">{money(amountMinor, currency)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          {priced.totals.map(({ currency, addedTaxMinor, totalMinor }) => (
            <tr key={currency}>
              <th scope="row">Whole course</th>
              <td>{addedTaxMinor === 0 ? '' : `with tax of ${money(addedTaxMinor, currency)}`}</td>
              <td className="numbers">
                <strong>{money(totalMinor, currency)}</strong>
              </td>
            </tr>
          ))}
        </tfoot>
      </table>
    </TableScroll>
  );
}
