import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { directionWords, type ScaleDirectionWord } from './direction-words.ts';
import type { FigureModel, FigureNode, FigureSize } from './figure-model.ts';
import { formatFigureNumber } from './format-figure-number.ts';
import { dotMark, lineMark, pathMark, px, rectMark, textMark } from './marks.ts';
import type { Paint } from './palette.ts';

export interface TrajectoryPoint {
  readonly visitCode: string;
  /** Days from the index procedure. */
  readonly day: number;
  /** null: the visit was due and has no score. */
  readonly value: number | null;
}

/** Percentiles of the other participants at a visit. */
export interface BandPoint {
  readonly visitCode: string;
  readonly day: number;
  readonly n: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

export interface TrajectoryLine {
  readonly label: string;
  /** On the scale's own units. */
  readonly value: number;
}

export interface Trajectory {
  readonly title: string;
  readonly unit?: string | undefined;
  readonly range: readonly [number, number];
  readonly direction: ScaleDirectionWord;
  readonly points: readonly TrajectoryPoint[];
  readonly band: readonly BandPoint[];
  /** MIC from this participant's own baseline, and PASS. */
  readonly lines: readonly TrajectoryLine[];
  readonly paint: Paint;
}

const margin = { top: 22, right: 14, bottom: 30, left: 34 };

/**
 * One participant's scores on one scale over time, before the light band of the others. The line joins neighbouring
 * visits only: through a visit that did not happen there is none, and the visit is marked at the foot.
 */
export function drawTrajectory(trajectory: Trajectory, { width, height }: FigureSize): FigureModel {
  const { points, band, range, lines } = trajectory;
  const days = [...points, ...band].map(({ day }) => day);
  // Square root of time, so that the early visits do not lie on one another.
  const spread = (day: number) => Math.sign(day) * Math.sqrt(Math.abs(day));
  const x = scaleLinear()
    .domain([spread(Math.min(0, ...days)), spread(Math.max(90, ...days))])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain(range)
    .range([height - margin.bottom, margin.top]);
  const place = { x: (day: number) => x(spread(day)), y: (value: number) => y(value) };
  const answered = points.filter((point) => point.value !== null);
  return {
    title: trajectory.title,
    description: describe(trajectory),
    caption: `${answered.length}/${points.length} visits due so far have a score${bandWords(band)}.`,
    width,
    height,
    nodes: [
      ...drawAxes(trajectory, place, { width, height }),
      ...drawBand(band, place),
      ...lines.map(({ value }) =>
        lineMark([margin.left, y(value)], [width - margin.right, y(value)], { paint: 'ink-soft', dash: '4 3' }),
      ),
      ...drawPoints(trajectory, place, height),
      ...lines.map((line) => nameLine(line, points, place, width)),
    ],
    table: tabulate(trajectory),
  };
}

interface Place {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
}

function drawAxes({ range, direction, points, unit }: Trajectory, place: Place, { width, height }: FigureSize) {
  const middle = (range[0] + range[1]) / 2;
  const levels = [range[0], middle, range[1]].flatMap((value) => [
    lineMark([margin.left, place.y(value)], [width - margin.right, place.y(value)], { paint: 'line' }),
    textMark(formatFigureNumber(value), [margin.left - 6, place.y(value) + 4], { anchor: 'end' }),
  ]);
  let last = -Infinity;
  const visits = points.flatMap(({ visitCode, day }) => {
    const at = place.x(day);
    if (at - last < 26) return [];
    last = at;
    return [textMark(visitCode, [at, height - 8], { anchor: 'middle' })];
  });
  const words = directionWords(direction);
  const label = [words, unit].filter((word) => word !== undefined && word !== '').join(' · ');
  return [...levels, ...visits, textMark(label, [margin.left, 12], { size: 10 })];
}

const lineNameSize = 10;

/** The name of a line at its right end, on the side where no score of the later half stands in its way. */
function nameLine(
  { label, value }: TrajectoryLine,
  points: readonly TrajectoryPoint[],
  place: Place,
  width: number,
): FigureNode {
  const at = place.y(value);
  const near = points.flatMap((point) => {
    if (point.value === null || place.x(point.day) < width / 2) return [];
    const above = at - place.y(point.value);
    return Math.abs(above) < 2 * lineNameSize ? [above] : [];
  });
  const countAbove = near.filter((above) => above > 0).length;
  const isBelow = countAbove > near.length - countAbove;
  return textMark(label, [width - margin.right, isBelow ? at + lineNameSize + 2 : at - 4], {
    anchor: 'end',
    size: lineNameSize,
    paint: 'ink',
    hasRim: true,
  });
}

function drawBand(band: readonly BandPoint[], place: Place): FigureNode[] {
  if (band.length < 2) return [];
  const between = (low: (point: BandPoint) => number, high: (point: BandPoint) => number) =>
    area<BandPoint>()
      .x(({ day }) => px(place.x(day)))
      .y0((point) => px(place.y(low(point))))
      .y1((point) => px(place.y(high(point))))([...band]) ?? '';
  const middle = line<BandPoint>()
    .x(({ day }) => px(place.x(day)))
    .y(({ p50 }) => px(place.y(p50)))([...band]);
  return [
    pathMark(
      between(
        ({ p10 }) => p10,
        ({ p90 }) => p90,
      ),
      { fill: 'band', tip: 'Between the 10th and 90th percentile' },
    ),
    pathMark(
      between(
        ({ p25 }) => p25,
        ({ p75 }) => p75,
      ),
      { fill: 'band-inner', tip: 'Middle half of the others' },
    ),
    pathMark(middle ?? '', { stroke: 'panel', width: 1.5 }),
  ];
}

function drawPoints({ points, paint, unit }: Trajectory, place: Place, height: number): FigureNode[] {
  const path = line<TrajectoryPoint>()
    .defined(({ value }) => value !== null)
    .x(({ day }) => px(place.x(day)))
    .y(({ value }) => px(place.y(value ?? 0)))([...points]);
  const marks = points.map(({ visitCode, day, value }) =>
    value === null
      ? rectMark({ x: place.x(day) - 4, y: height - margin.bottom - 8, width: 8, height: 8 }, 'hatch', {
          tip: `${visitCode}: due, no score`,
        })
      : dotMark([place.x(day), place.y(value)], {
          fill: paint,
          tip: `${visitCode}: ${formatFigureNumber(value)}${unit === undefined ? '' : ` ${unit}`}`,
        }),
  );
  return [pathMark(path ?? '', { stroke: paint, width: 2 }), ...marks];
}

function bandWords(band: readonly BandPoint[]): string {
  if (band.length < 2) return '';
  const counts = band.map(({ n }) => n);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  return `; band: ${low === high ? low : `${low} to ${high}`} others, 10th to 90th percentile`;
}

function describe({ title, points, direction }: Trajectory): string {
  const scored = points.filter(({ value }) => value !== null);
  const first = scored[0];
  const last = scored[scored.length - 1];
  if (first === undefined || last === undefined) return `${title}: no score yet.`;
  const values = `from ${formatFigureNumber(first.value ?? 0)} at ${first.visitCode} to ${formatFigureNumber(last.value ?? 0)} at ${last.visitCode}`;
  return `${title} ${values}; ${directionWords(direction)}.`;
}

function tabulate({ points, band }: Trajectory) {
  const visits = [...new Set([...points, ...band].map(({ visitCode }) => visitCode))];
  const rows = visits.map((visit) => {
    const point = points.find(({ visitCode }) => visitCode === visit);
    const others = band.find(({ visitCode }) => visitCode === visit);
    return [
      visit,
      point?.day ?? others?.day ?? null,
      point?.value ?? null,
      others?.n ?? null,
      others?.p10 ?? null,
      others?.p50 ?? null,
      others?.p90 ?? null,
    ];
  });
  return { columns: ['Visit', 'Day', 'Score', 'Others n', '10th percentile', 'Median', '90th percentile'], rows };
}
