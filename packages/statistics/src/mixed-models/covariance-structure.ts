/**
 * Covariance structures over T visits: unstructured, Toeplitz, first-order autoregressive, compound symmetry, ante-dependence;
 * with one variance, or (h) one per visit.
 */
export type CovarianceStructure = 'us' | 'toep' | 'toeph' | 'ar1' | 'ar1h' | 'cs' | 'csh' | 'ad' | 'adh';

/** Sigma at a parameter with its derivatives, each as vech: element (t, u), t >= u, at t (t + 1) / 2 + u. */
export interface CovarianceAt {
  readonly sigma: Float64Array;
  /** parameters x vech. */
  readonly first: Float64Array;
  /** Pairs (a, b), a >= b, at a (a + 1) / 2 + b; each a vech. */
  readonly second: Float64Array;
}

export interface CovarianceModel {
  readonly parameters: number;
  /** Parameters near a given positive definite Sigma (vech). */
  start(sigma: Float64Array): Float64Array;
  at(theta: Float64Array): CovarianceAt;
}

export function vechIndex(t: number, u: number): number {
  return t >= u ? (t * (t + 1)) / 2 + u : (u * (u + 1)) / 2 + t;
}

export function covarianceModel(structure: CovarianceStructure, visits: number): CovarianceModel {
  return structure === 'us' ? logCholesky(visits) : correlated(structure, visits);
}

/**
 * Sigma = D M D, M = L L' with L unit lower triangular, D = diag(exp theta_t).
 *
 * The parameters are those of R's mmrm, whose full Kenward-Roger adjustment depends on them through the second derivatives.
 */
function logCholesky(visits: number): CovarianceModel {
  const vech = (visits * (visits + 1)) / 2;
  return {
    parameters: vech,
    start(sigma) {
      const lower = choleskyOfVech(sigma, visits);
      const theta = new Float64Array(vech);
      for (let t = 0; t < visits; t++) {
        theta[t] = Math.log(lower[t * visits + t]);
        for (let u = 0; u < t; u++) {
          theta[visits + (t * (t - 1)) / 2 + u] = lower[t * visits + u] / lower[t * visits + t];
        }
      }
      return theta;
    },
    at: (theta) => logCholeskyAt(theta, visits),
  };
}

function choleskyOfVech(sigma: Float64Array, visits: number): Float64Array {
  const lower = new Float64Array(visits * visits);
  for (let t = 0; t < visits; t++) {
    for (let u = 0; u <= t; u++) {
      let sum = sigma[vechIndex(t, u)];
      for (let k = 0; k < u; k++) sum -= lower[t * visits + k] * lower[u * visits + k];
      lower[t * visits + u] = t === u ? Math.sqrt(sum) : sum / lower[u * visits + u];
    }
  }
  return lower;
}

function logCholeskyAt(theta: Float64Array, visits: number): CovarianceAt {
  const vech = theta.length;
  const scale = theta.slice(0, visits).map(Math.exp);
  const unit = new Float64Array(visits * visits);
  const place: (readonly [row: number, column: number])[] = [];
  for (let t = 0; t < visits; t++) {
    unit[t * visits + t] = 1;
    for (let u = 0; u < t; u++) {
      unit[t * visits + u] = theta[visits + (t * (t - 1)) / 2 + u];
      place.push([t, u]);
    }
  }
  /** Element (t, u) of M, or of its derivatives with respect to the elements a and b of L. */
  const product = (t: number, u: number) => {
    let sum = 0;
    for (let k = 0; k <= Math.min(t, u); k++) sum += unit[t * visits + k] * unit[u * visits + k];
    return sum;
  };
  const one = ([i, j]: readonly [number, number], t: number, u: number) =>
    (t === i ? unit[u * visits + j] : 0) + (u === i ? unit[t * visits + j] : 0);
  const two = (a: readonly [number, number], b: readonly [number, number], t: number, u: number) => {
    if (a[1] !== b[1]) return 0;
    return (t === a[0] && u === b[0] ? 1 : 0) + (t === b[0] && u === a[0] ? 1 : 0);
  };
  const result = emptyAt(vech, vech);
  for (let t = 0; t < visits; t++) {
    for (let u = 0; u <= t; u++) {
      const v = vechIndex(t, u);
      const d = scale[t] * scale[u];
      const count = (k: number) => (k === t ? 1 : 0) + (k === u ? 1 : 0);
      result.sigma[v] = d * product(t, u);
      for (let a = 0; a < vech; a++) {
        const mA = a < visits ? product(t, u) * count(a) : one(place[a - visits], t, u);
        result.first[a * vech + v] = d * mA;
        for (let b = 0; b <= a; b++) {
          const isScale = b < visits;
          const mAB = isScale ? mA * count(b) : two(place[a - visits], place[b - visits], t, u);
          result.second[vechIndex(a, b) * vech + v] = d * mAB;
        }
      }
    }
  }
  return result;
}

/**
 * Sigma_tu = s_t s_u rho_tu with rho a product of correlations r_k, and r = phi / sqrt(1 + phi^2).
 *
 *   cs    rho_tu = r              toep  rho_tu = r_|t-u|
 *   ar1   rho_tu = r^|t-u|        ad    rho_tu = r_u r_{u+1} ... r_{t-1}
 *
 * Parameters: ln s (one, or one per visit), then phi; as in R's mmrm.
 */
function correlated(structure: Exclude<CovarianceStructure, 'us'>, visits: number): CovarianceModel {
  const kind = structure.replace(/h$/, '');
  const isHeterogeneous = structure.endsWith('h');
  const scales = isHeterogeneous ? visits : 1;
  const correlations = visits === 1 ? 0 : kind === 'toep' || kind === 'ad' ? visits - 1 : 1;
  const power = (k: number, t: number, u: number): number => {
    const lag = Math.abs(t - u);
    if (kind === 'cs') return lag > 0 ? 1 : 0;
    if (kind === 'ar1') return lag;
    if (kind === 'toep') return lag === k + 1 ? 1 : 0;
    return k >= Math.min(t, u) && k < Math.max(t, u) ? 1 : 0;
  };
  return {
    parameters: scales + correlations,
    start: (sigma) => correlatedStart(sigma, { visits, scales, correlations, power }),
    at: (theta) => correlatedAt(theta, { visits, scales, correlations, power }),
  };
}

interface CorrelatedShape {
  readonly visits: number;
  readonly scales: number;
  readonly correlations: number;
  /** Exponent of r_k in rho_tu. */
  readonly power: (k: number, t: number, u: number) => number;
}

function correlatedStart(sigma: Float64Array, { visits, scales, correlations, power }: CorrelatedShape): Float64Array {
  const theta = new Float64Array(scales + correlations);
  let mean = 0;
  for (let t = 0; t < visits; t++) mean += Math.log(sigma[vechIndex(t, t)]) / (2 * visits);
  for (let a = 0; a < scales; a++) theta[a] = scales === 1 ? mean : Math.log(sigma[vechIndex(a, a)]) / 2;
  for (let k = 0; k < correlations; k++) {
    let [sum, n] = [0, 0];
    for (let t = 0; t < visits; t++) {
      for (let u = 0; u < t; u++) {
        if (power(k, t, u) !== 1) continue;
        sum += sigma[vechIndex(t, u)] / Math.sqrt(sigma[vechIndex(t, t)] * sigma[vechIndex(u, u)]);
        n++;
      }
    }
    // Drawn towards zero, so that the start is positive definite in the structure as well.
    const r = n === 0 ? 0 : Math.max(-0.2 / visits, Math.min(0.9, (0.9 * sum) / n));
    theta[scales + k] = r / Math.sqrt(1 - r * r);
  }
  return theta;
}

function correlatedAt(theta: Float64Array, shape: CorrelatedShape): CovarianceAt {
  const { visits, scales, correlations, power } = shape;
  const vech = (visits * (visits + 1)) / 2;
  const parameters = scales + correlations;
  const result = emptyAt(parameters, vech);
  const scale = (t: number) => Math.exp(theta[scales === 1 ? 0 : t]);
  const r = Array.from({ length: correlations }, (_, k) => correlationAt(theta[scales + k]));
  for (let t = 0; t < visits; t++) {
    for (let u = 0; u <= t; u++) {
      const v = vechIndex(t, u);
      const d = scale(t) * scale(u);
      /** d^orders of rho with respect to the phi's named. */
      const rho = (...by: readonly number[]) => monomial(r, (k) => power(k, t, u), by);
      const count = (a: number) => (scales === 1 ? 2 : (a === t ? 1 : 0) + (a === u ? 1 : 0));
      result.sigma[v] = d * rho();
      for (let a = 0; a < parameters; a++) {
        const first = a < scales ? count(a) * rho() : rho(a - scales);
        result.first[a * vech + v] = d * first;
        for (let b = 0; b <= a; b++) {
          const second = b < scales ? first * count(b) : rho(a - scales, b - scales);
          result.second[vechIndex(a, b) * vech + v] = d * second;
        }
      }
    }
  }
  return result;
}

/** r = phi / sqrt(1 + phi^2) with two derivatives. */
function correlationAt(phi: number): readonly [number, number, number] {
  const s = 1 / Math.sqrt(1 + phi * phi);
  return [phi * s, s ** 3, -3 * phi * s ** 5];
}

/** Product of r_k^n_k, differentiated by the phi's in `by` (at most two). */
function monomial(
  r: readonly (readonly [number, number, number])[],
  power: (k: number) => number,
  by: readonly number[],
): number {
  let product = 1;
  for (let k = 0; k < r.length; k++) {
    const n = power(k);
    const order = by.filter((index) => index === k).length;
    const [value, first, second] = r[k];
    if (order > 0 && n === 0) return 0;
    if (order === 0) product *= value ** n;
    else if (order === 1) product *= n * value ** (n - 1) * first;
    else product *= (n > 1 ? n * (n - 1) * value ** (n - 2) * first * first : 0) + n * value ** (n - 1) * second;
  }
  return product;
}

function emptyAt(parameters: number, vech: number): CovarianceAt {
  return {
    sigma: new Float64Array(vech),
    first: new Float64Array(parameters * vech),
    second: new Float64Array(((parameters * (parameters + 1)) / 2) * vech),
  };
}
