/**
 * Weight of the year that ends `years` after the index procedure: 1 in the first year, then less by the rate each year.
 *
 *   w(t) = (1 + r)^-(k - 1),  k the year that t falls in; the day itself and the end of a year belong to that year
 *
 * @param years time since the index procedure, >= 0
 * @param rate yearly, such as 0.035
 */
export function discountWeight(years: number, rate: number): number {
  const year = Math.max(1, Math.ceil(years));
  return (1 + rate) ** -(year - 1);
}

/** A cost on a day after the index procedure, in whole units of one currency. */
export interface TimedCost {
  readonly years: number;
  readonly amount: number;
}

/** Sum of costs, later years discounted. */
export function discountedCost(costs: readonly TimedCost[], rate: number): number {
  return costs.reduce((total, { years, amount }) => total + amount * discountWeight(years, rate), 0);
}
