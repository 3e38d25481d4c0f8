import type { Distribution } from '@jointwise/analysis';
import { scaleLinear } from 'd3-scale';
import type { ScaleDirectionWord } from './direction-words.ts';
import type { FigureModel, FigureNode, FigureSize } from './figure-model.ts';
import { formatFigureNumber } from './format-figure-number.ts';
import { dotMark, lineMark, rectMark, textMark } from './marks.ts';

export interface BeforeAfter {
  readonly title: string;
  readonly range: readonly [number, number];
  readonly unit?: string | undefined;
  readonly direction: ScaleDirectionWord;
  readonly before: Distribution;
  readonly after: Distribution;
  readonly visitTitle: string;
}

const margin = { top: 8, right: 12, bottom: 34, left: 74 };

/** Scores before above the axis and after below it, as mirrored bars over the same bins, with median and quartiles. */
export function drawDistribution(figure: BeforeAfter, { width, height }: FigureSize): FigureModel {
  const { before, after } = figure;
  const x = scaleLinear()
    .domain(reachOf(figure))
    .range([margin.left, width - margin.right]);
  const middle = (height - margin.bottom + margin.top) / 2;
  const tallest = Math.max(1, ...shares(before), ...shares(after));
  const reach = middle - margin.top - 18;
  const length = scaleLinear().domain([0, tallest]).range([0, reach]);
  return {
    title: figure.title,
    description: describe(figure),
    caption: `Before ${before.n}/${before.of}, after ${after.n}/${after.of} of those due have a score. Bars: share of those who answered; line and dot: quartiles and median.`,
    width,
    height,
    nodes: [
      ...bars(before, { x, length, base: middle, isUp: true }),
      ...bars(after, { x, length, base: middle, isUp: false }),
      lineMark([margin.left, middle], [width - margin.right, middle], { paint: 'line-strong' }),
      ...quartileMarks(before, x, margin.top + 12),
      ...quartileMarks(after, x, height - margin.bottom - 12),
      textMark('Before', [0, middle - 6], { paint: 'ink', weight: 600 }),
      textMark(figure.visitTitle, [0, middle + 15], { paint: 'ink', weight: 600 }),
      ...ticks(figure, x, { width, height }),
    ],
    table: {
      columns: ['From', 'To', 'Before (count)', 'After (count)'],
      rows: before.bins.map((bin, index) => [bin.from, bin.to, bin.count, after.bins[index]?.count ?? 0]),
    },
  };
}

type Scale = (value: number) => number;

/** From the first bin to the last: the bars of the end values reach beyond the range by half a bin. */
function reachOf({ before, range }: BeforeAfter): readonly [number, number] {
  return [Math.min(range[0], before.bins[0]?.from ?? range[0]), Math.max(range[1], before.bins.at(-1)?.to ?? range[1])];
}

function shares({ bins, n }: Distribution): number[] {
  return bins.map(({ count }) => (n === 0 ? 0 : (100 * count) / n));
}

interface BarPlace {
  readonly x: Scale;
  readonly length: Scale;
  readonly base: number;
  readonly isUp: boolean;
}

function bars(distribution: Distribution, { x, length, base, isUp }: BarPlace): FigureNode[] {
  return distribution.bins.map(({ from, to, count }, index) => {
    const tall = length(shares(distribution)[index] ?? 0);
    return rectMark(
      { x: x(from) + 1, y: isUp ? base - tall : base, width: x(to) - x(from) - 2, height: tall },
      isUp ? 'line-strong' : 'brand',
      { tip: `${formatFigureNumber(from)} to ${formatFigureNumber(to)}: ${count} of ${distribution.n}` },
    );
  });
}

function quartileMarks({ median, quartiles }: Distribution, x: Scale, y: number): FigureNode[] {
  if (median === null || quartiles === null) return [];
  return [
    lineMark([x(quartiles[0]), y], [x(quartiles[1]), y], { paint: 'ink', width: 3 }),
    dotMark([x(median), y], { fill: 'panel', stroke: 'ink', tip: `Median ${formatFigureNumber(median)}` }),
  ];
}

function ticks({ range, direction, unit }: BeforeAfter, x: Scale, { width, height }: FigureSize): FigureNode[] {
  const values = scaleLinear().domain(range).ticks(5);
  const better = direction === 'higher-better' ? 'better →' : direction === 'lower-better' ? '← better' : '';
  const words = [better, unit ?? ''].filter((word) => word !== '').join(' · ');
  return [
    ...values.map((value) => textMark(formatFigureNumber(value), [x(value), height - 20], { anchor: 'middle' })),
    textMark(words, [direction === 'lower-better' ? margin.left : width - margin.right, height - 5], {
      anchor: direction === 'lower-better' ? 'start' : 'end',
      size: 10,
    }),
  ];
}

function describe({ before, after, title }: BeforeAfter): string {
  const median = ({ median: value }: Distribution) => (value === null ? 'unknown' : formatFigureNumber(value));
  return `${title}: median ${median(before)} before and ${median(after)} after.`;
}
