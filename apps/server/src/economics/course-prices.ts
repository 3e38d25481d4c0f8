import type { CoursePrices } from '@jointwise/analysis';
import { currencies, type PriceList, willingnessToPay } from '@jointwise/definitions';
import { priceQuote, quoteFromPriceList } from '@jointwise/registry';
import { listPriceLists, listSites, type Session } from '@jointwise/store';

/** What a whole course of a class costs at a site, in whole units of a currency. */
export interface CoursePrice {
  readonly site: string;
  readonly productClass: string;
  readonly currency: string;
  readonly amount: number;
}

/** Whole courses as the sites price them; a list that names several currencies prices none. */
export async function readCoursePrices(
  session: Session,
  { siteIds, today }: { readonly siteIds: readonly string[]; readonly today: string },
): Promise<readonly CoursePrice[]> {
  const sites = await listSites(session, siteIds);
  const found: CoursePrice[] = [];
  for (const { id, code, country } of sites) {
    for (const { list } of await listPriceLists(session, id)) {
      const price = wholeCourse(list, { today, country });
      if (price !== undefined) found.push({ site: code, productClass: list.productClass, ...price });
    }
  }
  return found;
}

/**
 * The prices that a comparison is answered with: those of the currency in which most sites price both classes. Of
 * currencies that are equal the one in which somebody has stated the worth of a year of full health comes first, then
 * the alphabet decides. Only sites that price both are kept; undefined where there is none.
 */
export function pricesFor(
  all: readonly CoursePrice[],
  { productClass, comparator }: { readonly productClass: string; readonly comparator: string },
): CoursePrices | undefined {
  const choices = [...new Set(all.map(({ currency }) => currency))].sort().map((currency) => {
    const own = all.filter((price) => price.currency === currency);
    const has = (site: string, code: string) => own.some((price) => price.site === site && price.productClass === code);
    const sites = new Set(
      own.map(({ site }) => site).filter((site) => has(site, productClass) && has(site, comparator)),
    );
    const courses = own
      .filter(({ site }) => sites.has(site))
      .map(({ site, productClass: code, amount }) => ({ site, productClass: code, amount }));
    return { currency, courses, sites: sites.size, worth: worthIn(currency) };
  });
  const [best] = choices
    .filter(({ sites }) => sites > 0)
    .sort((a, b) => b.sites - a.sites || Number(b.worth !== null) - Number(a.worth !== null));
  return best === undefined ? undefined : { currency: best.currency, courses: best.courses, worth: best.worth };
}

/** The lowest worth that somebody stated: what is worth its price by it is so by the others. */
function worthIn(currency: string): CoursePrices['worth'] {
  const [lowest] = willingnessToPay.filter((one) => one.currency === currency).sort((a, b) => a.perQaly - b.perQaly);
  return lowest === undefined ? null : { perQaly: lowest.perQaly, source: lowest.title };
}

function wholeCourse(
  list: PriceList,
  { today, country }: { readonly today: string; readonly country: string },
): Pick<CoursePrice, 'currency' | 'amount'> | undefined {
  const { totals } = priceQuote(quoteFromPriceList(list, { issuedOn: today }), { today, country });
  const [own, ...others] = totals;
  if (own === undefined || others.length > 0) return undefined;
  return { currency: own.currency, amount: own.totalMinor / 10 ** decimalsOf(own.currency) };
}

function decimalsOf(currency: string): number {
  return currencies.find(({ code }) => code === currency)?.decimals ?? 2;
}
