import type { OutcomeFlow } from '@jointwise/analysis';
import { formatCompleteness } from '../formats/format-completeness.ts';
import type { FigureModel, FigureNode } from './figure-model.ts';
import { pathMark, px, rectMark, textMark } from './marks.ts';
import type { Paint } from './palette.ts';

interface Step {
  readonly label: string;
  readonly count: number;
  readonly paint: Paint;
  /** Who left on the way to the next step. */
  readonly left: readonly (readonly [words: string, count: number])[];
}

const top = 44;
const full = 44;

/**
 * Treated, enrolled, due, answered as a slim flow: the height of each part is its count, what falls away is hatched
 * and named, so that a percentage is never seen without what it stands on.
 */
export function drawDenominatorFlow(flow: OutcomeFlow, { width }: { readonly width: number }): FigureModel {
  const steps = stepsOf(flow);
  const most = Math.max(1, ...steps.map(({ count }) => count));
  // The last step needs no more than its own label.
  const gap = (width - 72) / Math.max(1, steps.length - 1);
  const tall = (count: number) => (count === 0 ? 0 : Math.max(2, (count / most) * full));
  const isNarrow = width < 520;
  const height = top + full + (isNarrow ? 62 : 52);
  const nodes = steps.flatMap((step, index) => {
    const x = index * gap;
    const next = steps[index + 1];
    const bar = Math.max(10, gap * 0.16);
    return [
      textMark(step.label, [x, 14], { paint: 'ink-soft', size: 12 }),
      textMark(String(step.count), [x, 34], { paint: 'ink', size: 18, weight: 650 }),
      rectMark({ x, y: top, width: bar, height: tall(step.count) }, step.paint, {
        tip: `${step.label}: ${step.count}`,
      }),
      ...(next === undefined
        ? []
        : passage({ x: x + bar, to: x + gap, before: tall(step.count), after: tall(next.count) })),
      ...leavers(step, x, { from: top + full + 14, isNarrow }),
    ];
  });
  const share = flow.completeness === null ? 'nobody is due yet' : `${formatCompleteness(flow.completeness)} complete`;
  return {
    title: 'From treated to answered',
    description: steps.map(({ label, count }) => `${label} ${count}`).join(', '),
    caption: `${flow.answered}/${flow.due} due answered: ${share}.${flow.operated > 0 ? ` ${flow.operated} had surgery on the joint and stay due.` : ''}`,
    width,
    height,
    nodes,
    table: { columns: ['Step', 'Count'], rows: tableRows(flow) },
  };
}

function stepsOf(flow: OutcomeFlow): Step[] {
  const treated: Step[] =
    flow.treated === null
      ? []
      : [
          {
            label: 'Treated',
            count: flow.treated,
            paint: 'line-strong',
            left: [['not enrolled', flow.treated - flow.enrolled]],
          },
        ];
  return [
    ...treated,
    {
      label: 'Enrolled',
      count: flow.enrolled,
      paint: 'line-strong',
      left: [
        ['not due yet', flow.notYetDue],
        ['died before', flow.died],
        ['withdrew contact', flow.withdrew],
      ],
    },
    { label: 'Due', count: flow.due, paint: 'line-strong', left: [['no answer', flow.due - flow.answered]] },
    { label: 'Answered', count: flow.answered, paint: 'brand', left: [] },
  ];
}

function passage({ x, to, before, after }: { x: number; to: number; before: number; after: number }): FigureNode[] {
  const kept = Math.min(before, after);
  const half = (x + to) / 2;
  const nodes = [rectMark({ x, y: top, width: to - x, height: kept }, 'band')];
  if (before <= kept) return nodes;
  const fall = `M${px(x)},${px(top + kept)}H${px(half)}C${px(half)},${px(top + before)} ${px(x + (to - x) * 0.3)},${px(top + before)} ${px(x)},${px(top + before)}Z`;
  return [...nodes, pathMark(fall, { fill: 'hatch', tip: 'Left before the next step' })];
}

function leavers({ left }: Step, x: number, { from, isNarrow }: { from: number; isNarrow: boolean }): FigureNode[] {
  return left
    .filter(([, count]) => count > 0)
    .map(([words, count], index) =>
      textMark(`${count} ${words}`, [x, from + index * 15], { size: isNarrow ? 10 : 11 }),
    );
}

function tableRows(flow: OutcomeFlow): (readonly [string, number | null])[] {
  return [
    ['Treated', flow.treated],
    ['Enrolled', flow.enrolled],
    ['Not due yet', flow.notYetDue],
    ['Died before the window', flow.died],
    ['Withdrew from contact before the window', flow.withdrew],
    ['Due', flow.due],
    ['Had surgery on the joint (stay due)', flow.operated],
    ['Answered', flow.answered],
  ];
}
