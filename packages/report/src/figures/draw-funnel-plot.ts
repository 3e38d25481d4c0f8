import type { SiteFunnel } from '@jointwise/analysis';
import { scaleLinear, scaleSqrt } from 'd3-scale';
import { line } from 'd3-shape';
import type { FigureModel, FigureNode, FigureSize } from './figure-model.ts';
import { formatPercent } from './format-figure-number.ts';
import { dotMark, lineMark, pathMark, px, textMark } from './marks.ts';

const margin = { top: 20, right: 16, bottom: 36, left: 44 };

type Scale = (value: number) => number;

/**
 * Each site's share beside what chance alone would give around the share of all sites. The funnel, not a ranking:
 * a small site far from the middle may still lie within chance.
 */
export function drawFunnelPlot(funnel: SiteFunnel, { width, height }: FigureSize): FigureModel {
  const shown = funnel.sites.filter(({ share }) => share !== null);
  const most = Math.max(10, ...funnel.sites.map(({ n }) => n), ...funnel.limits.map(({ n }) => n));
  const x = scaleSqrt()
    .domain([0, most])
    .range([margin.left, width - margin.right]);
  const y = scaleLinear()
    .domain([0, 1])
    .range([height - margin.bottom, margin.top]);
  const answered = funnel.sites.reduce((total, { n }) => total + n, 0);
  const due = funnel.sites.reduce((total, site) => total + site.due, 0);
  const words = funnel.of === 'reached' ? 'reached the threshold' : 'improved';
  return {
    title: `Share who ${words}, by site`,
    description: `${shown.length} sites around a common share of ${formatPercent(funnel.share)}, with the limits of chance.`,
    caption: `${answered}/${due} due answered at ${funnel.sites.length} sites. Lines: 95 % and 99.8 % of chance variation around the common share.`,
    width,
    height,
    nodes: [
      ...axes({ x, y, most, width, height }),
      ...limitLines(funnel, x, y),
      lineMark([margin.left, y(funnel.share)], [width - margin.right, y(funnel.share)], { paint: 'ink-soft' }),
      textMark(`all sites ${formatPercent(funnel.share)}`, [margin.left + 4, y(funnel.share) - 4], {
        size: 10,
        hasRim: true,
      }),
      ...siteMarks(funnel, { x, y, width }),
    ],
    table: {
      columns: ['Site', 'Count', 'Answered n', 'Due N', 'Share', 'Position'],
      rows: funnel.sites.map((site) => [site.name, site.count, site.n, site.due, site.share, site.position]),
    },
  };
}

interface Axes extends FigureSize {
  readonly x: Scale;
  readonly y: Scale;
  readonly most: number;
}

function axes({ x, y, most, width, height }: Axes): FigureNode[] {
  const levels = [0, 0.5, 1].flatMap((share) => [
    lineMark([margin.left, y(share)], [width - margin.right, y(share)], { paint: 'line' }),
    textMark(formatPercent(share), [margin.left - 6, y(share) + 4], { anchor: 'end' }),
  ]);
  const counts = scaleSqrt()
    .domain([0, most])
    .ticks(4)
    .filter((count) => count > 0)
    .map((count) => textMark(String(count), [x(count), height - 18], { anchor: 'middle' }));
  return [
    ...levels,
    ...counts,
    textMark('better ↑', [margin.left, 12], { size: 10 }),
    textMark('episodes that answered →', [width - margin.right, height - 4], { anchor: 'end', size: 10 }),
  ];
}

function limitLines({ limits }: SiteFunnel, x: Scale, y: Scale): FigureNode[] {
  const bounds = [
    { of: (index: 0 | 1) => limits.map(({ n, within95 }) => [x(n), y(within95[index])] as const), dash: '4 3' },
    { of: (index: 0 | 1) => limits.map(({ n, within998 }) => [x(n), y(within998[index])] as const), dash: undefined },
  ];
  return bounds.flatMap(({ of, dash }) =>
    ([0, 1] as const).map((index) =>
      pathMark(
        line<readonly [number, number]>(
          ([at]) => px(at),
          ([, value]) => px(value),
        )(of(index)) ?? '',
        {
          stroke: 'line-strong',
          ...(dash === undefined ? {} : { dash }),
        },
      ),
    ),
  );
}

function siteMarks({ sites }: SiteFunnel, { x, y, width }: { x: Scale; y: Scale; width: number }): FigureNode[] {
  const shown = sites.flatMap((site) =>
    site.share === null ? [] : [{ ...site, at: [x(site.n), y(site.share)] as const }],
  );
  const dots = shown.map((site) =>
    dotMark(site.at, {
      radius: 5,
      fill: site.position.startsWith('outside') ? 'orange' : 'brand',
      tip: `${site.name}: ${site.count}/${site.n} answered, ${site.due} due`,
    }),
  );
  // More names than these would hide one another: then only those that chance does not explain are named.
  const named = shown.length <= mostNamed ? shown : shown.filter(({ position }) => position.startsWith('outside'));
  return [...siteLabels(named.slice(0, mostNamed), { y, width }), ...dots];
}

interface PlacedSite {
  readonly name: string;
  readonly at: readonly [number, number];
}

const lineHeight = 15;
const mostNamed = 6;

/** Names one under the other below all dots and the common share, each led to its dot, so that nothing hides another. */
function siteLabels(sites: readonly PlacedSite[], { y, width }: { y: Scale; width: number }): FigureNode[] {
  const heights = sites.map(({ at }) => at[1]);
  const lowest = Math.max(...heights) + 24;
  const isBelow = lowest + lineHeight * sites.length < y(0);
  const from = isBelow ? lowest : Math.min(...heights) - 14;
  const isRight = ({ at }: PlacedSite) => at[0] > width / 2;
  // Names run towards the middle, so those in the middle come first: no name crosses the line to another.
  const fromMiddle = [
    ...sites.filter((site) => !isRight(site)).sort((a, b) => b.at[0] - a.at[0]),
    ...sites.filter(isRight).sort((a, b) => a.at[0] - b.at[0]),
  ];
  return fromMiddle.flatMap((site, index) => {
    const line = from + (isBelow ? 1 : -1) * index * lineHeight;
    const [x] = site.at;
    return [
      lineMark(site.at, [x, isBelow ? line - 9 : line + 2], { paint: 'line-strong' }),
      textMark(site.name, [x + (isRight(site) ? 3 : -3), line], {
        paint: 'ink',
        anchor: isRight(site) ? 'end' : 'start',
        hasRim: true,
      }),
    ];
  });
}
