import { complicationPayers, inclusions, payers, taxTreatments } from '@jointwise/definitions';
import { z } from 'zod';
import { date, id, instant, line, version } from './values.ts';

const text = z.string().max(1000);
const minor = z.number().int().meta({ description: 'Amount in the smallest unit of the currency.' });
const currency = z.string().max(3).meta({ description: 'ISO 4217: EUR.' });
const productClass = z.string().max(60);

const terms = {
  productClass,
  currency,
  injections: z.number().int().meta({ description: 'Injections in the whole course.' }),
  tax: z.object({ treatment: z.enum(taxTreatments), ratePercent: z.number().optional() }),
  validUntil: date,
  items: z.array(
    z.object({
      kind: z.string(),
      inclusion: z.enum(inclusions),
      quantity: z.number().int().optional(),
      unitMinor: minor.optional(),
      currency: currency.optional(),
    }),
  ),
  repeatCourseMinor: minor.optional(),
  payer: z.enum(payers),
  insuranceNote: text.optional(),
  complications: z.object({ payer: z.enum(complicationPayers), text }).optional(),
  refundPolicy: text.optional(),
  isTrial: z.boolean(),
  chargingApproval: text.optional(),
};
const comparator = z.object({ productClass, totalMinor: minor, currency, source: text, on: date });
const rate = z.object({ from: currency, to: currency, rate: z.number(), on: date, source: text });

/** GET /api/sites/:siteId/prices. Permission price.read. One list for each product class. */
export const priceListsReply = z.object({
  rows: z.array(
    z.object({
      id,
      siteId: id,
      version: z.number().int(),
      list: z.object({ ...terms, validFrom: date, isPublished: z.boolean() }),
      enteredAt: instant,
      enteredBy: z.string(),
    }),
  ),
});

/**
 * PUT /api/sites/:siteId/prices. Permission price.write. Without `id` a new list; with it the next version, which names
 * the version that was seen and a reason. The rules of entry check the list.
 */
export const setPriceListBody = z.strictObject({
  id: id.optional(),
  version: version.optional(),
  reason: line(500),
  list: z.record(z.string().max(80), z.unknown()),
});

/** POST /api/sites/:siteId/quotes. Permission price.read. Nothing is stored. */
export const quoteBody = z.strictObject({
  productClass: line(60).meta({ description: 'Code of a product class that the site has a price list for.' }),
  comparators: z.array(z.unknown()).max(20).optional(),
  rates: z
    .array(z.unknown())
    .max(20)
    .optional()
    .meta({ description: 'Stated exchange rates, each with day and source.' }),
});

export const quoteReply = z.object({
  quote: z.object({ ...terms, issuedOn: date, comparators: z.array(comparator), rates: z.array(rate) }),
  priced: z.object({
    lines: z.array(
      z.object({ kind: z.string(), quantity: z.number().int(), unitMinor: minor, amountMinor: minor, currency }),
    ),
    totals: z.array(z.object({ currency, netMinor: minor, addedTaxMinor: minor, totalMinor: minor })),
    converted: z.object({ currency, totalMinor: minor, rates: z.array(rate) }).optional(),
    notIncluded: z.array(z.object({ kind: z.string(), reason: z.enum(['not-included', 'not-mentioned']) })),
    repeatCourse: z.object({ currency, totalMinor: minor }).optional(),
    flags: z.array(z.object({ code: z.string(), severity: z.enum(['danger', 'warning', 'note']) })),
  }),
});

export type PriceListRow = z.infer<typeof priceListsReply>['rows'][number];
export type SetPriceListBody = z.infer<typeof setPriceListBody>;
export type QuoteReply = z.infer<typeof quoteReply>;
