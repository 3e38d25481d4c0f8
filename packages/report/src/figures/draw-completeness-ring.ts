import { arc } from 'd3-shape';
import type { FigureModel, FigureNode } from './figure-model.ts';
import { formatPercent } from './format-figure-number.ts';
import { textMark } from './marks.ts';

export interface ChecklistPart {
  readonly title: string;
  readonly status: 'reported' | 'partly' | 'missing' | 'not-applicable';
}

const size = 96;
const words = {
  reported: 'reported',
  partly: 'partly reported',
  missing: 'missing',
  'not-applicable': 'not applicable',
};
const paints = { reported: 'brand', partly: 'orange', missing: 'hatch', 'not-applicable': 'line' } as const;

/** One segment for each item of a reporting checklist; what is missing says so when pointed at. */
export function drawCompletenessRing(title: string, parts: readonly ChecklistPart[]): FigureModel {
  const applicable = parts.filter(({ status }) => status !== 'not-applicable');
  const reported = applicable.filter(({ status }) => status === 'reported').length;
  const share = applicable.length === 0 ? null : reported / applicable.length;
  const step = (2 * Math.PI) / Math.max(1, parts.length);
  const ring = arc<number>()
    .innerRadius(34)
    .outerRadius(46)
    .startAngle((index) => index * step)
    .endAngle((index) => (index + 1) * step)
    .padAngle(0.04);
  const segments = parts.map(
    ({ title: item, status }, index): FigureNode => ({
      tag: 'path',
      attributes: { d: ring(index) ?? '' },
      fill: paints[status],
      tip: `${item}: ${words[status]}`,
    }),
  );
  return {
    title,
    description: `${reported} of ${applicable.length} applicable items are reported.`,
    caption: `${reported}/${applicable.length} applicable items reported.`,
    width: size,
    height: size,
    nodes: [
      { tag: 'g', attributes: { transform: `translate(${size / 2},${size / 2})` }, children: segments },
      textMark(share === null ? '–' : formatPercent(share), [size / 2, size / 2 + 2], {
        anchor: 'middle',
        size: 16,
        weight: 650,
        paint: 'ink',
      }),
      textMark('MIBO', [size / 2, size / 2 + 16], { anchor: 'middle', size: 10 }),
    ],
    table: { columns: ['Item', 'Status'], rows: parts.map(({ title: item, status }) => [item, words[status]]) },
  };
}
