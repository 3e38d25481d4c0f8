import type { FigureModel, FigureNode } from './figure-model.ts';
import { dotMark, pathMark, px, textMark } from './marks.ts';

/** So many of 100 (or of 1000): both frames follow from the one number. */
export interface IconColumn {
  /** Whom the column counts: "With saline". */
  readonly label: string;
  /** Whole people, from 0 to the denominator. */
  readonly events: number;
  /** Where the number may lie, in whole people. */
  readonly between?: readonly [lower: number, upper: number];
}

/** Sentences of the figure in the reader's language. */
export interface IconWords {
  readonly title: string;
  /** What the picture shows, for those who do not see it: both frames, with the comparator. */
  readonly description: string;
  readonly caption: string;
  /** Under a column, one line each frame: "58 of 100 better". */
  readonly frames: (column: IconColumn, denominator: number) => readonly [withEvent: string, without: string];
  /** Heads of the table: who, with, without, of, between. */
  readonly columns: readonly [who: string, withEvent: string, without: string, of: string, between: string];
  readonly between: (lower: number, upper: number) => string;
}

export interface IconArray {
  /** 10 by 10, or 10 blocks of 100 for what is rarer than 1 of 100; the same for every column. */
  readonly denominator: 100 | 1000;
  /** The treated first, then who they are compared with. */
  readonly columns: readonly IconColumn[];
  readonly words: IconWords;
}

const grids = { 100: { across: 10, pitch: 15, radius: 5.5 }, 1000: { across: 25, pitch: 6, radius: 2.2 } } as const;
const arrayWidth = 150;
const gap = 24;
const top = 26;

/**
 * People as dots, filled where the event happens, hatched where it may or may not; columns side by side at equal size
 * and with one denominator, so that nothing looks larger than it is.
 *
 * Source: the rules of risk communication of IPDAS and the Winton Centre, as docs/methods/decision-aid.md lists them.
 *
 * @throws Error when a number is no whole number of people of the denominator
 */
export function drawIconArray({ denominator, columns, words }: IconArray): FigureModel {
  for (const column of columns) checkColumn(column, denominator);
  const { across, pitch } = grids[denominator];
  const bottom = top + (denominator / across) * pitch;
  return {
    title: words.title,
    description: words.description,
    caption: words.caption,
    // Always room for two, so that dots have one size whether or not there is a comparator.
    width: Math.max(2, columns.length) * (arrayWidth + gap) - gap + 4,
    height: bottom + 40,
    nodes: columns.flatMap((column, index) => {
      const left = 2 + index * (arrayWidth + gap);
      const [withEvent, without] = words.frames(column, denominator);
      return [
        textMark(column.label, [left, 14], { size: 13, weight: 650, paint: 'ink' }),
        {
          tag: 'g',
          attributes: { transform: `translate(${left},${top})` },
          children: people(column, denominator),
        } satisfies FigureNode,
        textMark(withEvent, [left, bottom + 16], { size: 12, weight: 650, paint: 'ink' }),
        textMark(without, [left, bottom + 33], { size: 12 }),
      ];
    }),
    table: {
      columns: words.columns,
      rows: columns.map(({ label, events, between }) => [
        label,
        events,
        denominator - events,
        denominator,
        between === undefined ? null : words.between(...between),
      ]),
    },
  };
}

function people({ events, between = [events, events] }: IconColumn, denominator: 100 | 1000): readonly FigureNode[] {
  const { across, pitch, radius } = grids[denominator];
  const [lower, upper] = between;
  const sure = Math.min(lower, events);
  const possible = Math.max(upper, events);
  return Array.from({ length: denominator }, (_, index) => {
    const at = [pitch * ((index % across) + 0.5), pitch * (Math.floor(index / across) + 0.5)] as const;
    const fill = index < sure ? 'brand' : index < events ? 'band-inner' : 'panel';
    const dot = dotMark(at, { radius, fill, stroke: index < possible ? 'brand' : 'line-strong' });
    return index >= sure && index < possible ? [dot, hatch(at, radius)] : [dot];
  }).flat();
}

/** Two strokes across a dot: the person may be among those, or not. */
function hatch([x, y]: readonly [number, number], radius: number): FigureNode {
  const r = radius * 0.62;
  const stroke = (shift: number) =>
    `M${px(x - r + shift)},${px(y + r + shift)} L${px(x + r + shift)},${px(y - r + shift)}`;
  const shifts = radius < 4 ? [0] : [-1.6, 1.6];
  return pathMark(shifts.map(stroke).join(' '), { stroke: 'brand', width: 1.2 });
}

function checkColumn({ label, events, between = [events, events] }: IconColumn, denominator: number): void {
  for (const value of [events, ...between]) {
    if (!Number.isInteger(value) || value < 0 || value > denominator) {
      throw new Error(
        `drawIconArray: ${label} has ${value} of ${denominator}; people are whole and from 0 to ${denominator}`,
      );
    }
  }
  const [lower, upper] = between;
  if (lower > upper)
    throw new Error(`drawIconArray: ${label} lies between ${lower} and ${upper}; the lower comes first`);
}
