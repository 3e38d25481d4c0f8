import { formatMoney } from '@jointwise/report';
import type { Texts } from '../texts/texts-of.ts';
import type { OptionPrices } from './shown-option.ts';

/** The price of a whole course here, by published lists, and in general, by what stands in a public document. */
export function OptionPriceBlock({ prices, t }: { readonly prices: OptionPrices; readonly t: Texts }) {
  return (
    <section id="price">
      <h2>{t('aid.optionPage.price')}</h2>
      <h3>{t('aid.optionPage.priceHere')}</h3>
      {prices.here.length === 0 ? <p>{t('aid.optionPage.priceHereNone')}</p> : <Here prices={prices} t={t} />}
      <h3>{t('aid.optionPage.priceGeneral')}</h3>
      <General prices={prices} t={t} />
      <p>{t('aid.optionPage.priceText')}</p>
      <p>
        <a href={`/${t.locale}/cost`}>{t('aid.optionPage.priceLink')}</a>
      </p>
    </section>
  );
}

function Here({ prices, t }: { readonly prices: OptionPrices; readonly t: Texts }) {
  return (
    <>
      <ul className="plain-list">
        {prices.here.map(({ offer, site, productClass, totals, injections, leftOut, validUntil }) => {
          const name = `${site}, ${t.byKey(`cost.products.${productClass}`)}`;
          const amounts = totals.map(({ totalMinor, currency }) => formatMoney(totalMinor, currency, t.locale));
          return (
            <li key={offer}>
              <a href={`/${t.locale}/cost?${new URLSearchParams({ offer })}`}>{name}</a>:{' '}
              <strong className="numbers">{amounts.join(' + ')}</strong>.{' '}
              <span className="small soft">
                {t('cost.result.injections', { count: injections })}{' '}
                {t('cost.result.valid', { date: t.date(validUntil) })}
                {leftOut === 0 ? '' : ` ${t('aid.optionPage.priceLeftOut', { count: leftOut })}`}
              </span>
            </li>
          );
        })}
      </ul>
      <p>{t('cost.saysNothing')}</p>
    </>
  );
}

function General({ prices: { documented }, t }: { readonly prices: OptionPrices; readonly t: Texts }) {
  const [first] = documented;
  if (first === undefined) return <p>{t('aid.optionPage.priceGeneralNone')}</p>;
  return (
    <>
      {documented.map(({ code, amountMinor, currency, treatments }) => {
        const amount = formatMoney(amountMinor, currency, t.locale);
        return (
          <p key={code}>
            {treatments === 1
              ? t('cost.example.one', { amount })
              : t('cost.example.many', { amount, count: treatments })}
          </p>
        );
      })}
      <p className="small soft">
        <span>{t('aid.optionPage.priceSource')}</span> <span lang="en">{first.source}</span>
      </p>
    </>
  );
}
