import type { FigureModel, FigureNode, FigureSize } from './figure-model.ts';
import { fittedMark, roomFor, studiesOf } from './fit-text.ts';
import { dotMark, lineMark, textMark } from './marks.ts';

export interface NetworkEdge {
  readonly treatment1: string;
  readonly treatment2: string;
  readonly studies: number;
}

export interface NetworkGraph {
  readonly title: string;
  /** Treatment with the number of participants, in the order drawn round the circle. */
  readonly treatments: readonly { readonly name: string; readonly participants: number | null }[];
  readonly edges: readonly NetworkEdge[];
  readonly studies: number;
}

/** Treatments on a circle; a line as wide as the number of studies that compare its two ends directly. */
export function drawNetworkGraph(graph: NetworkGraph, { width, height }: FigureSize): FigureModel {
  const names = roomFor(
    graph.treatments.map(({ name }) => name),
    11,
    width * 0.3,
  );
  const radius = Math.min(width / 2 - names - 30, height / 2 - 34);
  const most = Math.max(1, ...graph.treatments.map(({ participants }) => participants ?? 0));
  const angleOf = (name: string) => {
    const index = graph.treatments.findIndex((treatment) => treatment.name === name);
    return (2 * Math.PI * index) / graph.treatments.length - Math.PI / 2;
  };
  const place = (name: string, distance = radius): [number, number] => [
    width / 2 + distance * Math.cos(angleOf(name)),
    height / 2 + distance * Math.sin(angleOf(name)),
  ];
  return {
    title: graph.title,
    description: `${graph.treatments.length} treatments, ${graph.edges.length} direct comparisons.`,
    caption: `${studiesOf(graph.studies)}. A line is as wide as the number of studies that compare its ends directly.`,
    width,
    height,
    nodes: [
      ...graph.edges.flatMap(({ treatment1, treatment2, studies }) =>
        edgeMarks([place(treatment1), place(treatment2)], studies),
      ),
      ...graph.treatments.flatMap(({ name, participants }) => [
        dotMark(place(name), {
          radius: 6 + 10 * Math.sqrt((participants ?? 0) / most),
          fill: 'brand',
          tip: participants === null ? name : `${name}: ${participants} participants`,
        }),
        nameMark(name, place(name, radius + 24), { cosine: Math.cos(angleOf(name)), width }),
      ]),
    ],
    table: {
      columns: ['Treatment 1', 'Treatment 2', 'Studies'],
      rows: graph.edges.map(({ treatment1, treatment2, studies }) => [treatment1, treatment2, studies]),
    },
  };
}

function edgeMarks([from, to]: readonly [[number, number], [number, number]], studies: number): FigureNode[] {
  const middle: [number, number] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  return [
    lineMark(from, to, { paint: 'line-strong', width: Math.min(10, 1 + studies) }),
    textMark(String(studies), [middle[0], middle[1] + 4], {
      anchor: 'middle',
      paint: 'ink',
      weight: 600,
      hasRim: true,
    }),
  ];
}

/** A name beside its dot, as long as the room up to the rim of the figure. */
function nameMark(
  name: string,
  at: readonly [number, number],
  { cosine, width }: { readonly cosine: number; readonly width: number },
): FigureNode {
  const anchor = anchorOf(cosine);
  const beside = { start: width - at[0], end: at[0], middle: 2 * Math.min(at[0], width - at[0]) }[anchor];
  return fittedMark(name, at, { paint: 'ink', anchor, width: beside - 4 });
}

function anchorOf(cosine: number): 'start' | 'middle' | 'end' {
  if (Math.abs(cosine) < 0.2) return 'middle';
  return cosine > 0 ? 'start' : 'end';
}
