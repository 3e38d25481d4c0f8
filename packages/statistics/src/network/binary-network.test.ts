import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../estimation.ts';
import { mantelHaenszelEffect } from '../meta-analysis/mantel-haenszel.ts';
import type { ArmEvents } from './arm-events.ts';
import { hypergeometricNetwork } from './hypergeometric-network.ts';
import { mantelHaenszelNetwork } from './mantel-haenszel-network.ts';

const { data, expected } = JSON.parse(
  readFileSync(new URL('../../reference/network/binary-network.json', import.meta.url), 'utf8'),
);
const arms: readonly ArmEvents[] = data.study.map((study: string, i: number) => ({
  study,
  treatment: data.treatment[i],
  events: data.events[i],
  total: data.total[i],
}));

function fitted<Fit>(estimation: { status: string; fit?: Fit; reason?: string }): Fit {
  if (estimation.fit === undefined) throw new Error(estimation.reason);
  return estimation.fit;
}

type Wanted = { readonly effects: readonly number[]; readonly se: readonly number[] };

function expectLeague(league: { effects: Float64Array; standardErrors: Float64Array }, { effects, se }: Wanted): void {
  effects.forEach((effect, cell) => {
    expect(Math.abs(league.effects[cell] - effect)).toBeLessThan(1e-8 * Math.max(Math.abs(effect), se[cell], 1e-3));
    expect(Math.abs(league.standardErrors[cell] - se[cell])).toBeLessThan(1e-8);
  });
}

const arm = (study: string, treatment: string, events: number, total: number): ArmEvents => ({
  study,
  treatment,
  events,
  total,
});

describe('network of odds ratios', () => {
  it('is that of the formulas in dense matrices, without what has no events', () => {
    const fit = fitted(mantelHaenszelNetwork(arms));
    expect(fit.treatments).toEqual(expected.treatments);
    expectLeague(fit.league, expected.mantel_haenszel);
    expect(fit.q).toBeCloseTo(expected.mantel_haenszel.q, 8);
    expect(fit.degreesOfFreedom).toBe(expected.mantel_haenszel.df);
    expect(fit.leftOut).toEqual([
      { study: 's8', treatment: undefined, reason: 'no-events' },
      { study: 's9', treatment: 'C', reason: 'single-arm' },
      { study: 's9', treatment: 'D', reason: 'no-events' },
    ]);
  });

  it.each(['exact', 'approximate'] as const)('%s: is the stratified Cox model of one row per person', (likelihood) => {
    const fit = fitted(hypergeometricNetwork(arms, { likelihood }));
    expectLeague(fit.league, expected[likelihood]);
  });

  it('is the Mantel-Haenszel odds ratio of two treatments', () => {
    const pair = arms.filter(({ study }) => ['s1', 's2'].includes(study));
    const fit = fitted(mantelHaenszelNetwork(pair));
    const tables = [
      { events1: 3, total1: 40, events2: 1, total2: 42 },
      { events1: 5, total1: 60, events2: 2, total2: 55 },
    ];
    const pooled = fitted(mantelHaenszelEffect(tables, 'log-odds-ratio'));
    expect(fit.league.effects[1]).toBeCloseTo(pooled.estimate, 12);
    expect(fit.league.standardErrors[1]).toBeCloseTo(pooled.standardError, 12);
  });

  it('solves one table by hand', () => {
    // 1 of 2 against 1 of 3, two events: odds ratio t with 2 ways for (0, 2): 3, (1, 1): 6 t, (2, 0): t^2; E = 1 at t^2 = 3.
    const table = [arm('1', 'A', 1, 3), arm('1', 'B', 1, 2)];
    const { effects } = fitted(hypergeometricNetwork(table)).league;
    expect(effects[2]).toBeCloseTo(Math.log(Math.sqrt(3)), 10);
    // Multinomial: 1 = 2 (2 t) / (3 + 2 t), t = 3/2. Mantel-Haenszel: 1 (2) / (1 (1)) = 2.
    expect(fitted(hypergeometricNetwork(table, { likelihood: 'approximate' })).league.effects[2]).toBeCloseTo(
      Math.log(1.5),
      10,
    );
    expect(fitted(mantelHaenszelNetwork(table)).league.effects[2]).toBeCloseTo(Math.log(2), 12);
  });

  it('does not depend on the order of arms', () => {
    const turned = [...arms].reverse();
    for (const method of [mantelHaenszelNetwork, hypergeometricNetwork]) {
      type Solved = { league: { effects: Float64Array } };
      const [one, other] = [fitted<Solved>(method(arms)), fitted<Solved>(method(turned))];
      one.league.effects.forEach((effect, cell) => {
        expect(other.league.effects[cell]).toBeCloseTo(effect, 9);
      });
    }
  });

  it('refuses what is no network, and names arms that cannot be', () => {
    const none = [arm('1', 'A', 0, 9), arm('1', 'B', 0, 9)];
    expect(mantelHaenszelNetwork(none)).toEqual({ status: 'not-estimable', reason: 'no-events' });
    expect(hypergeometricNetwork([])).toEqual({ status: 'not-estimable', reason: 'no-observations' });
    const pieces = [arm('1', 'A', 1, 9), arm('1', 'B', 2, 9), arm('2', 'C', 1, 9), arm('2', 'D', 3, 9)];
    expect(mantelHaenszelNetwork(pieces)).toEqual({ status: 'not-estimable', reason: 'network-in-pieces' });
    expect(() => mantelHaenszelNetwork([arm('1', 'A', 1, 9), arm('1', 'A', 1, 9)])).toThrow(InvalidInputError);
    expect(() => mantelHaenszelNetwork([arm('1', 'A', 10, 9), arm('1', 'B', 1, 9)])).toThrow(
      'study 1 has 10 events of 9 in A',
    );
    expect(() => hypergeometricNetwork([arm('1', 'A', 1, 9)])).toThrow('study 1 has one arm');
  });
});
