import { formatMoney } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';
import { CourseTable } from './CourseTable.tsx';
import type { CostAnswer } from './cost-question.ts';

interface CostResultProps {
  readonly t: Texts;
  readonly answer: CostAnswer;
}

/** The whole course first, then its parts, what is left out, and what else has to be known. */
export function CostResult({ t, answer: { offer, quote, priced } }: CostResultProps) {
  const money = (minor: number, currency: string) => formatMoney(minor, currency, t.locale);
  const product = t.byKey(`cost.products.${quote.productClass}`);
  return (
    <section aria-labelledby="course" className="answer">
      <h2 id="course">{t('cost.result.title')}</h2>
      <div className="panel">
        <p>{t('cost.result.for', { treatment: product, site: offer.siteName })}</p>
        {priced.totals.map(({ currency, totalMinor }) => (
          <p className="sum numbers" key={currency}>
            {money(totalMinor, currency)}
          </p>
        ))}
        {priced.totals.length > 1 && <p>{t('cost.result.totals')}</p>}
        <p>{t('cost.result.injections', { count: quote.injections })}</p>
        <p>{t('cost.saysNothing')}</p>
      </div>
      {priced.flags.map(({ code, severity }) => (
        <div className={severity === 'danger' ? 'note note-danger' : 'note note-warn'} key={code}>
          <p>{t.byKey(`cost.flags.${code}`)}</p>
        </div>
      ))}
      <CourseTable t={t} priced={priced} caption={`${offer.siteName}: ${product}`} />
      <p className="small soft">
        {taxText(t, quote.tax)} {t('cost.result.valid', { date: t.date(quote.validUntil) })}
      </p>
      <LeftOut t={t} priced={priced} />
      {priced.repeatCourse !== undefined && (
        <p>
          {t('cost.result.repeat', { amount: money(priced.repeatCourse.totalMinor, priced.repeatCourse.currency) })}
        </p>
      )}
      <Policies t={t} quote={quote} />
      <Comparators t={t} quote={quote} priced={priced} />
    </section>
  );
}

function taxText(t: Texts, { treatment, ratePercent = 0 }: CostAnswer['quote']['tax']): string {
  if (treatment === 'included') return t('cost.result.taxIncluded');
  return treatment === 'exempt' ? t('cost.result.taxExempt') : t('cost.result.taxAdded', { rate: ratePercent });
}

function LeftOut({ t, priced }: { readonly t: Texts; readonly priced: CostAnswer['priced'] }) {
  if (priced.notIncluded.length === 0) return null;
  return (
    <>
      <h3>{t('cost.result.notIncluded')}</h3>
      <p>{t('cost.result.notIncludedText')}</p>
      <ul className="plain-list">
        {priced.notIncluded.map(({ kind, reason }) => (
          <li key={kind}>
            {t(reason === 'not-included' ? 'cost.result.left-out' : 'cost.result.unsaid', {
              part: t.byKey(`cost.items.${kind}`),
            })}
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the clinic wrote stays in the language that it wrote it in. */
function Policies({ t, quote }: { readonly t: Texts; readonly quote: CostAnswer['quote'] }) {
  const { payer, insuranceNote, complications, refundPolicy } = quote;
  return (
    <dl className="policies">
      <dt>{t('cost.result.insurance')}</dt>
      <dd>
        {t.byKey(`cost.payers.${payer}`)} {insuranceNote}
      </dd>
      {complications !== undefined && (
        <>
          <dt>{t('cost.result.complications')}</dt>
          <dd>
            {t.byKey(`cost.complicationPayers.${complications.payer}`)} {complications.text}
          </dd>
        </>
      )}
      {refundPolicy !== undefined && (
        <>
          <dt>{t('cost.result.refund')}</dt>
          <dd>{refundPolicy}</dd>
        </>
      )}
    </dl>
  );
}

function Comparators({ t, quote, priced }: { readonly t: Texts } & Pick<CostAnswer, 'quote' | 'priced'>) {
  const own = priced.totals.map(({ currency, totalMinor }) => ({
    productClass: quote.productClass,
    currency,
    totalMinor,
  }));
  const rows = [...own, ...quote.comparators];
  return (
    <>
      <h3>{t('cost.compare.title')}</h3>
      {quote.comparators.length === 0 ? (
        <p>{t('cost.compare.none')}</p>
      ) : (
        <table className="prices">
          <caption>{t('cost.compare.text')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cost.compare.treatment')}</th>
              <th scope="col" className="amount">
                {t('cost.compare.price')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ productClass, currency, totalMinor }) => (
              <tr key={`${productClass}${currency}`}>
                <th scope="row">{t.byKey(`cost.products.${productClass}`)}</th>
                <td className="amount">{formatMoney(totalMinor, currency, t.locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
