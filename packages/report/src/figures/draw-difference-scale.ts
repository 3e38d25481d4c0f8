import { scaleLinear } from 'd3-scale';
import type { FigureModel } from './figure-model.ts';
import { dotMark, lineMark, rectMark, textMark } from './marks.ts';

/** A difference in points where nobody counted people. */
export interface DifferenceScale {
  readonly points: number;
  readonly between: readonly [lower: number, upper: number];
  /** The least difference that matters; null where the source names none. */
  readonly leastImportant: number | null;
  /** In the reader's language. */
  readonly words: {
    readonly title: string;
    readonly description: string;
    readonly caption: string;
    readonly worse: string;
    readonly better: string;
    readonly leastImportant: string;
    /** Heads of the table: difference, lower, upper, least that matters. */
    readonly columns: readonly [points: string, lower: string, upper: string, leastImportant: string];
  };
}

const width = 324;
const height = 120;
const line = 66;

/** The difference on a line of points with its interval, and the least difference that people care about as a mark. */
export function drawDifferenceScale({ points, between, leastImportant, words }: DifferenceScale): FigureModel {
  const reach = Math.max(20, ...[points, ...between, leastImportant ?? 0].map((value) => Math.abs(value) + 2));
  const x = scaleLinear()
    .domain([-reach, reach])
    .range([10, width - 10]);
  const [lower, upper] = between;
  const mark =
    leastImportant === null
      ? []
      : [
          lineMark([x(leastImportant), 34], [x(leastImportant), line + 14], { paint: 'ink', dash: '4 3' }),
          textMark(words.leastImportant, [width - 10, 26], { anchor: 'end', size: 12, paint: 'ink' }),
        ];
  return {
    title: words.title,
    description: words.description,
    caption: words.caption,
    width,
    height,
    nodes: [
      rectMark({ x: x(lower), y: line - 10, width: x(upper) - x(lower), height: 20 }, 'band', { radius: 3 }),
      lineMark([10, line], [width - 10, line], { paint: 'line-strong' }),
      lineMark([x(0), line - 16], [x(0), line + 16], { paint: 'line-strong' }),
      textMark('0', [x(0), line + 30], { anchor: 'middle', size: 12 }),
      ...mark,
      dotMark([x(points), line], { radius: 5, fill: 'brand' }),
      textMark(words.worse, [10, height - 8], { size: 12 }),
      textMark(words.better, [width - 10, height - 8], { anchor: 'end', size: 12 }),
    ],
    table: { columns: words.columns, rows: [[points, lower, upper, leastImportant]] },
  };
}
