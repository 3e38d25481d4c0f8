import type { ProcedureLogPlace } from '@jointwise/store';
import { demonstrationTruth } from './demonstration-truth.ts';
import { SeededRandom } from './seeded-random.ts';

export interface LogCell extends Pick<ProcedureLogPlace, 'month' | 'joint' | 'productClass'> {
  readonly siteCode: string;
  /** Episodes in the registry. */
  readonly enrolled: number;
}

/**
 * How many a site treated in a month so that the enrolled are a share p of them: before each who is enrolled a few are
 * missed, as many as come before the first success with probability p. The mean is enrolled / p, and never fewer than
 * enrolled; more enrolled from the same month never makes it smaller.
 */
export function generateLogCount({ siteCode, month, joint, productClass, enrolled }: LogCell, seed: number): number {
  const p = demonstrationTruth.capture[siteCode];
  if (p === undefined) throw new Error(`the truth knows no share of enrolled for the site ${siteCode}`);
  const random = new SeededRandom(seed, ...`log ${siteCode} ${month} ${joint} ${productClass}`.split('').map(codeOf));
  let missed = 0;
  for (let one = 0; one < enrolled; one++) {
    while (!random.chance(p)) missed += 1;
  }
  return enrolled + missed;
}

const codeOf = (character: string) => character.charCodeAt(0);
