import { compareNetwork } from '@jointwise/analysis';
import { describe, expect, it } from 'vitest';
import { tabulateLeague, tabulateSplits } from './tabulate-league.ts';

function networkOf(contrasts: Parameters<typeof compareNetwork>[0]) {
  const compared = compareNetwork(contrasts);
  if (compared.status === 'refused') throw new Error(compared.reason);
  return compared.network;
}

const two = (study: string, treatment1: string, treatment2: string, effect: number) => ({
  ...{ study, treatment1, treatment2, effect, standardError: 1 },
});

describe('the league of a network', () => {
  // A star: B less A is 3 and C less A is 1, each with a standard error of 1; so B less C is 2 with √2.
  const star = networkOf([two('1', 'B', 'A', 3), two('2', 'C', 'A', 1)]);

  it('names every pair once, the best first, direct and indirect told apart', () => {
    const rows = tabulateLeague(star);
    // Lower is better: A, C, B.
    expect(rows.map(({ treatment }) => treatment)).toEqual(['A', 'C', 'B']);
    expect(rows[2]?.cells[1]).toEqual({
      ...{ estimate: '2.00', interval: '−0.77 to 4.77', directStudies: 0, isDifferent: false },
    });
    expect(rows[2]?.cells[0]).toEqual({
      ...{ estimate: '3.00', interval: '1.04 to 4.96', directStudies: 1, isDifferent: true },
    });
    expect(rows[0]?.cells).toEqual([undefined, undefined, undefined]);
  });

  it('reads ratios back from their logarithms', () => {
    expect(tabulateLeague(star, Math.exp)[1]?.cells[0]?.estimate).toBe('2.72');
  });

  it('has no splits in a star, and in a triangle the direct beside the indirect', () => {
    expect(tabulateSplits(star)).toEqual([]);
    const triangle = networkOf([two('1', 'B', 'A', 3), two('2', 'C', 'A', 1), two('3', 'B', 'C', 2)]);
    // Consistent: B less C is 2 directly, and 3 - 1 through A.
    expect(tabulateSplits(triangle).find(({ comparison }) => comparison === 'B – C')).toEqual({
      ...{ comparison: 'B – C', studies: 1, direct: '2.00', indirect: '2.00', pValue: '1.000' },
    });
  });
});
