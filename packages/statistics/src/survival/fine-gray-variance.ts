import { addWeightedProducts, chunkRows, mirror } from '../regression/row-products.ts';
import { type CoxSums, relativeRisks } from './cox-sums.ts';
import { type FineGrayData, visitCauseTimes } from './fine-gray-sweep.ts';

/** Per block, late to early: increments of the subdistribution hazard and of hazard x mean covariates. */
interface Increments {
  readonly hazard: Float64Array;
  readonly moments: Float64Array;
}

/**
 * Sum of outer products of eta_i + psi_i, the influence of each observation on the score.
 *
 *   eta_i = 1[cause](z_i - zbar(T_i)) - sum_{t <= T_i} r_i (z_i - zbar(t)) dH(t)
 *           - 1[other] sum_{t > T_i} r_i G(t-) / G(T_i-) (z_i - zbar(t)) dH(t)
 *   q(u)  = sum_{t >= u} G(t-) dH(t) (C1(u) - zbar(t) C0(u)),  C(u) = sum over other events at T < u of r / G(T-) (1, z)
 *   psi_i = 1[censored] q(T_i) / n(T_i) - sum over censored at u <= T_i of q(u) / n(u)^2
 *
 * with dH(t) = d(t) / S0(t) by Breslow. All sums over t are running sums, so the cost is that of two sweeps.
 */
export function fineGrayMeat(data: FineGrayData, beta: Float64Array, sums: CoxSums): Float64Array {
  relativeRisks(data.cox, beta, sums);
  const { cox, kinds, uncensored } = data;
  const { blocks, covariates } = cox;
  const { columns, rows } = covariates;
  const increments = hazardIncrements(data, sums);
  const later = laterSums(data, increments);
  const meat = createOuterProducts(columns);
  const moments = new Float64Array(columns);
  const past = new Float64Array(columns + 1);
  const q = new Float64Array(columns);
  const censoring = new Float64Array(columns);
  let hazard = 0;
  for (let block = blocks.count - 1; block >= 0; block--) {
    const at = block * columns;
    const atRisk = blocks.first[block + 1];
    const probability = uncensored[block];
    hazard += increments.hazard[block];
    let censored = 0;
    for (let k = blocks.first[block]; k < atRisk; k++) if (kinds[k] === 0) censored++;
    for (let c = 0; c < columns; c++) {
      moments[c] += increments.moments[at + c];
      q[c] = past[c + 1] * later.hazard[block] - past[0] * later.moments[at + c];
      censoring[c] -= (censored * q[c]) / atRisk ** 2;
    }
    const own = increments.hazard[block];
    for (let k = blocks.first[block]; k < atRisk; k++) {
      const r = sums.risk[k];
      const isOther = kinds[k] === 2;
      const next = block === 0 ? undefined : block - 1;
      const laterHazard = isOther && next !== undefined ? later.hazard[next] / probability : 0;
      for (let c = 0; c < columns; c++) {
        const z = rows[k * columns + c];
        const laterMoment = isOther && next !== undefined ? later.moments[next * columns + c] / probability : 0;
        const mean = own > 0 ? increments.moments[at + c] / own : 0;
        meat.rows[meat.filled * columns + c] =
          (kinds[k] === 1 ? z - mean : 0) -
          r * (z * (hazard + laterHazard) - moments[c] - laterMoment) +
          censoring[c] +
          (kinds[k] === 0 ? q[c] / atRisk : 0);
      }
      if (++meat.filled === chunkRows) flush(meat);
    }
    for (let k = blocks.first[block]; k < atRisk; k++) {
      if (kinds[k] !== 2) continue;
      const weight = sums.risk[k] / probability;
      past[0] += weight;
      for (let c = 0; c < columns; c++) past[c + 1] += weight * rows[k * columns + c];
    }
  }
  flush(meat);
  mirror(meat.products, columns);
  return meat.products;
}

/** Rows whose outer products are summed a chunk at a time. */
interface OuterProducts {
  readonly columns: number;
  readonly rows: Float64Array;
  readonly weights: Float64Array;
  filled: number;
  readonly products: Float64Array;
}

function createOuterProducts(columns: number): OuterProducts {
  return {
    columns,
    rows: new Float64Array(chunkRows * columns),
    weights: new Float64Array(chunkRows).fill(1),
    filled: 0,
    products: new Float64Array(columns * columns),
  };
}

function flush(outer: OuterProducts): void {
  const { rows, columns, filled: to } = outer;
  addWeightedProducts(outer.products, outer.weights, { rows, columns, from: 0, to });
  outer.filled = 0;
}

function hazardIncrements(data: FineGrayData, sums: CoxSums): Increments {
  const { blocks, covariates } = data.cox;
  const { columns } = covariates;
  const hazard = new Float64Array(blocks.count);
  const moments = new Float64Array(blocks.count * columns);
  visitCauseTimes(data, 'breslow', sums, (block) => {
    const { s0, s1 } = data.combined;
    hazard[block] = blocks.deaths[block] / s0;
    for (let c = 0; c < columns; c++) moments[block * columns + c] = (hazard[block] * s1[c]) / s0;
  });
  return { hazard, moments };
}

/** Per block the sums of G(t-) dH(t) over its own and all later times. */
function laterSums({ cox, uncensored }: FineGrayData, increments: Increments): Increments {
  const { blocks, covariates } = cox;
  const { columns } = covariates;
  const hazard = new Float64Array(blocks.count);
  const moments = new Float64Array(blocks.count * columns);
  for (let block = 0; block < blocks.count; block++) {
    const probability = uncensored[block];
    hazard[block] = probability * increments.hazard[block] + (block > 0 ? hazard[block - 1] : 0);
    for (let c = 0; c < columns; c++) {
      const at = block * columns + c;
      moments[at] = probability * increments.moments[at] + (block > 0 ? moments[at - columns] : 0);
    }
  }
  return { hazard, moments };
}
