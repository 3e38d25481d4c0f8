import type { AcceptabilityPoint, CostUtilityEstimate } from '@jointwise/analysis';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { formatCount } from '../formats/format-number.ts';
import type { FigureModel, FigureNode, FigureSize } from './figure-model.ts';
import { formatPercent } from './format-figure-number.ts';
import { lineMark, pathMark, px, textMark } from './marks.ts';

const margin = { top: 24, right: 20, bottom: 40, left: 48 };

/**
 * How likely the product is worth its cost, by what a unit of effect is held to be worth.
 *
 * @param points ascending by `perUnit`, at least two
 */
export function drawAcceptabilityCurve(
  estimate: CostUtilityEstimate,
  points: readonly AcceptabilityPoint[],
  { width, height }: FigureSize,
): FigureModel {
  const { treated, comparator, currency } = estimate;
  const most = points.at(-1)?.perUnit ?? 1;
  const x = scaleLinear()
    .domain([0, most])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain([0, 1])
    .range([height - margin.bottom, margin.top]);
  const path = line<AcceptabilityPoint>(
    ({ perUnit }) => px(x(perUnit)),
    ({ probability }) => px(y(probability)),
  )(points);
  const unit = estimate.effect === 'qaly' ? 'QALY' : 'responder';
  const levels: FigureNode[] = [0, 0.5, 1].flatMap((share) => [
    lineMark([margin.left, y(share)], [width - margin.right, y(share)], { paint: 'line' }),
    textMark(formatPercent(share), [margin.left - 6, y(share) + 4], { anchor: 'end' }),
  ]);
  const amounts = x
    .ticks(4)
    .map((amount) => textMark(formatCount(amount), [x(amount), height - 22], { anchor: 'middle' }));
  return {
    title: 'How likely it is worth its cost',
    description: `${treated.title} against ${comparator.title}: from ${formatPercent(points.at(0)?.probability ?? 0)} when a ${unit} is worth nothing to ${formatPercent(points.at(-1)?.probability ?? 0)} at ${formatCount(most)} ${currency}.`,
    caption: `${treated.title} n/N ${treated.answered}/${treated.treated}, ${comparator.title} n/N ${comparator.answered}/${comparator.treated}.`,
    width,
    height,
    nodes: [
      ...levels,
      ...amounts,
      pathMark(path ?? '', { stroke: 'brand', width: 2 }),
      textMark('more likely worth it ↑', [margin.left, 14], { size: 10 }),
      textMark(`${currency} for one ${unit} →`, [width - margin.right, height - 6], { anchor: 'end', size: 10 }),
    ],
    table: {
      columns: [`${currency} per ${unit}`, 'Probability', 'Value of perfect information'],
      rows: points.map(({ perUnit, probability, expectedValueOfPerfectInformation }) => [
        perUnit,
        probability,
        expectedValueOfPerfectInformation,
      ]),
    },
  };
}
