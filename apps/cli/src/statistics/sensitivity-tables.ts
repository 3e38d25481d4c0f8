import {
  beggTest,
  cumulativeMetaAnalysis,
  type Estimation,
  eggerTestRandomEffects,
  leaveOneOut,
  type MetaAnalysisFit,
  type MetaAnalysisOptions,
  trimAndFill,
} from '@jointwise/statistics';
import { fitOf, type PrintedTable } from './method.ts';

export const sensitivities = ['leave-one-out', 'cumulative', 'trim-and-fill', 'rank-test', 'egger-random'] as const;
export type Sensitivity = (typeof sensitivities)[number];

interface Studies {
  readonly names: readonly string[];
  readonly effects: readonly number[];
  readonly variances: readonly number[];
  readonly pooling: Omit<MetaAnalysisOptions, 'moderators'>;
}

interface Found {
  readonly kind: Sensitivity;
  readonly table: PrintedTable;
  readonly found: unknown;
}

/** One further look at a pooled effect, as a table and in full. */
export function sensitivityOf(kind: Sensitivity, { names, effects, variances, pooling }: Studies): Found {
  switch (kind) {
    case 'leave-one-out': {
      const found = leaveOneOut(effects, variances, pooling);
      return { kind, found, table: pooledTable('Without each study', names, found) };
    }
    case 'cumulative': {
      const found = cumulativeMetaAnalysis(effects, variances, pooling);
      return { kind, found, table: pooledTable('As studies accumulate, in the order of the file', names, found) };
    }
    case 'trim-and-fill': {
      const found = fitOf('trim and fill', trimAndFill(effects, variances, pooling));
      const title = `Trim and fill: ${found.missing} studies missing on the ${found.side}`;
      return { kind, found, table: pooledTable(title, ['with them'], [{ status: 'estimated', fit: found.pooled }]) };
    }
    case 'rank-test': {
      const found = fitOf('the rank test', beggTest(effects, variances));
      return {
        kind,
        found,
        table: testTable("Begg and Mazumdar's rank test", "Kendall's tau", found.correlation, found.pValue),
      };
    }
    case 'egger-random': {
      const found = fitOf("Egger's test", eggerTestRandomEffects(effects, variances, pooling));
      return { kind, found, table: testTable("Egger's test, random effects", 'z', found.statistic, found.pValue) };
    }
  }
}

function pooledTable(
  title: string,
  names: readonly string[],
  fits: readonly Estimation<MetaAnalysisFit>[],
): PrintedTable {
  return {
    title,
    columns: [
      ['', 'text'],
      ['estimate', 'number'],
      ['SE', 'number'],
      ['lower', 'number'],
      ['upper', 'number'],
      ['p', 'p'],
      ['tau2', 'number'],
    ],
    rows: fits.map((estimation, i) => {
      if (estimation.status !== 'estimated') return [names[i], ...Array.from({ length: 6 }, () => undefined)];
      const [pooled] = estimation.fit.coefficients;
      return [
        names[i],
        pooled.estimate,
        pooled.standardError,
        ...pooled.interval,
        pooled.pValue,
        estimation.fit.betweenStudyVariance,
      ];
    }),
  };
}

function testTable(title: string, name: string, statistic: number, pValue: number): PrintedTable {
  return {
    title,
    columns: [
      [name, 'number'],
      ['p', 'p'],
    ],
    rows: [[statistic, pValue]],
  };
}
