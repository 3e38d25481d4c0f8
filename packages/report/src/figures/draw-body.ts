import type { FigureModel, FigureNode } from './figure-model.ts';
import { dotMark, pathMark } from './marks.ts';
import type { Paint } from './palette.ts';

export interface BodyMark {
  readonly joint: string;
  readonly side: 'left' | 'right' | 'midline' | 'unknown';
  readonly label: string;
  readonly paint: Paint;
}

/** Half widths from the middle line and heights, in the drawing of 88 x 160 px. */
const places: Readonly<Record<string, readonly [out: number, y: number]>> = {
  shoulder: [17, 38],
  elbow: [23, 60],
  wrist: [28, 79],
  hand: [30, 87],
  cmc1: [26, 84],
  'spine-facet': [4, 62],
  hip: [9, 80],
  knee: [10, 112],
  ankle: [10, 144],
  foot: [13, 151],
};

const outline =
  'M44 6a9 10 0 0 1 0 21a9 10 0 0 1 0-21M40 28h8l14 6q5 3 6 10l8 40-5 2-10-30-2 26 1 22-4 46h-8l-3-46-1-12-1 12-3 46h-8l-4-46 1-22-2-26-10 30-5-2 8-40q1-7 6-10z';

/** A small person seen from the front, with the treated joint-sides marked; the person's left is at the right. */
export function drawBody(marks: readonly BodyMark[]): FigureModel {
  const dots: FigureNode[] = marks.flatMap(({ joint, side, label, paint }) => {
    const place = places[joint];
    if (place === undefined) return [];
    // A side that the source did not tell is marked on the middle line, hollow.
    const out = side === 'left' ? place[0] : side === 'right' ? -place[0] : 0;
    const fill = side === 'unknown' ? 'panel' : paint;
    return [
      dotMark([44 + out, place[1]], { radius: 6, fill, stroke: side === 'unknown' ? paint : 'panel', tip: label }),
    ];
  });
  return {
    title: 'Joint-sides',
    description: marks.length === 0 ? 'No joint-side yet.' : `Treated: ${marks.map(({ label }) => label).join(', ')}.`,
    caption: `${marks.length} joint-sides. Seen from the front: the person's left is at the right.`,
    width: 88,
    height: 160,
    nodes: [pathMark(outline, { fill: 'line', stroke: 'line-strong' }), ...dots],
    table: { columns: ['Joint', 'Side'], rows: marks.map(({ joint, side }) => [joint, side]) },
  };
}
