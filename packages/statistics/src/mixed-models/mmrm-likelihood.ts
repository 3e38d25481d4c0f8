import { choleskyInto, choleskyInverseInto } from '../linear-algebra/cholesky.ts';
import { vechIndex } from './covariance-structure.ts';
import type { MmrmDesign } from './mmrm-design.ts';
import { addPatternDerivatives } from './pattern-derivatives.ts';
import { addLeverage, residualProducts } from './pattern-residuals.ts';
import type { PatternStatistics } from './pattern-statistics.ts';

export interface LikelihoodAt {
  /** -2 log-likelihood, restricted or not, without the constant. */
  readonly value: number;
  readonly beta: Float64Array;
  /** (X'V^-1X)^-1 over the kept coefficients. */
  readonly phi: Float64Array;
  /** Per group the gradient in vech(Sigma), groups x vech. */
  readonly gradient: Float64Array;
  /** Block-diagonal part of the Hessian in vech(Sigma): groups x vech x vech, without the terms that cross subjects. */
  readonly hessian: Float64Array;
  /** Expected counterpart, always positive definite: sum_S n_S tr(W E_a W E_b). */
  readonly fisher: Float64Array;
}

/**
 * Likelihood of a linear model with correlated errors, from pattern statistics alone.
 *
 *   W_S  = Sigma_S^-1,  A = sum_i X_i' W X_i,  beta = A^-1 sum_i X_i' W y_i,  Phi = A^-1
 *   -2 l = sum_S (n_S ln|Sigma_S| + tr(W R_S)) + ln|A|          (the last term for REML)
 *   R_S  = sum_{i in S} r_i r_i',  H_S = sum_{i in S} X_i Phi X_i',  U_S = W (R_S + H_S) W
 *   d(-2 l)/dSigma      = sum_S (n_S W - U_S)
 *   d2(-2 l)/dE_a dE_b  = sum_S tr(E_a W E_b (2 U_S - n_S W)) - 2 u_a' Phi u_b - tr(Phi P_a Phi P_b)
 *
 * where u_a = X'V^-1 V_a V^-1 r and P_a = -X'V^-1 V_a V^-1 X (see `mmrm-information.ts` for those). No step costs more than
 * the number of patterns.
 *
 * Source: Harville DA. J Am Stat Assoc 1977;72:320-338; Lindstrom MJ, Bates DM. J Am Stat Assoc 1988;83:1014-1022.
 */
export class MmrmLikelihood {
  readonly design: MmrmDesign;
  readonly statistics: PatternStatistics;
  /** Coefficients that are not aliased. */
  readonly kept: readonly number[];
  readonly isRestricted: boolean;
  readonly vech: number;
  /** sourceAt of the kept coefficients. */
  readonly sourceAt: Int32Array;

  private readonly weighted: Float64Array;
  private readonly weightedOutcome: Float64Array;
  private readonly crossed: Float64Array;
  private readonly precisions: readonly Float64Array[];

  constructor(
    design: MmrmDesign,
    statistics: PatternStatistics,
    { kept, isRestricted }: { readonly kept: readonly number[]; readonly isRestricted: boolean },
  ) {
    this.design = design;
    this.statistics = statistics;
    this.kept = kept;
    this.isRestricted = isRestricted;
    const { visits, sources } = design;
    this.vech = (visits * (visits + 1)) / 2;
    this.sourceAt = Int32Array.from(kept.flatMap((k) => [...design.sourceAt.subarray(k * visits, (k + 1) * visits)]));
    const q = sources.length;
    this.weighted = new Float64Array(visits * visits * q * q);
    this.weightedOutcome = new Float64Array(visits * q);
    this.crossed = new Float64Array(visits * visits * q * q);
    this.precisions = statistics.patterns.map((pattern) => new Float64Array(pattern.visits.length ** 2));
  }

  /**
   * Value at Sigma, given as groups x vech.
   *
   * @param order 0: value and coefficients; 2: gradient and block Hessian as well
   * @returns undefined if a Sigma_S or X'V^-1X is not positive definite to working precision
   */
  evaluate(sigma: Float64Array, order: 0 | 2): LikelihoodAt | undefined {
    const logDeterminant = this.invertPatterns(sigma);
    if (logDeterminant === undefined) return undefined;
    this.accumulate();
    const solved = this.solve();
    if (solved === undefined) return undefined;
    const gamma = this.sourceCoefficients(solved.beta);
    const { visits: count, sources } = this.design;
    const [q, size] = [sources.length, this.statistics.size];
    if (order === 2 && this.isRestricted) this.crossCoefficients(solved.phi);
    const groups = this.statistics.groups;
    const gradient = new Float64Array(groups * this.vech);
    const hessian = new Float64Array(groups * this.vech * this.vech);
    const fisher = new Float64Array(hessian.length);
    let value = logDeterminant + (this.isRestricted ? solved.logDeterminant : 0);
    this.statistics.patterns.forEach((pattern, s) => {
      const residual = residualProducts(pattern, gamma, { q, size });
      const m = pattern.visits.length;
      const w = this.precisions[s];
      for (let i = 0; i < m * m; i++) value += w[i] * residual[i];
      if (order === 0) return;
      if (this.isRestricted) addLeverage(pattern, residual, { crossed: this.crossed, count, q, size });
      addPatternDerivatives(pattern, { w, middle: residual, vech: this.vech, gradient, hessian, fisher });
    });
    return Number.isFinite(value)
      ? { value, beta: solved.beta, phi: solved.phi, gradient, hessian, fisher }
      : undefined;
  }

  /** X'X of the (shifted) design. */
  crossProducts(): Float64Array {
    const { visits: count, sources } = this.design;
    const q = sources.length;
    const field = new Float64Array(count * count * q * q);
    for (const { visits, crossProducts } of this.statistics.patterns) {
      for (const t of visits) {
        const from = (t * count + t) * q * q;
        for (let a = 0; a < q; a++) {
          for (let b = 0; b < q; b++) field[from + a * q + b] += crossProducts[a * this.statistics.size + b];
        }
      }
    }
    return this.contract(field);
  }

  /** sum over subjects of r_t r_u and the number of subjects with both visits, at the last Sigma: groups x vech. */
  residualMoments(beta: Float64Array): { readonly sums: Float64Array; readonly counts: Float64Array } {
    const gamma = this.sourceCoefficients(beta);
    const [q, size] = [this.design.sources.length, this.statistics.size];
    const sums = new Float64Array(this.statistics.groups * this.vech);
    const counts = new Float64Array(sums.length);
    for (const pattern of this.statistics.patterns) {
      const residual = residualProducts(pattern, gamma, { q, size });
      const m = pattern.visits.length;
      for (let i = 0; i < m; i++) {
        for (let j = 0; j <= i; j++) {
          const at = pattern.group * this.vech + vechIndex(pattern.visits[i], pattern.visits[j]);
          sums[at] += residual[i * m + j];
          counts[at] += pattern.subjects;
        }
      }
    }
    return { sums, counts };
  }

  /** W_S of every pattern at the last Sigma. */
  precisionOf(pattern: number): Float64Array {
    return this.precisions[pattern];
  }

  private invertPatterns(sigma: Float64Array): number | undefined {
    let total = 0;
    const { patterns } = this.statistics;
    for (let s = 0; s < patterns.length; s++) {
      const { visits, group, subjects } = patterns[s];
      const m = visits.length;
      const sub = new Float64Array(m * m);
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < m; j++) sub[i * m + j] = sigma[group * this.vech + vechIndex(visits[i], visits[j])];
      }
      const lower = new Float64Array(m * m);
      if (!choleskyInto(sub, m, lower, 1e-11)) return undefined;
      for (let i = 0; i < m; i++) total += 2 * subjects * Math.log(lower[i * m + i]);
      choleskyInverseInto(lower, m, this.precisions[s], sub);
    }
    return total;
  }

  /** weighted[t, u] = sum_S W_tu Z'Z and weightedOutcome[t] = sum_S sum_u W_tu Z'y_u. */
  private accumulate(): void {
    const { visits: count, sources } = this.design;
    const q = sources.length;
    const { size, patterns } = this.statistics;
    this.weighted.fill(0);
    this.weightedOutcome.fill(0);
    patterns.forEach(({ visits, crossProducts }, s) => {
      const w = this.precisions[s];
      const m = visits.length;
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < m; j++) {
          const factor = w[i * m + j];
          const from = (visits[i] * count + visits[j]) * q * q;
          for (let a = 0; a < q; a++) {
            for (let b = 0; b < q; b++) this.weighted[from + a * q + b] += factor * crossProducts[a * size + b];
            this.weightedOutcome[visits[i] * q + a] += factor * crossProducts[a * size + q + visits[j]];
          }
        }
      }
    });
  }

  private solve() {
    const p = this.kept.length;
    const a = this.contract(this.weighted);
    const right = new Float64Array(p);
    const { visits, sources } = this.design;
    for (let k = 0; k < p; k++) {
      for (let t = 0; t < visits; t++) {
        const j = this.sourceAt[k * visits + t];
        if (j >= 0) right[k] += this.weightedOutcome[t * sources.length + j];
      }
    }
    const lower = new Float64Array(p * p);
    if (!choleskyInto(a, p, lower, 1e-14)) return undefined;
    const phi = new Float64Array(p * p);
    choleskyInverseInto(lower, p, phi, new Float64Array(p * p));
    let logDeterminant = 0;
    for (let k = 0; k < p; k++) logDeterminant += 2 * Math.log(lower[k * p + k]);
    const beta = new Float64Array(p);
    // Two triangular solves are more exact than a product with the inverse.
    for (let i = 0; i < p; i++) {
      let sum = right[i];
      for (let k = 0; k < i; k++) sum -= lower[i * p + k] * beta[k];
      beta[i] = sum / lower[i * p + i];
    }
    for (let i = p - 1; i >= 0; i--) {
      let sum = beta[i];
      for (let k = i + 1; k < p; k++) sum -= lower[k * p + i] * beta[k];
      beta[i] = sum / lower[i * p + i];
    }
    return { beta, phi, logDeterminant };
  }

  /** sum_tu B_t' M_tu B_u for a field M of source matrices: p x p. */
  contract(field: Float64Array): Float64Array {
    const { visits, sources } = this.design;
    const q = sources.length;
    const p = this.kept.length;
    const result = new Float64Array(p * p);
    for (let k = 0; k < p; k++) {
      for (let l = 0; l <= k; l++) {
        let sum = 0;
        for (let t = 0; t < visits; t++) {
          const j = this.sourceAt[k * visits + t];
          if (j < 0) continue;
          for (let u = 0; u < visits; u++) {
            const h = this.sourceAt[l * visits + u];
            if (h >= 0) sum += field[(t * visits + u) * q * q + j * q + h];
          }
        }
        result[k * p + l] = sum;
        result[l * p + k] = sum;
      }
    }
    return result;
  }

  /** gamma[t * q + j]: coefficient of source j at visit t. */
  sourceCoefficients(beta: Float64Array): Float64Array {
    const { visits, sources } = this.design;
    const gamma = new Float64Array(visits * sources.length);
    for (let k = 0; k < this.kept.length; k++) {
      for (let t = 0; t < visits; t++) {
        const j = this.sourceAt[k * visits + t];
        if (j >= 0) gamma[t * sources.length + j] += beta[k];
      }
    }
    return gamma;
  }

  /** crossed[t, u] = B_t Phi B_u', so that X_i Phi X_i' is z_i' crossed z_i. */
  private crossCoefficients(phi: Float64Array): void {
    const { visits, sources } = this.design;
    const q = sources.length;
    const p = this.kept.length;
    this.crossed.fill(0);
    for (let k = 0; k < p; k++) {
      for (let l = 0; l < p; l++) {
        const value = phi[k * p + l];
        for (let t = 0; t < visits; t++) {
          const j = this.sourceAt[k * visits + t];
          if (j < 0) continue;
          for (let u = 0; u < visits; u++) {
            const h = this.sourceAt[l * visits + u];
            if (h >= 0) this.crossed[(t * visits + u) * q * q + j * q + h] += value;
          }
        }
      }
    }
  }
}
