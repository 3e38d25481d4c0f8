import type { CostUtilityEstimate } from '@jointwise/analysis';
import { scaleLinear } from 'd3-scale';
import { formatCount } from '../formats/format-number.ts';
import type { FigureModel, FigureNode, FigureSize } from './figure-model.ts';
import { formatFigureNumber, formatPercent } from './format-figure-number.ts';
import { dotMark, lineMark, textMark } from './marks.ts';

const margin = { top: 24, right: 20, bottom: 40, left: 64 };
/** More dots than these hide one another; the table counts all. */
const mostDots = 500;

type Scale = (value: number) => number;

/**
 * Extra cost against extra effect, a dot for each time the people were drawn again. A line from the origin shows where
 * the product is just worth its cost.
 */
export function drawCostEffectivenessPlane(estimate: CostUtilityEstimate, { width, height }: FigureSize): FigureModel {
  const { pairs, extraCost, extraEffect, treated, comparator, currency, quadrants } = estimate;
  const reach = (values: readonly number[]) =>
    1.1 * values.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-9);
  const [mostEffect, mostCost] = [reach(pairs.map(({ effect }) => effect)), reach(pairs.map(({ cost }) => cost))];
  const x = scaleLinear()
    .domain([-mostEffect, mostEffect])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain([-mostCost, mostCost])
    .range([height - margin.bottom, margin.top]);
  const unit = estimate.effect === 'qaly' ? 'QALYs' : 'responders';
  const dots = pairs
    .slice(0, mostDots)
    .map(({ cost, effect }) => dotMark([x(effect), y(cost)], { radius: 1.5, fill: 'band-inner', stroke: 'none' }));
  return {
    title: 'Extra cost and extra effect',
    description: `${treated.title} against ${comparator.title}: ${formatPercent(quadrants['north-east'])} of draws cost more and do better, ${formatPercent(quadrants['south-east'])} cost less and do better, ${formatPercent(quadrants['north-west'])} cost more and do worse, ${formatPercent(quadrants['south-west'])} cost less and do worse.`,
    caption: `${treated.title} n/N ${treated.answered}/${treated.treated}, ${comparator.title} n/N ${comparator.answered}/${comparator.treated}; ${formatCount(pairs.length)} draws, seed ${estimate.seed}, over ${formatFigureNumber(estimate.horizonYears)} years.`,
    width,
    height,
    nodes: [
      ...axes({ x, y, width, height }, `${currency} more ↑`, `more ${unit} →`),
      ...worthLines(estimate, { x, y, mostEffect, mostCost }),
      ...dots,
      dotMark([x(extraEffect.estimate), y(extraCost.estimate)], { radius: 5, fill: 'brand', tip: 'Estimate' }),
    ],
    table: {
      columns: ['Quadrant', 'Share of draws'],
      rows: Object.entries(quadrants).map(([quadrant, share]) => [quadrant, share]),
    },
  };
}

interface Plane extends FigureSize {
  readonly x: Scale & { ticks?(count: number): number[] };
  readonly y: Scale & { ticks?(count: number): number[] };
}

function axes({ x, y, width, height }: Plane, up: string, right: string): FigureNode[] {
  const ticksOf = (scale: Plane['x']) => scale.ticks?.(4) ?? [];
  return [
    lineMark([margin.left, y(0)], [width - margin.right, y(0)], { paint: 'line-strong' }),
    lineMark([x(0), margin.top], [x(0), height - margin.bottom], { paint: 'line-strong' }),
    ...ticksOf(y).map((value) =>
      textMark(formatFigureNumber(value, 0), [margin.left - 6, y(value) + 4], { anchor: 'end' }),
    ),
    ...ticksOf(x).map((value) => textMark(formatFigureNumber(value, 3), [x(value), height - 22], { anchor: 'middle' })),
    textMark(up, [margin.left, 14], { size: 10 }),
    textMark(right, [width - margin.right, height - 6], { anchor: 'end', size: 10 }),
  ];
}

interface Reach {
  readonly x: Scale;
  readonly y: Scale;
  readonly mostEffect: number;
  readonly mostCost: number;
}

function worthLines(
  { netBenefits, currency }: CostUtilityEstimate,
  { x, y, mostEffect, mostCost }: Reach,
): FigureNode[] {
  return netBenefits.slice(0, 2).flatMap(({ perUnit }) => {
    const end = Math.min(mostEffect, perUnit > 0 ? mostCost / perUnit : mostEffect);
    return [
      lineMark([x(-end), y(-end * perUnit)], [x(end), y(end * perUnit)], { paint: 'ink-soft', dash: '4 3' }),
      textMark(`${formatCount(perUnit)} ${currency}`, [x(end) - 4, y(end * perUnit) + 12], { anchor: 'end', size: 10 }),
    ];
  });
}
