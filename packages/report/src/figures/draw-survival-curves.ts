import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter, line } from 'd3-shape';
import type { FigureModel, FigureNode, FigureSize } from './figure-model.ts';
import { fittedMark, roomFor } from './fit-text.ts';
import { formatFigureNumber, formatPercent } from './format-figure-number.ts';
import { lineMark, pathMark, px, textMark } from './marks.ts';
import { armPaints, type Paint } from './palette.ts';

/** One arm's curve: a step at each time; limits may be absent where the interval does not exist. */
export interface SurvivalArm {
  readonly label: string;
  readonly steps: readonly {
    readonly time: number;
    readonly share: number;
    readonly limits?: readonly [lower: number, upper: number];
  }[];
  /** Number at risk just before each of the figure's times. */
  readonly atRisk: readonly number[];
  readonly n: number;
  readonly events: number;
}

export interface SurvivalCurves {
  readonly title: string;
  /** What the share is of, such as "without joint replacement". */
  readonly measure: string;
  readonly timeUnit: string;
  /** Times of the risk table, ascending, from 0. */
  readonly times: readonly number[];
  readonly arms: readonly SurvivalArm[];
}

const margin = { top: 24, right: 20 };
/** Least room for the words of the axis, and what the first number at risk takes of it. */
const leastLeft = 64;
const halfNumber = 28;
/** Bands of more arms than this hide one another. */
const mostBands = 4;
const rowHeight = 18;
const axisHeight = 40;

/** Kaplan-Meier curves with their intervals as bands, and the number at risk aligned under the time axis. */
export function drawSurvivalCurves(curves: SurvivalCurves, { width, height }: FigureSize): FigureModel {
  const tableHeight = (curves.arms.length + 1) * rowHeight + 8;
  const bottom = height - tableHeight - axisHeight;
  const last = curves.times.at(-1) ?? 1;
  const labels = roomFor(
    curves.arms.map(({ label }) => label),
    11,
    width * 0.3,
  );
  const left = Math.max(leastLeft, labels + halfNumber);
  const hasBands = curves.arms.length <= mostBands;
  const x = scaleLinear()
    .domain([0, last])
    .range([left, width - margin.right]);
  const y = scaleLinear().domain([0, 1]).range([bottom, margin.top]);
  const n = curves.arms.reduce((sum, arm) => sum + arm.n, 0);
  const events = curves.arms.reduce((sum, arm) => sum + arm.events, 0);
  return {
    title: curves.title,
    description: curves.arms
      .map(({ label, steps }) => `${label}: ${formatPercent(steps.at(-1)?.share ?? 1)} at the end`)
      .join('. '),
    caption: `${events}/${n} had the event.${hasBands ? ' Bands: 95 % intervals.' : ''} Under the axis: number still at risk.`,
    width,
    height,
    nodes: [
      ...axes(curves, { x, y, left, bottom, width }),
      ...curves.arms.flatMap((arm, index) => armMarks(arm, { x, y, last, index, hasBands })),
      ...riskTable(curves, { x, top: bottom + axisHeight, labels }),
    ],
    table: {
      columns: ['Arm', 'Time', 'Share', 'Lower', 'Upper'],
      rows: curves.arms.flatMap(({ label, steps }) =>
        steps.map(({ time, share, limits }) => [label, time, share, limits?.[0] ?? null, limits?.[1] ?? null]),
      ),
    },
  };
}

type Scale = (value: number) => number;

function paintOf(index: number): Paint {
  return armPaints[index % armPaints.length] as Paint;
}

interface Point {
  readonly time: number;
  readonly share: number;
  readonly limits: readonly [number, number];
}

/** The curve from time 0 to the end of the axis. */
function pointsOf({ steps }: SurvivalArm, last: number): Point[] {
  const points: Point[] = [{ time: 0, share: 1, limits: [1, 1] }];
  for (const { time, share, limits } of steps) {
    if (time <= last) points.push({ time, share, limits: limits ?? [share, share] });
  }
  const end = points.at(-1) as Point;
  return end.time < last ? [...points, { ...end, time: last }] : points;
}

function armMarks(
  arm: SurvivalArm,
  { x, y, last, index, hasBands }: { x: Scale; y: Scale; last: number; index: number; hasBands: boolean },
): FigureNode[] {
  const points = pointsOf(arm, last);
  const paint = paintOf(index);
  // Beyond the colours that can be told apart they come again, broken.
  const dash = index < armPaints.length ? {} : { dash: '6 4' };
  const band = area<Point>()
    .curve(curveStepAfter)
    .x(({ time }) => px(x(time)))
    .y0(({ limits }) => px(y(limits[0])))
    .y1(({ limits }) => px(y(limits[1])));
  const curve = line<Point>()
    .curve(curveStepAfter)
    .x(({ time }) => px(x(time)))
    .y(({ share }) => px(y(share)));
  const shaded = pathMark(band(points) ?? '', { fill: paint });
  return [
    ...(hasBands ? [{ ...shaded, attributes: { ...shaded.attributes, 'fill-opacity': 0.14 } }] : []),
    pathMark(curve(points) ?? '', {
      ...{ stroke: paint, width: 2, ...dash },
      tip: `${arm.label}: ${arm.events}/${arm.n} events`,
    }),
  ];
}

function axes(
  { measure, timeUnit, times }: SurvivalCurves,
  { x, y, left, bottom, width }: { x: Scale; y: Scale; left: number; bottom: number; width: number },
): FigureNode[] {
  return [
    textMark(measure, [left, 12], { size: 11 }),
    ...[0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      lineMark([left, y(share)], [width - margin.right, y(share)], { paint: 'line' }),
      textMark(formatPercent(share), [left - 8, y(share) + 4], { anchor: 'end' }),
    ]),
    ...times.map((time) => textMark(formatFigureNumber(time), [x(time), bottom + 16], { anchor: 'middle' })),
    textMark(timeUnit, [width - margin.right, bottom + 32], { anchor: 'end', size: 10 }),
  ];
}

function riskTable(
  { arms, times }: SurvivalCurves,
  { x, top, labels }: { x: Scale; top: number; labels: number },
): FigureNode[] {
  return [
    textMark('At risk', [4, top + 10], { size: 10 }),
    ...arms.flatMap(({ label, atRisk }, index) => {
      const y = top + 10 + (index + 1) * rowHeight;
      return [
        fittedMark(label, [4, y], { paint: paintOf(index), weight: 600, size: 10, width: labels }),
        ...times.map((time, column) =>
          textMark(String(atRisk[column] ?? ''), [x(time), y], { anchor: 'middle', paint: 'ink' }),
        ),
      ];
    }),
  ];
}
