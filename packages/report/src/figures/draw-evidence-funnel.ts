import { scaleLinear } from 'd3-scale';
import type { FigureModel, FigureSize } from './figure-model.ts';
import { studiesOf } from './fit-text.ts';
import { formatFigureNumber } from './format-figure-number.ts';
import { dotMark, lineMark, pathMark, textMark } from './marks.ts';

export interface FunnelStudy {
  readonly label: string;
  readonly effect: number;
  readonly standardError: number;
  /** Added by trim and fill; drawn hollow. */
  readonly isFilled?: boolean;
}

const margin = { top: 22, right: 20, bottom: 40, left: 56 };

/** Studies by effect and standard error, the precise ones on top, with the 95 % limits around the pooled effect. */
export function drawEvidenceFunnel(
  {
    studies,
    pooled,
    measure,
  }: { readonly studies: readonly FunnelStudy[]; readonly pooled: number; readonly measure: string },
  { width, height }: FigureSize,
): FigureModel {
  const largest = Math.max(...studies.map(({ standardError }) => standardError)) * 1.05;
  const reach = Math.max(1.96 * largest, ...studies.map(({ effect }) => Math.abs(effect - pooled)));
  const x = scaleLinear()
    .domain([pooled - reach, pooled + reach])
    .nice()
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain([0, largest])
    .range([margin.top, height - margin.bottom]);
  const limit = (sign: 1 | -1) => `${x(pooled + sign * 1.96 * largest)},${y(largest)}`;
  const observed = studies.filter(({ isFilled }) => isFilled !== true).length;
  return {
    title: 'Funnel plot',
    description: `${studiesOf(observed)} around a pooled effect of ${formatFigureNumber(pooled, 2)}.`,
    caption: `${studiesOf(observed)}${observed < studies.length ? `, ${studies.length - observed} added by trim and fill (hollow)` : ''}. Lines: 95 % limits.`,
    width,
    height,
    nodes: [
      pathMark(`M${limit(-1)} L${x(pooled)},${y(0)} L${limit(1)}`, { stroke: 'line-strong', dash: '4 3' }),
      lineMark([x(pooled), y(0)], [x(pooled), y(largest)], { paint: 'ink-soft' }),
      textMark('standard error, precise studies on top', [margin.left, 12], { size: 10 }),
      ...y
        .ticks(4)
        .map((tick) => textMark(formatFigureNumber(tick, 2), [margin.left - 6, y(tick) + 4], { anchor: 'end' })),
      ...x.ticks(5).map((tick) => textMark(formatFigureNumber(tick, 2), [x(tick), height - 22], { anchor: 'middle' })),
      textMark(measure, [width - margin.right, height - 6], { anchor: 'end', size: 10 }),
      ...studies.map(({ label, effect, standardError, isFilled }) =>
        dotMark([x(effect), y(standardError)], {
          fill: isFilled === true ? 'panel' : 'brand',
          stroke: isFilled === true ? 'brand' : 'panel',
          tip: label,
        }),
      ),
    ],
    table: {
      columns: ['Study', 'Effect', 'Standard error', 'Added'],
      rows: studies.map(({ label, effect, standardError, isFilled }) => [
        label,
        effect,
        standardError,
        isFilled === true ? 'yes' : 'no',
      ]),
    },
  };
}
