import type { Provenance } from '../instrument-definition.ts';

/** What a year in full health is taken to be worth, as somebody stated it. None of them is ours. */
export interface WillingnessToPay {
  readonly code: string;
  readonly title: string;
  /** ISO 4217. */
  readonly currency: string;
  /** In whole units of the currency for one QALY. */
  readonly perQaly: number;
  readonly source: string;
  readonly provenance: Provenance;
}

export const willingnessToPay: readonly WillingnessToPay[] = [
  {
    code: 'nice-20000',
    title: 'NICE, lower end of its former range',
    currency: 'GBP',
    perQaly: 20_000,
    source: 'NICE methods; a change was announced in December 2025 and is to be checked',
    provenance: 'M-H',
  },
  {
    code: 'nice-30000',
    title: 'NICE, upper end of its former range',
    currency: 'GBP',
    perQaly: 30_000,
    source: 'NICE methods; a change was announced in December 2025 and is to be checked',
    provenance: 'M-H',
  },
];

/** Yearly rate by which later costs and effects count less, after the first year. */
export const discountRates = [
  { code: 'nice', title: 'NICE, costs and effects', rate: 0.035, source: 'NICE methods', provenance: 'M-H' },
] as const satisfies readonly {
  code: string;
  title: string;
  rate: number;
  source: string;
  provenance: Provenance;
}[];
