import { type Contrast, designDecomposition, networkMetaAnalysis, nodeSplits, pScores } from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import type { DataTable } from '../data-table.ts';
import { percentOf } from '../estimate-rows.ts';
import { networkFigure } from '../figures/network-figure.ts';
import { againstReference, leagueTable, referenceOf } from '../league-tables.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { completeRows } from '../sample.ts';
import { choice, column, confidenceLevel, specSchema, value } from '../spec-schema.ts';

interface Spec {
  readonly study: string;
  readonly treatment1: string;
  readonly treatment2: string;
  readonly effect: string;
  readonly standardError: string;
  readonly reference?: string | number;
  readonly model?: 'common' | 'random';
  readonly method?: 'DL' | 'REML';
  readonly smallValues?: 'good' | 'bad';
  readonly confidenceLevel?: number;
}

/** Graph-theoretical network meta-analysis of contrasts; a study of three arms has three rows. */
export const networkMethod = defineMethod<Spec>({
  name: 'network-meta-analysis',
  title: 'Network meta-analysis (graph-theoretical)',
  schema: specSchema(
    {
      study: column,
      treatment1: column,
      treatment2: column,
      effect: column,
      standardError: column,
      reference: value,
      model: choice('common', 'random'),
      method: choice('DL', 'REML'),
      smallValues: choice('good', 'bad'),
      confidenceLevel,
    },
    ['study', 'treatment1', 'treatment2', 'effect', 'standardError'],
  ),
  run(table, spec) {
    const { model = 'random', method = 'DL', smallValues = 'good', confidenceLevel: level = 0.95 } = spec;
    const { study, treatment1, treatment2, effect, standardError } = spec;
    const { table: rows, sample } = completeRows(table, [study, treatment1, treatment2, effect, standardError]);
    const contrasts = contrastsOf(rows, spec);
    const fit = fitOf('the network', networkMetaAnalysis(contrasts, { method, confidenceLevel: level }));
    const reference = referenceOf(fit.treatments, spec.reference);
    const scores = pScores(fit[model], smallValues);
    const splits = nodeSplits(contrasts, fit, model);
    const decomposition = designDecomposition(contrasts);
    return {
      figures: { network: networkFigure(contrasts, fit) },
      model: `${effect} of ${fit.studies} studies, ${fit.treatments.length} treatments, ${fit.contrasts} contrasts; ${model} effects`,
      choices: [
        `tau2 by ${method === 'DL' ? 'the generalised moment estimator' : method}; ${percentOf(level)} Wald intervals`,
        `P-scores: small values are ${smallValues}`,
      ],
      sample,
      tables: [
        againstReference(fit.treatments, fit[model], reference, scores),
        leagueTable(fit.treatments, fit[model], level),
        {
          title: `Heterogeneity: tau2 ${fit.betweenStudyVariance.toPrecision(5)}, I2 ${(100 * fit.i2).toFixed(1)} %`,
          columns: [
            ['', 'text'],
            ['Q', 'number'],
            ['df', 'count'],
            ['p', 'p'],
          ],
          rows: [
            ['total', fit.q, fit.degreesOfFreedom, fit.qPValue],
            ...(decomposition.status === 'estimated'
              ? (['heterogeneity', 'inconsistency'] as const).map((part) => {
                  const { q, degreesOfFreedom, pValue } = decomposition.fit[part];
                  return [part === 'heterogeneity' ? 'within designs' : 'between designs', q, degreesOfFreedom, pValue];
                })
              : []),
          ],
        },
        splitTable(splits),
      ],
      fit: { ...fit, pScores: scores, nodeSplits: splits, designDecomposition: decomposition },
    };
  },
});

function contrastsOf(table: DataTable, spec: Spec): Contrast[] {
  const [studies, first, second] = [spec.study, spec.treatment1, spec.treatment2].map((name) => table.labels(name));
  const effects = table.numbers(spec.effect);
  const errors = table.numbers(spec.standardError);
  return studies.map((study, i) => {
    if (!(errors[i] > 0))
      throw new CommandFailure(`${table.place(i, spec.standardError)}: ${errors[i]} is not more than 0`);
    return { study, treatment1: first[i], treatment2: second[i], effect: effects[i], standardError: errors[i] };
  });
}

function splitTable(splits: ReturnType<typeof nodeSplits>): PrintedTable {
  return {
    title: 'Direct against indirect evidence',
    columns: [
      ['comparison', 'text'],
      ['studies', 'count'],
      ['direct share', 'number'],
      ['direct', 'number'],
      ['indirect', 'number'],
      ['difference', 'number'],
      ['SE', 'number'],
      ['p', 'p'],
    ],
    rows: splits.map((split) => [
      `${split.treatment1} : ${split.treatment2}`,
      split.studies,
      split.directShare,
      split.direct?.effect,
      split.indirect?.effect,
      split.difference?.effect,
      split.difference?.standardError,
      split.difference?.pValue,
    ]),
  };
}
