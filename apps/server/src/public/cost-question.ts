import { currencies, type PriceList } from '@jointwise/definitions';
import type { CostAnswer, CostQuestion, Offer } from '@jointwise/patient/pages';
import { priceQuote, quoteFromPriceList } from '@jointwise/registry';
import { comparatorsOf } from '../prices/comparators-of.ts';

/** A published list with the site that it belongs to. */
export interface PublishedList {
  readonly site: { readonly code: string; readonly name: string; readonly country: string };
  readonly list: PriceList;
}

export function offerOf({ site, list }: PublishedList): Offer {
  const { productClass, currency } = list;
  return { code: `${site.code}.${productClass}`, siteName: site.name, productClass, currency };
}

const mostUnits = 100_000_000;

/** The question in an address; an amount that is no number is named and not counted. */
export function readCostQuestion(query: URLSearchParams): CostQuestion {
  const written = (name: string) => (query.get(name) ?? '').trim().slice(0, 12);
  const [travel, work] = [written('travel'), written('work')];
  const wrong = (
    [
      ['travel', travel],
      ['work', work],
    ] as const
  ).filter(([, text]) => readAmount(text) === undefined);
  return { offer: query.get('offer') ?? '', travel, work, wrong: wrong.map(([name]) => name) };
}

/** An amount as people write it, with a comma or a point before one or two decimals; 0 where nothing is written. */
function readAmount(text: string): number | undefined {
  if (text === '') return 0;
  const isAmount = /^\d{1,9}([.,]\d{1,2})?$/.test(text);
  const units = Number(text.replace(',', '.'));
  return isAmount && units <= mostUnits ? units : undefined;
}

/** The whole course of the chosen list with what the person adds; undefined where nothing that is published was chosen. */
export function answerCost(
  question: CostQuestion,
  published: readonly PublishedList[],
  today: string,
): CostAnswer | undefined {
  const chosen = published.find((candidate) => offerOf(candidate).code === question.offer);
  if (chosen === undefined) return undefined;
  const { site, list } = chosen;
  const lists = published.filter((other) => other.site.code === site.code).map((other) => other.list);
  const place = { on: today, country: site.country, except: list.productClass, source: site.name };
  const whole = { ...list, items: withOwnCosts(list, question) };
  const quote = quoteFromPriceList(whole, { issuedOn: today, comparators: comparatorsOf(lists, place) });
  return { offer: offerOf(chosen), quote, priced: priceQuote(quote, { today, country: site.country }) };
}

function withOwnCosts({ items, currency }: PriceList, question: CostQuestion): PriceList['items'] {
  const decimals = currencies.find(({ code }) => code === currency)?.decimals ?? 2;
  const own = (
    [
      ['travel-and-lodging', question.travel],
      ['lost-work', question.work],
    ] as const
  ).flatMap(([kind, text]) => {
    const units = readAmount(text) ?? 0;
    return units === 0 ? [] : [{ kind, inclusion: 'priced' as const, unitMinor: Math.round(units * 10 ** decimals) }];
  });
  return [...items.filter(({ kind }) => own.every((item) => item.kind !== kind)), ...own];
}
