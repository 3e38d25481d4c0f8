import type { ComplicationPayer, Inclusion, Payer, TaxTreatment } from './price-items.ts';

/** One part of a course: a price, or why there is none. */
export interface QuoteItem {
  /** Code of one of `priceItemKinds`; each stands at most once. */
  readonly kind: string;
  readonly inclusion: Inclusion;
  /** How many times in the whole course; 1 when not said. */
  readonly quantity?: number;
  /** Price of one, in the smallest unit of the currency; needed where `priced`. */
  readonly unitMinor?: number;
  /** When it is not that of the quote. */
  readonly currency?: string;
}

/** What a price list and a quote both say. */
export interface QuoteTerms {
  readonly productClass: string;
  /** ISO 4217. */
  readonly currency: string;
  /** Injections in the whole course. */
  readonly injections: number;
  readonly tax: { readonly treatment: TaxTreatment; readonly ratePercent?: number };
  /** Last day, `YYYY-MM-DD`. */
  readonly validUntil: string;
  readonly items: readonly QuoteItem[];
  /** Price of the whole course again, if it is offered; never part of the total. */
  readonly repeatCourseMinor?: number;
  readonly payer: Payer;
  readonly insuranceNote?: string;
  readonly complications?: { readonly payer: ComplicationPayer; readonly text: string };
  readonly refundPolicy?: string;
  /** Given inside a trial. */
  readonly isTrial: boolean;
  /** Approval by a regulator to charge participants, and its reference. */
  readonly chargingApproval?: string;
}

/** What a site asks for a whole course of one product class. */
export interface PriceList extends QuoteTerms {
  readonly validFrom: string;
  /** Anyone may read it. */
  readonly isPublished: boolean;
}

/** A rate that somebody stated; sums over currencies are made with no other. */
export interface StatedRate {
  readonly from: string;
  readonly to: string;
  /** Units of `to` for one unit of `from`. */
  readonly rate: number;
  readonly on: string;
  readonly source: string;
}

/** What another treatment costs, to stand beside. */
export interface ComparatorPrice {
  readonly productClass: string;
  readonly totalMinor: number;
  readonly currency: string;
  readonly source: string;
  readonly on: string;
}

/** A price for one person's whole course. It holds no fact about that person. */
export interface Quote extends QuoteTerms {
  readonly issuedOn: string;
  readonly comparators: readonly ComparatorPrice[];
  readonly rates: readonly StatedRate[];
}
