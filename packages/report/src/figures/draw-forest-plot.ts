import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../formats/format-number.ts';
import type { FigureModel, FigureNode } from './figure-model.ts';
import { fittedMark, roomFor } from './fit-text.ts';
import { formatFigureNumber } from './format-figure-number.ts';
import { lineMark, pathMark, rectMark, textMark } from './marks.ts';

/** One study or one pooled estimate of a forest plot, on the scale that is drawn. */
export interface ForestRow {
  readonly label: string;
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  /** Percent weight of a study; a pooled row has none. */
  readonly weight?: number;
  readonly isPooled?: boolean;
  /** Where a new study would lie, drawn as a thin line under a pooled row. */
  readonly prediction?: readonly [lower: number, upper: number];
  /** Registry rows stand apart and carry the name of their bias. */
  readonly note?: string;
}

export interface Forest {
  readonly title: string;
  /** What is compared, such as "difference in pain, points". */
  readonly measure: string;
  readonly rows: readonly ForestRow[];
  /** 0 for differences, 0 on a log scale. */
  readonly noEffect: number;
  /** A named threshold, such as the MIC, drawn as a thin line. */
  readonly threshold?: { readonly value: number; readonly label: string };
  /** Words for the two ends: which side favours what. */
  readonly ends: readonly [left: string, right: string];
  readonly caption: string;
}

const rowHeight = 24;
const top = 46;
const numbersWidth = 150;
/** Room between the names and the axis, on which the ends of intervals and of ticks lie. */
const gap = 22;

/** Studies and pooled estimates with their intervals; the square is as large as the weight, the diamond is the pool. */
export function drawForestPlot(forest: Forest, width: number): FigureModel {
  const height = top + forest.rows.length * rowHeight + 52;
  const limits = forest.rows.flatMap(({ interval, prediction }) => [...interval, ...(prediction ?? [])]);
  const marks = [forest.noEffect, ...(forest.threshold === undefined ? [] : [forest.threshold.value])];
  const labelWidth = gap + roomFor(forest.rows.map(labelOf), 11, (width - numbersWidth) * 0.55);
  const x = scaleLinear()
    .domain([Math.min(...limits, ...marks), Math.max(...limits, ...marks)])
    .nice()
    .range([labelWidth, width - numbersWidth]);
  const bottom = top + forest.rows.length * rowHeight;
  return {
    title: forest.title,
    description: forest.rows.map((row) => `${row.label}: ${numbersOf(row)}`).join('. '),
    caption: forest.caption,
    width,
    height,
    nodes: [
      textMark(forest.measure, [4, 14], { size: 11 }),
      lineMark([x(forest.noEffect), top - 8], [x(forest.noEffect), bottom], { paint: 'line-strong' }),
      ...thresholdMarks(forest, x, bottom),
      ...forest.rows.flatMap((row, index) =>
        rowMarks(row, { x, y: top + index * rowHeight + rowHeight / 2, width, labelWidth }),
      ),
      ...axisMarks(forest, x, bottom),
    ],
    table: {
      columns: ['Study', 'Estimate', 'Lower', 'Upper', 'Weight %'],
      rows: forest.rows.map(({ label, estimate, interval, weight }) => [label, estimate, ...interval, weight ?? null]),
    },
  };
}

type Scale = ((value: number) => number) & { ticks(count: number): number[]; range(): number[] };

interface RowPlace {
  readonly x: Scale;
  readonly y: number;
  readonly width: number;
  readonly labelWidth: number;
}

function labelOf({ label, note }: ForestRow): string {
  return note === undefined ? label : `${label} (${note})`;
}

function rowMarks(row: ForestRow, { x, y, width, labelWidth }: RowPlace): FigureNode[] {
  const [lower, upper] = row.interval;
  const label = fittedMark(labelOf(row), [4, y + 4], {
    width: labelWidth - gap + 4,
    paint: 'ink',
    weight: row.isPooled === true ? 600 : 400,
  });
  const numbers = textMark(numbersOf(row), [width - 4, y + 4], { anchor: 'end', paint: 'ink' });
  if (row.isPooled === true) {
    const diamond = `M${x(lower)},${y} L${x(row.estimate)},${y - 6} L${x(upper)},${y} L${x(row.estimate)},${y + 6} Z`;
    const prediction =
      row.prediction === undefined
        ? []
        : [lineMark([x(row.prediction[0]), y + 9], [x(row.prediction[1]), y + 9], { paint: 'brand', dash: '4 3' })];
    return [label, ...prediction, pathMark(diamond, { fill: 'brand' }), numbers];
  }
  const side = 4 + 8 * Math.sqrt((row.weight ?? 0) / 100);
  return [
    label,
    lineMark([x(lower), y], [x(upper), y], { paint: 'ink-soft', width: 1.5 }),
    rectMark({ x: x(row.estimate) - side / 2, y: y - side / 2, width: side, height: side }, 'brand', {
      tip: `${row.label}: ${numbersOf(row)}`,
    }),
    numbers,
  ];
}

function numbersOf({ estimate, interval: [lower, upper] }: ForestRow): string {
  return `${formatNumber(estimate, 2)} (${formatNumber(lower, 2)} to ${formatNumber(upper, 2)})`;
}

function thresholdMarks({ threshold }: Forest, x: Scale, bottom: number): FigureNode[] {
  if (threshold === undefined) return [];
  // In its own line, and away from the end of the plot that it stands nearer to.
  const [from = 0, to = 0] = x.range();
  const at = x(threshold.value);
  const isLeft = at < (from + to) / 2;
  return [
    lineMark([at, top - 8], [at, bottom], { paint: 'amber', dash: '3 3' }),
    textMark(threshold.label, [at, top - 12], { anchor: isLeft ? 'start' : 'end', paint: 'amber', size: 10 }),
  ];
}

function axisMarks({ ends }: Forest, x: Scale, bottom: number): FigureNode[] {
  const ticks = x.ticks(5);
  const first = ticks[0] ?? 0;
  const last = ticks.at(-1) ?? 0;
  return [
    lineMark([x(first), bottom + 4], [x(last), bottom + 4], { paint: 'line-strong' }),
    ...ticks.map((tick) => textMark(formatFigureNumber(tick, 2), [x(tick), bottom + 18], { anchor: 'middle' })),
    textMark(`← ${ends[0]}`, [x(first), bottom + 36], { size: 10 }),
    textMark(`${ends[1]} →`, [x(last), bottom + 36], { size: 10, anchor: 'end' }),
  ];
}
