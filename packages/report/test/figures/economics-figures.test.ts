import type { CostUtilityEstimate } from '@jointwise/analysis';
import { describe, expect, it } from 'vitest';
import {
  drawAcceptabilityCurve,
  drawCostEffectivenessPlane,
  type FigureModel,
  formatRatio,
  formatSvg,
} from '../../src/index.ts';

const textsOf = ({ nodes }: FigureModel) => nodes.flatMap(({ text }) => (text === undefined ? [] : [text]));

const estimate: CostUtilityEstimate = {
  effect: 'qaly',
  currency: 'GBP',
  horizonYears: 1,
  discountRate: 0.035,
  confidenceLevel: 0.95,
  seed: 7,
  treated: { title: 'PRP', treated: 40, answered: 32, meanCost: 4200, meanEffect: 0.6725 },
  comparator: { title: 'Exercise', treated: 38, answered: 31, meanCost: 350, meanEffect: 0.6325 },
  extraCost: { estimate: 3850, interval: [3500, 4200] },
  extraEffect: { estimate: 0.04, interval: [-0.01, 0.09] },
  ratio: { kind: 'cost-per-unit', value: 96_250 },
  quadrants: { 'north-east': 0.75, 'south-east': 0, 'south-west': 0, 'north-west': 0.25 },
  netBenefits: [
    {
      perUnit: 20_000,
      estimate: -3050,
      interval: [-4400, -1700],
      probability: 0,
      expectedValueOfPerfectInformation: 0,
    },
  ],
  pairs: [
    { cost: 3850, effect: 0.04 },
    { cost: 4000, effect: -0.02 },
    { cost: 3700, effect: 0.08 },
    { cost: 3900, effect: 0.05 },
  ],
};

describe('the cost-effectiveness plane', () => {
  const figure = drawCostEffectivenessPlane(estimate, { width: 480, height: 360 });

  it('draws a dot for each draw and one for the estimate, with directions in words', () => {
    expect(figure.nodes.filter(({ tag }) => tag === 'circle')).toHaveLength(5);
    expect(textsOf(figure)).toEqual(expect.arrayContaining(['GBP more ↑', 'more QALYs →', '20\u202F000 GBP']));
  });

  it('puts dearer and better to the upper right of the origin', () => {
    const origin = figure.nodes.filter(({ tag }) => tag === 'line').slice(0, 2);
    const point = figure.nodes.filter(({ tag }) => tag === 'circle').at(-1)?.attributes;
    expect(Number(point?.cx)).toBeGreaterThan(Number(origin[1]?.attributes.x1));
    expect(Number(point?.cy)).toBeLessThan(Number(origin[0]?.attributes.y1));
  });

  it('says who answered, and how the draws fall', () => {
    expect(figure.caption).toContain('PRP n/N 32/40');
    expect(figure.table.rows).toContainEqual(['north-west', 0.25]);
    expect(formatSvg(figure)).toContain('<svg');
  });
});

describe('the acceptability curve', () => {
  it('runs from left to right within the plot and keeps its numbers', () => {
    const points = [0, 50_000, 100_000].map((perUnit, index) => ({
      perUnit,
      probability: index / 4,
      expectedValueOfPerfectInformation: 10 * index,
    }));
    const figure = drawAcceptabilityCurve(estimate, points, { width: 480, height: 300 });
    expect(figure.table.rows).toEqual([
      [0, 0, 0],
      [50_000, 0.25, 10],
      [100_000, 0.5, 20],
    ]);
    expect(textsOf(figure)).toContain('GBP for one QALY →');
    expect(figure.description).toContain('to 50 % at 100\u202F000 GBP');
  });
});

describe('a ratio in words', () => {
  it('is a price only where cost and effect both rise', () => {
    expect(formatRatio(estimate)).toBe('96\u202F250 GBP for each QALY gained');
    expect(formatRatio({ ...estimate, effect: 'responder', ratio: { kind: 'saving-per-unit-lost', value: 200 } })).toBe(
      '200 GBP saved for each responder lost',
    );
  });

  it('never prints a number where one option is better in everything', () => {
    for (const kind of ['dominant', 'dominated', 'no-difference'] as const) {
      expect(formatRatio({ ...estimate, ratio: { kind } })).not.toMatch(/\d/);
    }
  });
});
