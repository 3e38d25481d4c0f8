import { type PriceList, priceItemKinds, productClasses } from '@jointwise/definitions';
import { formatMoney } from '@jointwise/report';
import type { PriceListRow, QuoteReply } from '@jointwise/server/contract';
import { useQuery } from '@tanstack/react-query';
import { request } from '../api/request.ts';
import { Failure } from '../shared/Failure.tsx';
import { Loading } from '../shared/Loading.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { texts } from './texts.ts';
import { quotesPath } from './usePriceLists.ts';

const flagText: Readonly<Record<string, string>> = {
  'charging-participants-without-approval': texts('quoteView.chargingParticipantsWithoutApproval'),
  'charging-participants': texts('quoteView.chargingParticipants'),
  'good-faith-estimate': texts('quoteView.goodFaithEstimate'),
  expired: texts('quoteView.expired'),
  'no-complication-policy': texts('quoteView.noComplicationPolicy'),
  'no-refund-policy': texts('quoteView.noRefundPolicy'),
  'several-currencies': texts('quoteView.severalCurrencies'),
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
    <section className="panel stack" aria-label={texts('quoteView.quote')}>
      <div className="row spread">
        <h2>{texts.nodes('quoteView.quoteProductClass', { productClass: titleOf(productClass) })}</h2>
        <div className="row no-print">
          <button type="button" className="button" onClick={() => window.print()}>
            {texts('quoteView.print')}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {texts('quoteView.close')}
          </button>
        </div>
      </div>
      {result.data !== undefined ? <Priced reply={result.data} /> : null}
      {result.isPending ? <Loading what={texts('quoteView.theQuote')} /> : null}
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
        {texts.nodes('quoteView.notNotIncluded', {
          notIncluded:
            priced.notIncluded
              .map(
                ({ kind, reason }) =>
                  `${nameOf(kind)}${reason === 'not-mentioned' ? texts('quoteView.notMentioned') : ''}`,
              )
              .join(', ') || texts('quoteView.nothing'),
        })}
      </p>
      {priced.repeatCourse === undefined ? null : (
        <p>
          {texts.nodes('quoteView.repeatCourseNotTotal', {
            totalMinor: money(priced.repeatCourse.totalMinor, priced.repeatCourse.currency),
          })}
        </p>
      )}
      {quote.comparators.length === 0 ? null : (
        <p>
          {texts.nodes('quoteView.besideItComparators', {
            comparators: quote.comparators
              .map(
                ({ productClass, totalMinor, currency }) => `${titleOf(productClass)} ${money(totalMinor, currency)}`,
              )
              .join('; '),
          })}
        </p>
      )}
      <p>
        {texts.nodes('quoteView.issuedIssuedOnListValid', { issuedOn: quote.issuedOn, validUntil: quote.validUntil })}
      </p>
    </>
  );
}

function Lines({ priced }: Pick<QuoteReply, 'priced'>) {
  return (
    <TableScroll label={texts('quoteView.partsQuote')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts('quoteView.part')}</th>
            <th scope="col">{texts('quoteView.times')}</th>
            <th scope="col">{texts('quoteView.amount')}</th>
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
              <th scope="row">{texts('quoteView.wholeCourse')}</th>
              <td>
                {addedTaxMinor === 0
                  ? ''
                  : texts('quoteView.taxAddedTaxMinor', { addedTaxMinor: money(addedTaxMinor, currency) })}
              </td>
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
