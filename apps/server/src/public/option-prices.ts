import { documentedPrices, type OptionDefinition } from '@jointwise/definitions';
import type { OptionPrices } from '@jointwise/patient/pages';
import { priceQuote, quoteFromPriceList } from '@jointwise/registry';
import type { Services } from '../services.ts';
import { offerOf } from './cost-question.ts';
import { publishedLists } from './published-lists.ts';

/** Whole courses of an option by the lists that sites have published, and prices of it that stand in a public document. */
export async function optionPrices({ productClasses }: OptionDefinition, services: Services): Promise<OptionPrices> {
  const today = services.now().toISOString().slice(0, 10);
  const lists = productClasses.length === 0 ? [] : await publishedLists(services, today);
  const here = lists
    .filter(({ list }) => productClasses.includes(list.productClass))
    .map((published) => {
      const { site, list } = published;
      const quote = quoteFromPriceList(list, { issuedOn: today });
      const { totals, notIncluded } = priceQuote(quote, { today, country: site.country });
      return {
        ...{ offer: offerOf(published).code, site: site.name, productClass: list.productClass },
        ...{ totals, injections: quote.injections, leftOut: notIncluded.length, validUntil: quote.validUntil },
      };
    });
  // What has yet to be checked in its source is told to nobody.
  const isSure = ({ provenance }: (typeof documentedPrices)[number]) => provenance === 'S' || provenance === 'C';
  const documented = documentedPrices.filter((price) => isSure(price) && productClasses.includes(price.productClass));
  return { here, documented };
}
