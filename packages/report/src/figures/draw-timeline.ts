import { scaleTime } from 'd3-scale';
import type { FigureModel, FigureNode } from './figure-model.ts';
import { dotMark, lineMark, pathMark, px, rectMark, textMark } from './marks.ts';
import type { Paint } from './palette.ts';

export interface TimelineWindow {
  readonly code: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly targetOn: string;
  readonly status: 'planned' | 'open' | 'closed' | 'done' | 'not-due';
}

export interface TimelineMark {
  readonly on: string;
  readonly label: string;
  readonly kind: 'procedure' | 'event' | 'serious-event';
  readonly paint: Paint;
}

export interface TimelineLane {
  readonly title: string;
  readonly windows: readonly TimelineWindow[];
  readonly marks: readonly TimelineMark[];
}

export interface Timeline {
  readonly lanes: readonly TimelineLane[];
  readonly today: string;
}

const margin = { top: 18, right: 14, bottom: 20, left: 14 };
const laneHeight = 80;

/**
 * One lane for each episode: windows of visits with their state, procedures and adverse events where they happened.
 * Of the visits to come only the next is drawn, so that what happened has the room.
 */
export function drawTimeline(timeline: Timeline, { width }: { readonly width: number }): FigureModel {
  const { today } = timeline;
  const lanes = timeline.lanes.map((lane) => ({ ...lane, windows: untilNext(lane.windows) }));
  const times = lanes.flatMap(({ windows, marks }) => [
    ...windows.flatMap(({ opensOn, closesOn }) => [at(opensOn), at(closesOn)]),
    ...marks.map(({ on }) => at(on)),
  ]);
  const x = scaleTime()
    .domain([Math.min(at(today), ...times), Math.max(at(today), ...times)])
    .range([margin.left, width - margin.right]);
  const height = margin.top + lanes.length * laneHeight + margin.bottom;
  const place = (iso: string) => x(at(iso));
  const windows = timeline.lanes.flatMap((lane) => lane.windows);
  const due = windows.filter(({ status }) => status === 'done' || status === 'closed');
  return {
    title: 'Timeline',
    description: `${lanes.length} episodes with ${windows.length} visits.`,
    caption: `${due.filter(({ status }) => status === 'done').length}/${due.length} visits whose window is over or that are answered have a response. Hatched: missed.`,
    width,
    height,
    nodes: [
      ...x
        .ticks(Math.max(2, Math.floor(width / 110)))
        .map((time) => textMark(tickWords(time), [x(time), 10], { anchor: 'middle', size: 10 })),
      ...lanes.flatMap((lane, index) => drawLane(lane, { place, top: margin.top + index * laneHeight, width })),
      lineMark([place(today), margin.top], [place(today), height - margin.bottom], { paint: 'ink-soft', dash: '2 3' }),
      textMark('today', [place(today), height - 6], { anchor: 'middle', size: 10 }),
    ],
    table: tabulate(timeline.lanes),
  };
}

function untilNext(windows: readonly TimelineWindow[]): readonly TimelineWindow[] {
  const next = windows.findIndex(({ status }) => status === 'planned');
  return next === -1 ? windows : windows.slice(0, next + 1);
}

interface LanePlace {
  readonly place: (iso: string) => number;
  readonly top: number;
  readonly width: number;
}

function drawLane({ title, windows, marks }: TimelineLane, { place, top, width }: LanePlace): FigureNode[] {
  const axis = top + 50;
  let last = -Infinity;
  const bars = windows.flatMap((window) => {
    const from = place(window.opensOn);
    const wide = Math.max(4, place(window.closesOn) - from);
    const label = from + wide / 2;
    const isLabelled = label - last > 28;
    if (isLabelled) last = label;
    const tip = `${window.code}: ${window.opensOn} to ${window.closesOn}, ${statusWords[window.status]}`;
    return [
      rectMark({ x: from, y: axis - 6, width: wide - 1, height: 12 }, paintOf[window.status], { tip, radius: 2 }),
      ...(isLabelled ? [textMark(window.code, [label, axis + 19], { anchor: 'middle', size: 10 })] : []),
    ];
  });
  const dots = marks.map(({ on, label, kind, paint }) =>
    kind === 'procedure'
      ? pathMark(`M${px(place(on))},${axis - 8}l-6,-10h12z`, { fill: paint, stroke: 'panel', tip: `${on}: ${label}` })
      : dotMark([place(on), axis - 25], {
          radius: 4.5,
          fill: kind === 'serious-event' ? 'danger' : 'panel',
          stroke: kind === 'serious-event' ? 'danger' : 'ink',
          tip: `${on}: ${label}`,
        }),
  );
  return [
    textMark(title, [margin.left, top + 10], { paint: 'ink', weight: 600 }),
    lineMark([margin.left, axis], [width - margin.right, axis], { paint: 'line-strong' }),
    ...bars,
    ...dots,
  ];
}

const paintOf = { planned: 'line', open: 'sky', closed: 'hatch', done: 'brand', 'not-due': 'panel' } as const;
const statusWords = {
  planned: 'not open yet',
  open: 'open now',
  closed: 'missed',
  done: 'answered',
  'not-due': 'left before',
};

/** Partial dates stand at the start of what is known. */
function at(iso: string): number {
  return Date.parse(iso.slice(0, 10).length === 4 ? `${iso}-01-01` : iso.length === 7 ? `${iso}-01` : iso.slice(0, 10));
}

function tickWords(time: Date): string {
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    time.getUTCMonth()
  ];
  return `${month} ${time.getUTCFullYear()}`;
}

function tabulate(lanes: readonly TimelineLane[]) {
  const rows = lanes.flatMap(({ title, windows, marks }) => [
    ...windows.map((window) => [title, window.code, window.opensOn, window.closesOn, statusWords[window.status]]),
    ...marks.map((mark) => [title, mark.label, mark.on, mark.on, mark.kind]),
  ]);
  return { columns: ['Episode', 'What', 'From', 'To', 'State'], rows };
}
