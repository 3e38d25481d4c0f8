/** A currency that prices may be in, with the decimals of ISO 4217. */
export interface Currency {
  readonly code: string;
  /** Digits after the point; amounts are whole numbers of the smallest unit. */
  readonly decimals: number;
}

const withDecimals = (decimals: number, ...codes: readonly string[]): readonly Currency[] =>
  codes.map((code) => ({ code, decimals }));

export const currencies: readonly Currency[] = [
  ...withDecimals(2, 'EUR', 'GBP', 'USD', 'CHF', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK', 'HUF', 'RON', 'TRY', 'CAD', 'AUD'),
  ...withDecimals(2, 'NZD', 'MXN', 'BRL', 'ARS', 'COP', 'INR', 'AED', 'THB', 'CNY'),
  ...withDecimals(0, 'JPY', 'KRW', 'CLP', 'ISK'),
  ...withDecimals(3, 'KWD', 'BHD', 'TND', 'JOD'),
];
