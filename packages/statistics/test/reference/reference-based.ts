import { estimateAt, type ReferenceStrategy, referenceBasedImputation } from '../../src/missing-data/index.ts';
import type { Adapters, Comparison, CsvColumns, ReferenceCase } from './reference-case.ts';

/** The antidepressant trial: change from baseline at visits 4 to 7, placebo the reference. */
function antidepressant(columns: CsvColumns) {
  const patients = [...new Set(columns.PATIENT)];
  const rowOf = new Map(columns.PATIENT.map((id, i) => [`${id}/${columns.VISIT[i]}`, i]));
  const first = patients.map((id) => columns.PATIENT.indexOf(id));
  return {
    outcome: Float64Array.from(
      patients.flatMap((id) =>
        ['4', '5', '6', '7'].map((visit) => {
          const row = rowOf.get(`${id}/${visit}`);
          const text = row === undefined ? '' : columns.CHANGE[row];
          return text === '' ? Number.NaN : Number(text);
        }),
      ),
    ),
    visits: 4,
    arm: first.map((row) => Number(columns.THERAPY[row] === 'DRUG')),
    covariates: [first.map((row) => Number(columns.BASVAL[row]))],
  };
}

type Pooled = Readonly<Record<'parameter' | 'est' | 'se' | 'lci' | 'uci' | 'pval', readonly (string | number)[]>>;

function compareStrategy(
  compare: Comparison,
  columns: CsvColumns,
  {
    strategy,
    pooled,
    delta = 0,
  }: { readonly strategy: ReferenceStrategy; readonly pooled: Pooled; readonly delta?: number },
): void {
  const estimation = referenceBasedImputation(antidepressant(columns), { strategy });
  compare.that('estimated', estimation.status === 'estimated');
  if (estimation.status !== 'estimated') return;
  const own = estimation.fit.visits.flatMap(({ differences, means }) => [...differences, ...means]);
  own.forEach(({ shifted }, k) => {
    const one = estimateAt(shifted, delta);
    const label = `delta ${delta} ${pooled.parameter[k]}`;
    compare.number(label, one.estimate, pooled.est[k], { scale: Number(pooled.se[k]) });
    compare.number(`${label} SE`, one.standardError, pooled.se[k]);
    compare.number(`${label} lower`, one.interval[0], pooled.lci[k], { scale: Number(pooled.se[k]) });
    compare.number(`${label} upper`, one.interval[1], pooled.uci[k], { scale: Number(pooled.se[k]) });
    compare.number(`${label} p`, one.pValue, pooled.pval[k], { scale: 1 });
  });
}

const strategies = { mar: 'MAR', jr: 'J2R', cr: 'CR', cir: 'CIR', lmcf: 'LMCF' } as const;
const file = 'fetched/antidepressant.csv';

export const referenceBasedCases: Adapters = {
  ...Object.fromEntries(
    Object.entries(strategies).map(([name, strategy]) => [
      `mi_ref_${name}`,
      ({ result }: ReferenceCase, compare: Comparison, read: (name: string) => CsvColumns) =>
        compareStrategy(compare, read(file), { strategy, pooled: result.pooled }),
    ]),
  ),
  mi_tipping_mar: ({ result }, compare, read) => {
    for (const [name, pooled] of Object.entries(result as Record<string, Pooled>)) {
      compareStrategy(compare, read(file), { strategy: 'MAR', pooled, delta: Number(name.replace('delta_', '')) });
    }
  },
};
