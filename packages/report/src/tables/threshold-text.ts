import type { Threshold } from '@jointwise/definitions';

/** A threshold in one line: kind and size, in whom, how found, by whom. */
export function thresholdText(threshold: Threshold): string {
  const { kind, value, relative, population, intervention, horizon, method, source } = threshold;
  const size = relative === true ? `${value} % of the score before` : String(value);
  return `${kind} ${size} (${[population, intervention, horizon, method].filter(Boolean).join(', ')}; ${source})`;
}
