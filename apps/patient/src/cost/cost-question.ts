import type { Quote } from '@jointwise/definitions';
import type { PricedQuote } from '@jointwise/registry';

/** A whole course that a clinic has published a price for. */
export interface Offer {
  /** What the form sends: site code and product class. */
  readonly code: string;
  readonly siteName: string;
  readonly productClass: string;
  readonly currency: string;
}

/** What was written in the form about costs. */
export interface CostQuestion {
  readonly offer: string;
  /** As written, in whole units of the clinic's currency. */
  readonly travel: string;
  readonly work: string;
  /** Fields whose amount could not be read. */
  readonly wrong: readonly ('travel' | 'work')[];
}

export interface CostAnswer {
  readonly offer: Offer;
  readonly quote: Quote;
  readonly priced: PricedQuote;
}
