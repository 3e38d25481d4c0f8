/** A number with at most so many decimals, without trailing zeros, with a true minus sign. */
export function formatFigureNumber(value: number, decimals = 1): string {
  const rounded = Number(value.toFixed(decimals));
  return (rounded === 0 ? '0' : String(rounded)).replace('-', '−');
}

/** A share as a percentage without decimals; the counts stand beside it. */
export function formatPercent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
