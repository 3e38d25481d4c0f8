/** What is printed where there is no value. */
export const noValue = '–';

/** A number with a fixed count of decimals (1 when not said); a real minus sign; never "-0.0". */
export function formatNumber(value: number | null, decimals = 1): string {
  if (value === null || !Number.isFinite(value)) return noValue;
  const text = Math.abs(value).toFixed(decimals);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/** A difference: the sign is always printed. */
export function formatDifference(value: number | null, decimals = 1): string {
  if (value === null) return noValue;
  const text = formatNumber(value, decimals);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** A whole number in groups of three, parted by narrow spaces from five digits on. */
export function formatCount(value: number | null): string {
  if (value === null) return noValue;
  const text = String(value);
  return text.length < 5 ? text : text.replaceAll(/\B(?=(\d{3})+$)/g, '\u202F');
}

/** n/N. */
export function formatFraction(n: number, of: number): string {
  return `${formatCount(n)}/${formatCount(of)}`;
}

/** Percent with one decimal; neither "0.0 %" nor "100.0 %" stands for a share that is not quite none or all. */
export function formatShare(share: number | null): string {
  if (share === null) return noValue;
  const percent = 100 * share;
  if (share > 0 && percent < 0.05) return '< 0.1 %';
  if (share < 1 && percent >= 99.95) return '> 99.9 %';
  return `${formatNumber(percent)} %`;
}

/** An interval with its level: `95 % CI 1.2 to 3.4`. */
export function formatInterval(
  [lower, upper]: readonly [number, number],
  { confidenceLevel, as = formatNumber }: { readonly confidenceLevel: number; readonly as?: (value: number) => string },
): string {
  return `${Number((100 * confidenceLevel).toPrecision(6))} % CI ${as(lower)} to ${as(upper)}`;
}
