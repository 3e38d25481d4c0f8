import { fromPoolingScale, isRatio, type PooledTrials, poolingMethod } from '@jointwise/analysis';
import { formatNumber, tabulateLeague, tabulateSplits } from '@jointwise/report';

/** A pool of trials as a printout: method, answer with intervals, heterogeneity, each study; or the league of a network. */
export function formatPooledTrials(pooled: PooledTrials): string {
  const left = pooled.left.map(({ study, reason }) => `Left out: ${study}: ${reason}`);
  switch (pooled.kind) {
    case 'refused':
      return [pooled.reason, ...left].join('\n');
    case 'pairwise':
      return [...pairwise(pooled), ...left].join('\n');
    case 'network':
      return [...network(pooled), ...left].join('\n');
  }
}

type Pairwise = Extract<PooledTrials, { kind: 'pairwise' }>;

function pairwise({ endpoint, measure, treatments, studies, pooled }: Pairwise): string[] {
  const read = (value: number) => formatNumber(fromPoolingScale(measure, value), 4);
  const range = (interval: readonly [number, number] | undefined) =>
    interval === undefined ? 'not with so few studies' : `${read(interval[0])} to ${read(interval[1])}`;
  return [
    `${endpoint}: ${treatments[0]} against ${treatments[1]}, ${measure}, ${pooled.studies} studies`,
    poolingMethod,
    '',
    `Pooled                 ${read(pooled.estimate)} (${range(pooled.interval)}), p ${pooled.pValue.toPrecision(3)}`,
    `Wald, for comparison   ${range(pooled.waldInterval)}`,
    `Prediction interval    ${range(pooled.prediction)}`,
    `tau2 ${formatNumber(pooled.betweenStudyVariance, 5)}, I2 ${formatNumber(pooled.i2, 1)} %, Q ${formatNumber(pooled.q, 3)}, p ${pooled.qPValue.toPrecision(3)}`,
    pooled.funnel?.egger === undefined
      ? 'Egger: not with fewer than ten studies'
      : `Egger: t ${formatNumber(pooled.funnel.egger.statistic, 4)}, p ${formatNumber(pooled.funnel.egger.pValue, 4)}`,
    '',
    ...studies.map(
      ({ study, effect, standardError }, i) =>
        `  ${study.padEnd(34)} ${read(effect).padStart(10)}  se ${formatNumber(standardError, 4)}${isRatio(measure) ? ' (log)' : ''}  ${formatNumber(pooled.weights[i] ?? 0, 1)} %`,
    ),
  ];
}

type Network = Extract<PooledTrials, { kind: 'network' }>;

function network({ endpoint, measure, network: compared }: Network): string[] {
  if (compared.status === 'refused') return [compared.reason];
  const { fit, pScores, decomposition } = compared.network;
  const { treatments, random } = fit;
  const t = treatments.length;
  const read = (value: number) => formatNumber(fromPoolingScale(measure, value), 4);
  const reference = treatments.findIndex((name) => /placebo|no treatment|control|^pl_0$|saline/i.test(name));
  const base = Math.max(0, reference);
  return [
    `${endpoint}: network of ${fit.studies} studies, ${t} treatments, ${fit.contrasts} contrasts, ${measure}, random effects`,
    `tau2 ${formatNumber(fit.betweenStudyVariance, 5)}, I2 ${formatNumber(100 * fit.i2, 1)} %, Q ${formatNumber(fit.q, 3)} on ${fit.degreesOfFreedom}`,
    ...(decomposition === undefined
      ? []
      : [
          `Between designs: Q ${formatNumber(decomposition.inconsistency.q, 3)}, p ${decomposition.inconsistency.pValue.toPrecision(3)}`,
        ]),
    '',
    `Against ${treatments[base]}`,
    ...treatments.flatMap((name, i) => {
      if (i === base) return [];
      const cell = i * t + base;
      const interval = `(${read(random.lower[cell] ?? Number.NaN)} to ${read(random.upper[cell] ?? Number.NaN)})`;
      return [
        `  ${name.padEnd(28)} ${read(random.effects[cell] ?? Number.NaN).padStart(10)} ${interval}  P-score ${formatNumber(pScores[i] ?? 0, 2)}`,
      ];
    }),
    ...league(compared.network, measure),
  ];
}

/** Every pair, the treatment of the row less that of the column; and where direct and indirect evidence differ. */
function league(compared: Parameters<typeof tabulateLeague>[0], measure: Network['measure']): string[] {
  const read = (value: number) => fromPoolingScale(measure, value);
  const rows = tabulateLeague(compared, read);
  const splits = tabulateSplits(compared, read);
  return [
    '',
    'League, best first; * through other treatments alone',
    ...rows.slice(1).flatMap(({ treatment, cells }) =>
      cells.flatMap((cell, i) => {
        if (cell === undefined) return [];
        const pair = `${treatment} against ${rows[i]?.treatment}`;
        return [
          `  ${pair.padEnd(44)} ${cell.estimate.padStart(8)} (${cell.interval})${cell.directStudies === 0 ? ' *' : ''}`,
        ];
      }),
    ),
    ...(splits.length === 0 ? [] : ['', 'Direct beside indirect']),
    ...splits.map(
      ({ comparison, studies, direct, indirect, pValue }) =>
        `  ${comparison.padEnd(44)} ${direct.padStart(8)} ${indirect.padStart(8)}  p ${pValue}, ${studies} studies`,
    ),
  ];
}
