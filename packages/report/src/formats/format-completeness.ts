import { completenessStatus } from '@jointwise/analysis';
import { formatNumber, formatShare, noValue } from './format-number.ts';

const mostDecimals = 6;

/**
 * The share of those due who answered, with as many decimals as it takes to stay on its own side of the limits:
 * 407/511 is under 80 %, so it is printed as 79.6 % and never as 80 %. What is not quite all is never printed as 100 %.
 */
export function formatCompleteness(completeness: number | null, decimals = 0): string {
  if (completeness === null) return noValue;
  const percent = 100 * completeness;
  const isNearlyAll = completeness < 1 && Number(percent.toFixed(decimals)) === 100;
  if (isNearlyAll) return decimals === 0 ? '> 99 %' : formatShare(completeness);
  for (let shown = decimals; shown < mostDecimals; shown += 1) {
    const rounded = Number(percent.toFixed(shown)) / 100;
    if (completenessStatus(rounded) === completenessStatus(completeness)) return `${formatNumber(percent, shown)} %`;
  }
  return `${formatNumber(percent, mostDecimals)} %`;
}
