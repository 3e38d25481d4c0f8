import type { PricedQuote } from '@jointwise/registry';
import { formatMoney } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';

/** Every part of a course with how often it comes, and the whole in the last line of each currency. */
export function CourseTable({
  t,
  priced,
  caption,
}: {
  readonly t: Texts;
  readonly priced: PricedQuote;
  readonly caption: string;
}) {
  const money = (minor: number, currency: string) => formatMoney(minor, currency, t.locale);
  return (
    <table className="prices">
      <caption>{caption}</caption>
      <Head t={t} />
      <tbody>
        {priced.lines.map(({ kind, quantity, unitMinor, amountMinor, currency }) => (
          <tr key={kind}>
            <th scope="row">{t.byKey(`cost.items.${kind}`)}</th>
            <td className="amount">{quantity === 1 ? '1' : `${quantity} × ${money(unitMinor, currency)}`}</td>
            <td className="amount">{money(amountMinor, currency)}</td>
          </tr>
        ))}
        {priced.totals
          .filter(({ addedTaxMinor }) => addedTaxMinor > 0)
          .map(({ currency, addedTaxMinor }) => (
            <tr key={currency}>
              <th scope="row">{t('cost.result.tax')}</th>
              <td />
              <td className="amount">{money(addedTaxMinor, currency)}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        {priced.totals.map(({ currency, totalMinor }) => (
          <tr key={currency}>
            <th scope="row">{t('cost.result.total')}</th>
            <td />
            <td className="amount">{money(totalMinor, currency)}</td>
          </tr>
        ))}
      </tfoot>
    </table>
  );
}

function Head({ t }: { readonly t: Texts }) {
  return (
    <thead>
      <tr>
        <th scope="col">{t('cost.result.part')}</th>
        <th scope="col" className="amount">
          {t('cost.result.times')}
        </th>
        <th scope="col" className="amount">
          {t('cost.result.amount')}
        </th>
      </tr>
    </thead>
  );
}
