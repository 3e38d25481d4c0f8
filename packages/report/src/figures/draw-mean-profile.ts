import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import { directionWords, type ScaleDirectionWord } from './direction-words.ts';
import type { FigureModel, FigureNode, FigureSize } from './figure-model.ts';
import { fittedMark } from './fit-text.ts';
import { formatFigureNumber } from './format-figure-number.ts';
import { dotMark, lineMark, pathMark, px, textMark } from './marks.ts';
import { armPaints, type Paint } from './palette.ts';

export interface ProfilePoint {
  readonly visit: string;
  readonly mean: number;
  readonly interval: readonly [lower: number, upper: number];
  /** Values behind the mean, where they are known. */
  readonly n: number | null;
}

/** Least-squares means of one arm over the visits. */
export interface ProfileArm {
  readonly label: string;
  readonly points: readonly ProfilePoint[];
}

export interface MeanProfile {
  readonly title: string;
  readonly measure: string;
  readonly direction: ScaleDirectionWord;
  readonly visits: readonly string[];
  readonly arms: readonly ProfileArm[];
  readonly caption: string;
}

const margin = { right: 20, bottom: 34, left: 44 };
const legendHeight = 14;

/** Means over visits with their intervals; arms stand a little apart so that intervals do not hide one another. */
export function drawMeanProfile(profile: MeanProfile, { width, height }: FigureSize): FigureModel {
  const values = profile.arms.flatMap(({ points }) => points.flatMap(({ interval }) => [...interval]));
  // The names of the arms stand above the means, which may reach the top.
  const top = 14 + legendHeight * Math.max(1, profile.arms.length);
  const x = scalePoint<string>()
    .domain([...profile.visits])
    .range([margin.left + 20, width - margin.right - 20]);
  const y = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice()
    .range([height - margin.bottom, top]);
  const at = (visit: string, arm: number) => (x(visit) ?? 0) + (arm - (profile.arms.length - 1) / 2) * 8;
  return {
    title: profile.title,
    description: profile.arms.map(({ label, points }) => `${label}: ${lastWords(points)}`).join('. '),
    caption: profile.caption,
    width,
    height,
    nodes: [
      textMark(`${profile.measure}, ${directionWords(profile.direction)}`, [margin.left, 14]),
      ...y
        .ticks(5)
        .flatMap((tick) => [
          lineMark([margin.left, y(tick)], [width - margin.right, y(tick)], { paint: 'line' }),
          textMark(formatFigureNumber(tick), [margin.left - 6, y(tick) + 4], { anchor: 'end' }),
        ]),
      ...profile.visits.map((visit) => textMark(visit, [x(visit) ?? 0, height - 14], { anchor: 'middle' })),
      ...profile.arms.flatMap((arm, index) => armMarks(arm, { y, at: (visit) => at(visit, index), index })),
      ...legend(profile.arms, width),
    ],
    table: {
      columns: ['Arm', 'Visit', 'Mean', 'Lower', 'Upper', 'n'],
      rows: profile.arms.flatMap(({ label, points }) =>
        points.map(({ visit, mean, interval, n }) => [label, visit, mean, ...interval, n]),
      ),
    },
  };
}

interface Place {
  readonly y: (value: number) => number;
  readonly at: (visit: string) => number;
  readonly index: number;
}

function armMarks({ label, points }: ProfileArm, { y, at, index }: Place): FigureNode[] {
  const paint = paintOf(index);
  const path = line<ProfilePoint>(
    ({ visit }) => px(at(visit)),
    ({ mean }) => px(y(mean)),
  );
  return [
    pathMark(path([...points]) ?? '', { stroke: paint, width: 1.5 }),
    ...points.flatMap(({ visit, mean, interval, n }) => [
      lineMark([at(visit), y(interval[0])], [at(visit), y(interval[1])], { paint, width: 2 }),
      dotMark([at(visit), y(mean)], {
        fill: paint,
        tip: `${label}, ${visit}: ${formatFigureNumber(mean, 2)}${n === null ? '' : `, n ${n}`}`,
      }),
    ]),
  ];
}

function legend(arms: readonly ProfileArm[], width: number): FigureNode[] {
  return arms.map(({ label }, index) =>
    fittedMark(label, [width - margin.right, 14 + index * legendHeight], {
      anchor: 'end',
      paint: paintOf(index),
      weight: 600,
      width: width * 0.6,
    }),
  );
}

function lastWords(points: readonly ProfilePoint[]): string {
  const last = points.at(-1);
  return last === undefined ? 'no visit' : `${formatFigureNumber(last.mean, 2)} at ${last.visit}`;
}

function paintOf(index: number): Paint {
  return armPaints[index % armPaints.length] as Paint;
}
