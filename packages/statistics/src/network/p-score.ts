import { normalCdf } from '../distributions/normal.ts';
import type { League } from './league.ts';

/**
 * P-scores: for each treatment the mean certainty, over all others, that it is the better one; the frequentist twin of
 * SUCRA. A rank without its certainty says little: show it beside the league table.
 *
 * Source: Ruecker G, Schwarzer G. BMC Med Res Methodol 2015;15:58. Checked against: netmeta's netrank().
 *
 * @param smallValues whether small values of the outcome are `good` or `bad`
 * @returns one score from 0 to 1 per treatment, in the order of the league
 */
export function pScores({ effects, standardErrors }: League, smallValues: 'good' | 'bad'): Float64Array {
  const t = Math.round(Math.sqrt(effects.length));
  const sign = smallValues === 'good' ? -1 : 1;
  return Float64Array.from({ length: t }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < t; j++) {
      if (j !== i) sum += normalCdf((sign * effects[i * t + j]) / standardErrors[i * t + j]);
    }
    return t === 1 ? 0.5 : sum / (t - 1);
  });
}
