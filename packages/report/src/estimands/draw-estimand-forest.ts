import type { EstimandResult } from '@jointwise/analysis';
import { scaleLinear, scaleLog } from 'd3-scale';
import type { FigureModel, FigureNode } from '../figures/figure-model.ts';
import { lineMark, rectMark, textMark } from '../figures/marks.ts';
import { formatNumber } from '../formats/format-number.ts';

interface Row {
  readonly title: string;
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly isMain: boolean;
}

type Scale = ((value: number) => number) & { ticks(count: number): number[] };

const margin = 10;
const top = 40;
/** Below this width a name and its numbers take a line each. */
const narrow = 520;

/**
 * The effect with its sensitivity analyses below it on one axis, each name above its interval so that it can be read on
 * a phone; no effect and the smallest important effect are thin lines. Undefined where there is no effect.
 */
export function drawEstimandForest(result: EstimandResult, width: number): FigureModel | undefined {
  const { effect, arms, sensitivity } = result;
  if (effect === null) return undefined;
  const isCourse = result.design === 'uncontrolled';
  const rows: Row[] = [
    {
      title: isCourse ? 'Change of those who answered' : 'Main analysis',
      estimate: effect.estimate,
      interval: effect.interval,
      isMain: true,
    },
    ...sensitivity.flatMap((row) =>
      row.status === 'estimated' && row.kind !== 'tipping-point' ? [{ ...row, isMain: false }] : [],
    ),
  ];
  const isRatio = effect.measure.endsWith('ratio');
  const noEffect = isRatio ? 1 : 0;
  // The smallest important difference between arms judges no course.
  const threshold = isCourse ? undefined : thresholdOf(effect, noEffect);
  const all = [...rows.flatMap(({ interval }) => interval), noEffect, ...(threshold === undefined ? [] : [threshold])];
  const domain = [Math.min(...all), Math.max(...all)];
  const range = [margin + 4, width - margin - 4];
  const x: Scale = isRatio ? scaleLog().domain(domain).range(range) : scaleLinear().domain(domain).nice().range(range);
  const rowHeight = width < narrow ? 60 : 46;
  const bottom = top + rows.length * rowHeight;
  const known = arms.map(({ code, answered, due }) => `${code} ${answered}/${due}`).join(', ');
  return {
    title: 'Main and sensitivity analyses',
    description: rows.map((row) => `${row.title}: ${numbersOf(row)}`).join('. '),
    caption: `${effect.unit}; known of due n/N: ${known}.`,
    width,
    height: bottom + 48,
    nodes: [
      ...lines({ x, noEffect, threshold, bottom, isCourse }),
      ...rows.flatMap((row, index) => rowMarks(row, { x, y: top + index * rowHeight, width })),
      ...axis({ x, bottom, width, isLowerBetter: effect.benefit === 'lower' }),
    ],
    table: {
      columns: ['Analysis', 'Estimate', 'Lower', 'Upper'],
      rows: rows.map(({ title, estimate, interval }) => [title, estimate, ...interval]),
    },
  };
}

function thresholdOf(
  { threshold, benefit }: NonNullable<EstimandResult['effect']>,
  noEffect: number,
): number | undefined {
  if (threshold === null) return undefined;
  return noEffect + (benefit === 'higher' ? 1 : -1) * threshold.value;
}

interface Lines {
  readonly x: Scale;
  readonly noEffect: number;
  readonly threshold: number | undefined;
  readonly bottom: number;
  readonly isCourse: boolean;
}

function lines({ x, noEffect, threshold, bottom, isCourse }: Lines): FigureNode[] {
  const isLeft = threshold !== undefined && x(threshold) < x(noEffect);
  const marks = [
    lineMark([x(noEffect), top - 6], [x(noEffect), bottom + 4], { paint: 'line-strong' }),
    textMark(isCourse ? 'no change' : 'no effect', [x(noEffect), 26], { anchor: isLeft ? 'end' : 'start', size: 11 }),
  ];
  if (threshold === undefined) return marks;
  return [
    ...marks,
    lineMark([x(threshold), top - 6], [x(threshold), bottom + 4], { paint: 'amber', dash: '3 3' }),
    textMark('smallest important', [x(threshold), 12], { anchor: isLeft ? 'start' : 'end', paint: 'amber', size: 11 }),
  ];
}

function rowMarks(row: Row, { x, y, width }: { readonly x: Scale; readonly y: number; readonly width: number }) {
  const [lower, upper] = row.interval;
  const isNarrow = width < narrow;
  const line = y + (isNarrow ? 46 : 32);
  const paint = row.isMain ? 'brand' : 'ink-soft';
  const numbers = numbersOf(row);
  const at: readonly [number, number] = isNarrow ? [margin, y + 30] : [width - margin, y + 14];
  return [
    // A ground behind the words, so that the lines of the axis cross no letter.
    rectMark({ x: 0, y: y + 1, width, height: isNarrow ? 34 : 18 }, 'panel'),
    textMark(row.title, [margin, y + 14], { paint: 'ink', size: 12, weight: row.isMain ? 650 : 400 }),
    textMark(numbers, at, { anchor: isNarrow ? 'start' : 'end', paint: 'ink', size: 12 }),
    lineMark([x(lower), line], [x(upper), line], { paint, width: 2 }),
    rectMark({ x: x(row.estimate) - 4, y: line - 4, width: 8, height: 8 }, paint, {
      tip: `${row.title}: ${numbers}`,
    }),
  ];
}

interface Axis {
  readonly x: Scale;
  readonly bottom: number;
  readonly width: number;
  readonly isLowerBetter: boolean;
}

function axis({ x, bottom, width, isLowerBetter }: Axis): FigureNode[] {
  const all = x.ticks(5);
  const ticks = all.filter((_, index) => index % Math.max(1, Math.ceil(all.length / 6)) === 0);
  const [left, right] = isLowerBetter ? ['better', 'worse'] : ['worse', 'better'];
  return [
    lineMark([margin, bottom + 4], [width - margin, bottom + 4], { paint: 'line-strong' }),
    ...ticks.map((tick) =>
      textMark(String(Number(tick.toFixed(3))).replace('-', '−'), [x(tick), bottom + 18], {
        anchor: 'middle',
        size: 11,
      }),
    ),
    textMark(`← ${left}`, [margin, bottom + 38], { size: 11 }),
    textMark(`${right} →`, [width - margin, bottom + 38], { size: 11, anchor: 'end' }),
  ];
}

function numbersOf({ estimate, interval: [lower, upper] }: Pick<Row, 'estimate' | 'interval'>): string {
  return `${formatNumber(estimate, 2)} (${formatNumber(lower, 2)} to ${formatNumber(upper, 2)})`;
}
