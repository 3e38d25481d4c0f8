import type { EvidenceSynthesis, TrialEffect } from '@jointwise/analysis';
import { drawEvidenceFunnel } from '../figures/draw-evidence-funnel.ts';
import { drawForestPlot, type Forest, type ForestRow } from '../figures/draw-forest-plot.ts';
import { drawNetworkGraph } from '../figures/draw-network-graph.ts';
import type { FigureModel } from '../figures/figure-model.ts';

/** The figures of a synthesis that can be drawn, each for a width; a figure that would be empty is not there. */
export interface EvidenceFigures {
  readonly forest?: (width: number) => FigureModel;
  readonly cumulative?: (width: number) => FigureModel;
  readonly byBias?: (width: number) => FigureModel;
  readonly leaveOneOut?: (width: number) => FigureModel;
  readonly funnel?: (width: number) => FigureModel;
  readonly network?: (width: number) => FigureModel;
}

type UsedRow = Extract<EvidenceSynthesis['rows'][number], { use: 'pooled' | 'shown' }>;
// Not asked of `analysis`: this runs in the browser, where the statistics behind it are not.
const ratios: readonly TrialEffect['measure'][] = ['risk-ratio', 'odds-ratio', 'hazard-ratio', 'rate-ratio'];
type Interval = readonly [lower: number, upper: number];

/** Everything a synthesis shows, as figures: forest with prediction interval, by year, by bias, without each, funnel, network. */
export function evidenceFigures(synthesis: EvidenceSynthesis): EvidenceFigures {
  const { pooled } = synthesis;
  const rows = forestRows(synthesis);
  const figures = {
    forest: rows.length === 0 ? undefined : forestOf(synthesis, rows, 'Trials'),
    cumulative: stepsOf(
      synthesis,
      'Cumulative by year',
      pooled?.cumulative.map((one) => ({ ...one, label: `+ ${one.added} (${one.year})` })),
    ),
    byBias: stepsOf(
      synthesis,
      'By risk of bias',
      pooled?.byBias.map((one) => ({ ...one, label: `${one.bias}: ${one.studies}` })),
    ),
    leaveOneOut: stepsOf(
      synthesis,
      'Without each trial',
      pooled?.leaveOneOut.map((one) => ({ ...one, label: `without ${one.left}` })),
    ),
    funnel: funnelOf(synthesis),
    network: networkOf(synthesis),
  };
  return Object.fromEntries(Object.entries(figures).filter(([, draw]) => draw !== undefined));
}

function forestRows(synthesis: EvidenceSynthesis): ForestRow[] {
  const { pooled } = synthesis;
  const used = usedRows(synthesis);
  const trials = used.map(({ effect, study, standing, use }, i): ForestRow => {
    const note = [standing === 'verified' ? '' : 'unverified', use === 'shown' ? 'not pooled' : ''].filter(Boolean);
    const weight = use === 'pooled' ? pooled?.weights[i] : undefined;
    return {
      label: study,
      estimate: effect.effect,
      interval: intervalOf(effect),
      ...(weight === undefined ? {} : { weight }),
      ...(note.length === 0 ? {} : { note: note.join(', ') }),
    };
  });
  const sum: ForestRow[] =
    pooled === undefined
      ? []
      : [
          {
            label: `Pooled, ${pooled.studies} trials`,
            estimate: pooled.estimate,
            interval: pooled.interval,
            isPooled: true,
            ...(pooled.prediction === undefined ? {} : { prediction: pooled.prediction }),
          },
        ];
  return [...trials, ...sum, ...reviewRow(synthesis)];
}

/** A review that is used stands as a pool of its own, on its own scale, where it is alone. */
function reviewRow({ basis, published, rows }: EvidenceSynthesis): ForestRow[] {
  if (basis !== 'published' || rows.some(({ use }) => use !== 'none')) return [];
  const used = published.find(({ isUsed }) => isUsed)?.effect;
  return published.flatMap(({ synthesis, effect, isUsed }) =>
    effect === undefined || synthesis.measure === undefined || !isOnAxisOf(used, effect)
      ? []
      : [
          {
            label: synthesis.review.slice(0, 34),
            estimate: scaleOf(synthesis.measure, effect.estimate),
            interval: [scaleOf(synthesis.measure, effect.interval[0]), scaleOf(synthesis.measure, effect.interval[1])],
            isPooled: isUsed,
            note: 'unverified',
          },
        ],
  );
}

/** Reviews stand on one axis only where they print the same measure in the same unit. */
function isOnAxisOf(
  used: EvidenceSynthesis['effect'],
  { measure, unit }: NonNullable<EvidenceSynthesis['effect']>,
): boolean {
  return used === undefined || (used.measure === measure && used.unit === unit);
}

function usedRows({ rows }: EvidenceSynthesis): UsedRow[] {
  return rows.filter((row): row is UsedRow => row.use !== 'none');
}

/** Ratios are drawn as logarithms, so that half and double are equally far. */
function scaleOf(measure: TrialEffect['measure'], value: number): number {
  return ratios.includes(measure) ? Math.log(value) : value;
}

function intervalOf({ effect, standardError, printedInterval, measure }: TrialEffect): Interval {
  if (printedInterval !== undefined) {
    return [scaleOf(measure, printedInterval[0]), scaleOf(measure, printedInterval[1])];
  }
  const half = 1.959964 * standardError;
  return [effect - half, effect + half];
}

function forestOf(
  synthesis: EvidenceSynthesis,
  rows: readonly ForestRow[],
  title: string,
): (width: number) => FigureModel {
  const { effect, scale, caution } = synthesis;
  const measure =
    usedRows(synthesis)[0]?.effect.measure ?? synthesis.published.find((row) => row.isUsed)?.synthesis.measure;
  const isLog = measure !== undefined && ratios.includes(measure);
  const isBackTranslated = scale?.kind === 'standardised' && scale.translation !== undefined;
  const threshold = effect?.threshold ?? null;
  const isGoodLow = effect?.benefit !== 'higher';
  const words = scale?.kind === 'standardised' ? 'standard deviations' : (effect?.unit ?? '');
  const limit = threshold === null || isBackTranslated ? undefined : (isGoodLow ? -1 : 1) * threshold.value;
  const forest: Forest = {
    title,
    measure: isLog ? `${measure}, log scale` : `difference, ${words}`,
    rows,
    noEffect: 0,
    ends: isGoodLow
      ? ['favours the product', 'favours the comparator']
      : ['favours the comparator', 'favours the product'],
    caption: `${countOf(rows)}${caution === undefined ? '' : `. ${caution}`}`,
    ...(limit === undefined || isLog
      ? {}
      : { threshold: { value: limit, label: `smallest important, ${threshold?.value}` } }),
  };
  return (width) => drawForestPlot(forest, Math.max(width, 560));
}

function countOf(rows: readonly ForestRow[]): string {
  const trials = rows.filter(({ isPooled }) => isPooled !== true).length;
  return trials === 1 ? '1 trial' : `${trials} trials`;
}

function stepsOf(
  synthesis: EvidenceSynthesis,
  title: string,
  steps: readonly { readonly label: string; readonly estimate: number; readonly interval: Interval }[] | undefined,
): ((width: number) => FigureModel) | undefined {
  if (steps === undefined || steps.length < 2) return undefined;
  const rows = steps.map(
    ({ label, estimate, interval }): ForestRow => ({ label, estimate, interval: bounded(interval, steps) }),
  );
  return forestOf(synthesis, rows, title);
}

/** Two trials give an interval that would squeeze all others; it is cut where ten times the widest estimate lies. */
function bounded([lower, upper]: Interval, steps: readonly { readonly estimate: number }[]): Interval {
  const reach = 10 * Math.max(...steps.map(({ estimate }) => Math.abs(estimate)), 0.1);
  return [Math.max(lower, -reach), Math.min(upper, reach)];
}

function funnelOf(synthesis: EvidenceSynthesis): ((width: number) => FigureModel) | undefined {
  const { pooled } = synthesis;
  if (pooled?.funnel === undefined) return undefined;
  const observed = usedRows(synthesis)
    .filter(({ use }) => use === 'pooled')
    .map(({ study, effect }) => ({ label: study, effect: effect.effect, standardError: effect.standardError }));
  const filled = pooled.funnel.filled.map((one) => ({ ...one, label: 'added by trim and fill', isFilled: true }));
  const funnel = { studies: [...observed, ...filled], pooled: pooled.estimate, measure: 'effect' };
  return (width) => drawEvidenceFunnel(funnel, { width, height: 320 });
}

function networkOf({ network }: EvidenceSynthesis): ((width: number) => FigureModel) | undefined {
  if (network === undefined || network.status === 'refused') return undefined;
  const { fit, edges } = network.network;
  const treatments = fit.treatments.map((name) => ({ name, participants: null }));
  const graph = { title: 'Network of trials', treatments, edges, studies: fit.studies };
  return (width) => drawNetworkGraph(graph, { width: Math.max(width, 420), height: 360 });
}
