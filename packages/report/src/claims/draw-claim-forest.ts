import type { CardRow, ClaimCard } from '@jointwise/analysis';
import { scaleLinear, scaleLog } from 'd3-scale';
import type { FigureModel, FigureNode } from '../figures/figure-model.ts';
import { lineMark, pathMark, rectMark, textMark } from '../figures/marks.ts';
import type { Paint } from '../figures/palette.ts';
import { type ClaimWords, englishClaimWords } from './claim-words.ts';
import { formatDecimal } from './format-verdict.ts';

const width = 460;
const margin = 16;
const top = 34;
const rowHeight = 50;
const registryGap = 14;

type Drawn = CardRow & { readonly estimate: number; readonly interval: readonly [number, number] };
type Scale = ((value: number) => number) & { ticks(count: number): number[] };

/**
 * The rows of a claim card that share the axis of the leading effect, the registry apart and named with its bias. Each
 * row takes the whole width, its name above its interval, so that it can be read on a phone. Undefined without such rows.
 */
export function drawClaimForest(card: ClaimCard, words: ClaimWords = englishClaimWords): FigureModel | undefined {
  const drawn = card.rows.filter((row): row is Drawn => row.isOnAxis && row.estimate !== null && row.interval !== null);
  const first = drawn[0];
  if (first === undefined) return undefined;
  const isRatio = first.measure.endsWith('ratio');
  const noEffect = isRatio ? 1 : 0;
  const mark = thresholdOf(card, noEffect);
  const values = [...drawn.flatMap(({ interval }) => interval), noEffect, ...(mark === null ? [] : [mark])];
  const domain = [Math.min(...values), Math.max(...values)];
  const range = [margin + 4, width - margin - 4];
  const x: Scale = isRatio ? scaleLog().domain(domain).range(range) : scaleLinear().domain(domain).nice().range(range);
  const offsets = offsetsOf(drawn);
  const bottom = (offsets.at(-1) ?? top) + rowHeight;
  const isTurned = card.effect?.benefit === 'lower' || (card.effect === null && first.measure === 'mean-difference');
  return {
    title: words.forest.title,
    description: drawn.map((row) => `${row.title}: ${numbersOf(row, words)} ${row.unit}`).join('. '),
    caption: captionOf(first, drawn, words),
    width,
    height: bottom + 52,
    nodes: [
      ...verticals({ x, noEffect, mark, offsets, bottom, words }),
      ...drawn.flatMap((row, index) => rowMarks(row, { x, y: offsets[index] ?? top, words })),
      ...axis({ x, bottom, isTurned, isRatio, words }),
    ],
    table: { columns: words.forest.columns, rows: card.rows.map((row) => tableRow(row, words)) },
  };
}

/** The registry comes first; a gap and a line keep it apart from what follows. */
function offsetsOf(rows: readonly Drawn[]): number[] {
  const registry = rows.filter(({ group }) => group === 'registry').length;
  return rows.map((_, index) => top + index * rowHeight + (registry > 0 && index >= registry ? registryGap : 0));
}

function thresholdOf({ threshold, effect }: ClaimCard, noEffect: number): number | null {
  if (threshold === null || effect === null) return null;
  return effect.benefit === 'higher' ? noEffect + threshold.value : noEffect - threshold.value;
}

interface Place {
  readonly x: Scale;
  readonly y: number;
  readonly words: ClaimWords;
}

function rowMarks(row: Drawn, { x, y, words }: Place): FigureNode[] {
  const [lower, upper] = row.interval;
  const line = y + 32;
  const paint = row.group === 'registry' ? 'orange' : 'brand';
  const shape =
    row.group === 'pooled' || row.group === 'review'
      ? pathMark(
          `M${x(lower)},${line} L${x(row.estimate)},${line - 6} L${x(upper)},${line} L${x(row.estimate)},${line + 6} Z`,
          {
            fill: paint,
          },
        )
      : rectMark({ x: x(row.estimate) - 4, y: line - 4, width: 8, height: 8 }, paint);
  const name = row.group === 'registry' ? words.forest.registry[row.design] : row.title;
  const numbers = numbersOf(row, words);
  return [
    textMark(shortened(name, 54 - numbers.length), [margin, y + 14], {
      paint: 'ink',
      size: 12,
      weight: row.isLeading ? 650 : 400,
    }),
    textMark(numbers, [width - margin, y + 14], { anchor: 'end', paint: 'ink', size: 12 }),
    lineMark([x(lower), line], [x(upper), line], { paint, width: 2 }),
    shape,
  ];
}

interface Frame {
  readonly x: Scale;
  readonly noEffect: number;
  readonly mark: number | null;
  readonly offsets: readonly number[];
  readonly bottom: number;
  readonly words: ClaimWords;
}

/** The two lines stand beside the intervals alone, so that they cross no word. */
function verticals({ x, noEffect, mark, offsets, bottom, words }: Frame): FigureNode[] {
  const text = words.forest;
  const isLeft = mark !== null && x(mark) < x(noEffect);
  const bands = offsets.map((offset) => [offset + 21, offset + 45] as const);
  const line = (value: number, style: { readonly paint: Paint; readonly dash?: string }) =>
    bands.map(([from, to]) => lineMark([x(value), from], [x(value), to], style));
  const ends = (value: number, paint: Paint) => lineMark([x(value), bottom - 3], [x(value), bottom + 6], { paint });
  const threshold =
    mark === null
      ? []
      : [
          ...line(mark, { paint: 'amber', dash: '3 3' }),
          ends(mark, 'amber'),
          textMark(text.threshold, [x(mark), 14], { anchor: isLeft ? 'start' : 'end', paint: 'amber', size: 11 }),
        ];
  const anchor = isLeft ? 'end' : 'start';
  return [
    ...line(noEffect, { paint: 'line-strong' }),
    ends(noEffect, 'line-strong'),
    textMark(text.noEffect, [x(noEffect), mark === null ? 14 : 26], { anchor, size: 11 }),
    ...threshold,
  ];
}

interface Axis {
  readonly x: Scale;
  readonly bottom: number;
  readonly isTurned: boolean;
  readonly isRatio: boolean;
  readonly words: ClaimWords;
}

function axis({ x, bottom, isTurned, isRatio, words }: Axis): FigureNode[] {
  const text = words.forest;
  const all = x.ticks(isRatio ? 3 : 5);
  const step = Math.max(1, Math.ceil(all.length / 6));
  const ticks = all.filter((_, index) => index % step === 0);
  const [left, right] = isTurned ? [text.better, text.worse] : [text.worse, text.better];
  return [
    lineMark([margin, bottom + 2], [width - margin, bottom + 2], { paint: 'line-strong' }),
    ...ticks.map((tick) =>
      textMark(tickText(tick, words.locale), [x(tick), bottom + 17], { anchor: 'middle', size: 11 }),
    ),
    textMark(`← ${left}`, [margin, bottom + 38], { size: 11 }),
    textMark(`${right} →`, [width - margin, bottom + 38], { size: 11, anchor: 'end' }),
  ];
}

function captionOf(first: Drawn, drawn: readonly Drawn[], { forest }: ClaimWords): string {
  const people = drawn.find(({ isLeading }) => isLeading) ?? first;
  const count =
    people.answered === null || people.treated === null ? '' : ` n/N = ${people.answered}/${people.treated}.`;
  return `${people.unit}; ${forest.versus} ${people.comparator}.${count}`;
}

function numbersOf({ estimate, interval: [lower, upper] }: Drawn, words: ClaimWords): string {
  const number = (value: number) => formatDecimal(value, words.locale);
  return `${number(estimate)} (${number(lower)} ${words.to} ${number(upper)})`;
}

/** Limits and estimates as the picture prints them: a raw binary number tells nobody more. */
function tableRow(row: CardRow, { locale }: ClaimWords) {
  const { title, comparator, estimate, interval, treated, answered, note } = row;
  const number = (value: number | undefined | null) =>
    value === null || value === undefined ? null : formatDecimal(value, locale);
  return [title, comparator, number(estimate), number(interval?.[0]), number(interval?.[1]), treated, answered, note];
}

/** At most two decimals, none that say nothing. */
function tickText(tick: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2, signDisplay: 'negative' })
    .format(tick)
    .replace('-', '−');
}

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, Math.max(8, length - 1)).trimEnd()}…`;
}
