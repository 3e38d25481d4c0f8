import type { DocumentedPrice, OptionDefinition } from '@jointwise/definitions';
import type { PlainLegalResult } from '@jointwise/registry';
import type { ClaimCard, ShownNumber } from '@jointwise/report';

/** Where a number stood when the page was made. */
export interface NumberOrigin {
  /** `table`: read from the evidence table; `source`: not in it, and told as it was read in its source. */
  readonly from: 'table' | 'source';
  /** Whether two people have read it; null where the table does not hold it. */
  readonly isVerified: boolean | null;
  /** ISO day of the last reading. */
  readonly on: string;
}

/** An option with its numbers as they may be printed. */
export interface ShownOption {
  readonly definition: OptionDefinition;
  readonly benefit: readonly ShownNumber[];
  readonly harm: readonly ShownNumber[];
  /** By key of the number. */
  readonly origins: Readonly<Record<string, NumberOrigin>>;
}

/** A published claim about the option, with the verdict in force. */
export interface OptionClaim {
  readonly slug: string;
  readonly card: ClaimCard;
  readonly decidedAt: string;
}

/** What the law makes of the products of an option in one place. */
export interface OptionLaw {
  /** Code of one of `jurisdictions`; empty where nobody chose and nothing tells. */
  readonly where: string;
  /** ISO day. */
  readonly on: string;
  /** Empty until a place is known. */
  readonly products: readonly { readonly code: string; readonly result: PlainLegalResult }[];
}

/** What an option costs: whole courses by published lists, and prices that stand in a public document. */
export interface OptionPrices {
  readonly here: readonly {
    /** As the page about costs takes it. */
    readonly offer: string;
    readonly site: string;
    readonly productClass: string;
    /** One for each currency. */
    readonly totals: readonly { readonly currency: string; readonly totalMinor: number }[];
    readonly injections: number;
    /** Parts of a course that the total leaves out. */
    readonly leftOut: number;
    /** ISO day. */
    readonly validUntil: string;
  }[];
  readonly documented: readonly DocumentedPrice[];
}
