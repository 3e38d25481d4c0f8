import { scaleLinear } from 'd3-scale';
import type { FigureModel } from './figure-model.ts';
import { fittedMark, roomFor } from './fit-text.ts';
import { formatFigureNumber } from './format-figure-number.ts';
import { dotMark, lineMark, textMark } from './marks.ts';

export interface BalanceRow {
  readonly covariate: string;
  /** Absolute standardised mean difference between the arms. */
  readonly before: number;
  readonly after: number;
}

const rowHeight = 22;
const top = 36;
/** Room between the names and the axis. */
const gap = 22;

/**
 * Standardised differences of covariates before and after weighting, with the limit of 0.1 below which an imbalance is
 * usually called negligible.
 */
export function drawBalancePlot(rows: readonly BalanceRow[], caption: string, width: number): FigureModel {
  const height = top + rows.length * rowHeight + 36;
  const most = Math.max(0.3, ...rows.flatMap(({ before, after }) => [before, after]).filter(Number.isFinite));
  const labels = roomFor(
    rows.map(({ covariate }) => covariate),
    11,
    width * 0.5,
  );
  const labelWidth = labels + gap;
  // An infinite difference (nobody varies within an arm) stands at the edge.
  const x = scaleLinear()
    .domain([0, most])
    .nice()
    .range([labelWidth, width - 20])
    .clamp(true);
  const bottom = top + rows.length * rowHeight;
  const y = (index: number) => top + index * rowHeight + rowHeight / 2;
  return {
    title: 'Balance of covariates',
    description: `${rows.filter(({ after }) => after < 0.1).length} of ${rows.length} covariates are within 0.1 after weighting.`,
    caption,
    width,
    height,
    nodes: [
      textMark('○ before weighting', [labelWidth, 14], { paint: 'ink' }),
      textMark('● after weighting', [labelWidth + 130, 14], { paint: 'brand', weight: 600 }),
      lineMark([x(0.1), top - 6], [x(0.1), bottom], { paint: 'amber', dash: '3 3' }),
      textMark('0.1', [x(0.1), top - 10], { anchor: 'middle', paint: 'amber', size: 10 }),
      lineMark([x(0), bottom], [width - 20, bottom], { paint: 'line-strong' }),
      ...x.ticks(5).map((tick) => textMark(formatFigureNumber(tick, 2), [x(tick), bottom + 16], { anchor: 'middle' })),
      ...rows.flatMap(({ covariate, before, after }, index) => [
        fittedMark(covariate, [4, y(index) + 4], { paint: 'ink', width: labels + 4 }),
        lineMark([x(before), y(index)], [x(after), y(index)], { paint: 'line-strong' }),
        dotMark([x(before), y(index)], { fill: 'panel', stroke: 'ink-soft', tip: `${covariate} before: ${before}` }),
        dotMark([x(after), y(index)], { fill: 'brand', tip: `${covariate} after: ${after}` }),
      ]),
    ],
    table: {
      columns: ['Covariate', 'Before', 'After'],
      rows: rows.map(({ covariate, before, after }) => [covariate, before, after]),
    },
  };
}
