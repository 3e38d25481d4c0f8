import { normalQuantile, normalUpper } from '../distributions/normal.ts';

/** All pairwise results as t by t row-major matrices, row treatment minus column treatment; the league table. */
export interface League {
  readonly effects: Float64Array;
  readonly standardErrors: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 on the diagonal. */
  readonly pValues: Float64Array;
}

/**
 * Every pairwise comparison from effects on a common origin.
 *
 * @param varianceOf of the difference between treatments i and j, i not j
 */
export function leagueOf(
  effects: ArrayLike<number>,
  varianceOf: (i: number, j: number) => number,
  confidenceLevel: number,
): League {
  const t = effects.length;
  const result = {
    effects: new Float64Array(t * t),
    standardErrors: new Float64Array(t * t),
    lower: new Float64Array(t * t),
    upper: new Float64Array(t * t),
    pValues: new Float64Array(t * t).fill(1),
  };
  const z = normalQuantile(1 - (1 - confidenceLevel) / 2);
  for (let i = 0; i < t; i++) {
    for (let j = 0; j < t; j++) {
      if (i === j) continue;
      const cell = i * t + j;
      const effect = effects[i] - effects[j];
      const se = Math.sqrt(varianceOf(i, j));
      result.effects[cell] = effect;
      result.standardErrors[cell] = se;
      result.lower[cell] = effect - z * se;
      result.upper[cell] = effect + z * se;
      result.pValues[cell] = 2 * normalUpper(Math.abs(effect) / se);
    }
  }
  return result;
}
