import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import { studentTQuantile } from '../distributions/student-t.ts';
import type { Estimation } from '../estimation.ts';
import { brentMinimum } from '../optimisers/brent-minimum.ts';
import { type League, leagueOf } from './league.ts';
import { momentTau2, type NetworkSolution, restrictedLogLikelihood, solveNetwork } from './network-fit.ts';
import { type Contrast, type NetworkStudy, networkStudies } from './network-study.ts';

export interface NetworkFit {
  /** Order of rows and columns; alphabetical. */
  readonly treatments: readonly string[];
  readonly studies: number;
  readonly contrasts: number;
  readonly common: League;
  readonly random: League;
  /** Prediction limits of a new study, t by t, Student's t on `degreesOfFreedom`; undefined without degrees of freedom. */
  readonly prediction: { readonly lower: Float64Array; readonly upper: Float64Array } | undefined;
  readonly betweenStudyVariance: number;
  readonly q: number;
  readonly degreesOfFreedom: number;
  readonly qPValue: number;
  /** max(0, (Q - df) / Q), a share from 0 to 1. */
  readonly i2: number;
}

export interface NetworkOptions {
  /** `DL` the generalised moment estimator (netmeta's default), `REML`. */
  readonly method?: 'DL' | 'REML';
  readonly confidenceLevel?: number;
}

/**
 * Network meta-analysis by the graph-theoretical method: weighted least squares on the graph of treatments, with
 * multi-arm studies weighted so that contrasts that share an arm are not counted twice.
 *
 * Model: effect_ij = theta_i - theta_j + u_ij + e_ij in each study, Var(u_ij) = tau2 for every pair, consistency assumed.
 *
 *   L = sum of study Laplacians at v_ij + tau2,  theta = L+ r,  Var(theta_i - theta_j) = L+_ii + L+_jj - 2 L+_ij
 *   Q at tau2 = 0 on sum (m_s - 1) - (t - 1) degrees of freedom
 *
 * Choices: one tau2 for the whole network; Wald intervals; prediction limits on df(Q), as netmeta.
 *
 * Source: Ruecker G. Res Synth Methods 2012;3:312-324. Checked against: netmeta on the Senn 2013 diabetes network,
 * 54 trials of physiotherapy for knee osteoarthritis, and drugs for osteoarthritis pain.
 *
 * @param contrasts all pairs of every study; effects and standard errors on one scale
 * @throws InvalidInputError as networkStudies
 */
export function networkMetaAnalysis(
  contrasts: readonly Contrast[],
  { method = 'DL', confidenceLevel = 0.95 }: NetworkOptions = {},
): Estimation<NetworkFit> {
  if (contrasts.length === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const treatments = treatmentNames(contrasts);
  const studies = networkStudies(contrasts, treatments);
  const t = treatments.length;
  if (!isConnected(studies, t)) return { status: 'not-estimable', reason: 'network-in-pieces' };
  const common = solveNetwork(studies, t, 0);
  if (common === undefined) return { status: 'not-estimable', reason: 'impossible-variances' };
  const degreesOfFreedom = networkDegreesOfFreedom(studies, t);
  const tau2 =
    method === 'DL' || degreesOfFreedom === 0
      ? momentTau2(studies, t, common, degreesOfFreedom)
      : restrictedTau2(studies, t, momentTau2(studies, t, common, degreesOfFreedom));
  const random = solveNetwork(studies, t, tau2);
  if (random === undefined) return { status: 'not-estimable', reason: 'impossible-variances' };
  const randomLeague = leagueOfSolution(random, t, confidenceLevel);
  return {
    status: 'estimated',
    fit: {
      treatments,
      studies: studies.length,
      contrasts: contrasts.length,
      common: leagueOfSolution(common, t, confidenceLevel),
      random: randomLeague,
      prediction: predictionLimits(randomLeague, t, tau2, degreesOfFreedom, confidenceLevel),
      betweenStudyVariance: tau2,
      q: common.q,
      degreesOfFreedom,
      qPValue: degreesOfFreedom === 0 ? 1 : chiSquaredUpper(common.q, degreesOfFreedom),
      i2: common.q > 0 && degreesOfFreedom > 0 ? Math.max(0, (common.q - degreesOfFreedom) / common.q) : 0,
    },
  };
}

/** Names of all treatments, sorted by code unit. */
export function treatmentNames(contrasts: readonly Contrast[]): string[] {
  return [...new Set(contrasts.flatMap(({ treatment1, treatment2 }) => [treatment1, treatment2]))].sort();
}

/** Independent contrasts less estimated treatment effects. */
export function networkDegreesOfFreedom(studies: readonly NetworkStudy[], t: number): number {
  return studies.reduce((sum, { treatments }) => sum + treatments.length - 1, 0) - (t - 1);
}

/** Whether every treatment can be reached from the first through studies. */
export function isConnected(studies: readonly { readonly treatments: readonly number[] }[], t: number): boolean {
  const reached = new Set([0]);
  let grown = true;
  while (grown) {
    grown = false;
    for (const { treatments } of studies) {
      if (!treatments.some((treatment) => reached.has(treatment))) continue;
      for (const treatment of treatments) {
        if (!reached.has(treatment)) grown = true;
        reached.add(treatment);
      }
    }
  }
  return reached.size === t;
}

function leagueOfSolution({ effects, pseudoInverse }: NetworkSolution, t: number, confidenceLevel: number): League {
  const varianceOf = (i: number, j: number) =>
    pseudoInverse[i * t + i] + pseudoInverse[j * t + j] - 2 * pseudoInverse[i * t + j];
  return leagueOf(effects, varianceOf, confidenceLevel);
}

function predictionLimits(
  { effects, standardErrors }: League,
  t: number,
  tau2: number,
  degreesOfFreedom: number,
  confidenceLevel: number,
) {
  if (degreesOfFreedom < 1) return undefined;
  const quantile = studentTQuantile(1 - (1 - confidenceLevel) / 2, degreesOfFreedom);
  const lower = new Float64Array(t * t);
  const upper = new Float64Array(t * t);
  for (let cell = 0; cell < t * t; cell++) {
    if (cell % (t + 1) === 0) continue;
    const half = quantile * Math.sqrt(standardErrors[cell] ** 2 + tau2);
    lower[cell] = effects[cell] - half;
    upper[cell] = effects[cell] + half;
  }
  return { lower, upper };
}

/** Maximum of the restricted likelihood over tau2 >= 0, searched around the moment estimate and at 0. */
function restrictedTau2(studies: readonly NetworkStudy[], t: number, start: number): number {
  const level = (tau2: number) => -restrictedLogLikelihood(studies, t, tau2);
  const meanVariance = studies.reduce((sum, { variances }) => sum + Math.max(...variances), 0) / studies.length;
  let upper = 4 * Math.max(start, meanVariance / 100);
  while (level(upper) < level(upper / 2)) upper *= 2;
  const tau2 = brentMinimum(level, [0, upper]);
  return level(tau2) < level(0) ? tau2 : 0;
}
