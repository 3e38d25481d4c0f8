import {
  type ReferenceBasedEstimate,
  type ReferenceStrategy,
  referenceBasedImputation,
  tippingPoint,
} from '@jointwise/statistics';
import { CommandFailure } from '../../command-failure.ts';
import { covariatesOf } from '../covariates.ts';
import { percentOf, waldColumns } from '../estimate-rows.ts';
import { groupingOf } from '../grouping.ts';
import { defineMethod, fitOf, type PrintedTable } from '../method.ts';
import { type RepeatedMeasuresSpec, repeatedMeasuresFields, repeatedMeasuresOf } from '../repeated-measures.ts';
import { choice, confidenceLevel, specSchema } from '../spec-schema.ts';
import { arrangeConstant, firstChange } from '../visit-places.ts';

interface Spec
  extends Pick<
    RepeatedMeasuresSpec,
    'outcome' | 'participant' | 'visit' | 'visits' | 'arm' | 'control' | 'covariates' | 'factors'
  > {
  readonly strategy: ReferenceStrategy;
  readonly covariance?: 'common' | 'by-arm';
  readonly confidenceLevel?: number;
}

/** Drop-out imputed under a named assumption, with the tipping point of each comparison. */
export const referenceBasedMethod = defineMethod<Spec>({
  name: 'reference-based',
  title: 'Reference-based imputation (conditional means, jackknife)',
  schema: specSchema(
    {
      ...repeatedMeasuresFields,
      strategy: choice('MAR', 'J2R', 'CR', 'CIR', 'LMCF'),
      covariance: choice('common', 'by-arm'),
      confidenceLevel,
    },
    ['outcome', 'participant', 'visit', 'arm', 'control', 'strategy'],
  ),
  run(table, spec) {
    const { strategy, covariance = 'common', confidenceLevel: level = 0.95 } = spec;
    const { sample, rows, places, visits, arms, data } = repeatedMeasuresOf(table, spec);
    const perParticipant = (values: ArrayLike<number>, name: string) => {
      if (firstChange(values, places) < 0) return arrangeConstant(values, places);
      throw new CommandFailure(`"${name}" changes from visit to visit; a covariate here has one value per participant`);
    };
    const arm = perParticipant(groupingOf(rows, spec.arm, spec.control).codes, spec.arm);
    const columns = covariatesOf(rows, spec).map(({ name, values }) => perParticipant(values, name));
    const fit = fitOf(
      'the comparison',
      referenceBasedImputation(
        { outcome: data.outcome, visits: visits.length, arm, covariates: columns, covariance },
        { strategy, confidenceLevel: level },
      ),
    );
    const named = fit.visits.map((one) => ({ ...one, visit: visits[one.visit] }));
    const differences = named.flatMap(({ visit, differences: own }) =>
      own.map((estimate, a) => ({ name: `${spec.visit} ${visit}: ${arms[a + 1]} - ${arms[0]}`, estimate })),
    );
    const means = named.flatMap(({ visit, means: own }) =>
      own.map((estimate, a) => ({ name: `${spec.visit} ${visit}: ${arms[a]}`, estimate })),
    );
    return {
      model: `${spec.outcome} ~ arm and covariates at each ${spec.visit}; drop-out imputed by ${strategy}, reference ${arms[0]}`,
      choices: [
        `${covariance} covariance, REML; gaps before the last visit observed are missing at random`,
        `${percentOf(level)} normal intervals, jackknife over ${arm.length} participants`,
      ],
      sample,
      tables: [
        estimateTable('Differences between arms', differences),
        estimateTable('Means at the mean covariates', means),
        tippingTable(differences, level),
      ],
      notes: [
        `${fit.imputed} of ${fit.completed.length} values were imputed; participants without a single value are left out.`,
      ],
      fit: { arms, ...fit, visits: named },
    };
  },
});

type Named = { readonly name: string; readonly estimate: ReferenceBasedEstimate };

function estimateTable(title: string, estimates: readonly Named[]): PrintedTable {
  return {
    title,
    columns: waldColumns,
    rows: estimates.map(({ name, estimate: one }) => {
      const z = one.standardError > 0 ? one.estimate / one.standardError : undefined;
      return [name, one.estimate, one.standardError, ...one.interval, z, one.pValue];
    }),
  };
}

function tippingTable(differences: readonly Named[], confidenceLevel: number): PrintedTable {
  return {
    title: 'Shift of imputed values outside the reference arm at which the result turns',
    columns: [
      ['', 'text'],
      ['estimate 0', 'number'],
      ['limit 0', 'number'],
      ['limit 0 again', 'number'],
    ],
    rows: differences.map(({ name, estimate }) => {
      const { significance, estimate: none } = tippingPoint(estimate, { confidenceLevel });
      return [name, none, ...significance];
    }),
  };
}
