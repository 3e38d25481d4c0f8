import { chiSquaredUpper } from '../distributions/chi-squared.ts';
import type { Estimation } from '../estimation.ts';
import { solveNetwork } from './network-fit.ts';
import { isConnected, networkDegreesOfFreedom, treatmentNames } from './network-meta-analysis.ts';
import { type Contrast, type NetworkStudy, networkStudies } from './network-study.ts';

interface QPart {
  readonly q: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
}

export interface DesignDecomposition {
  readonly total: QPart;
  /** Between studies of the same design (the same set of treatments). */
  readonly heterogeneity: QPart;
  /** Between designs: what is left. */
  readonly inconsistency: QPart;
}

/**
 * Splits Cochran's Q of a network into heterogeneity within designs and inconsistency between them.
 *
 * Source: Krahn U, Binder H, Koenig J. BMC Med Res Methodol 2013;13:35. Checked against: netmeta's decomp.design().
 */
export function designDecomposition(contrasts: readonly Contrast[]): Estimation<DesignDecomposition> {
  if (contrasts.length === 0) return { status: 'not-estimable', reason: 'no-observations' };
  const treatments = treatmentNames(contrasts);
  const studies = networkStudies(contrasts, treatments);
  if (!isConnected(studies, treatments.length)) return { status: 'not-estimable', reason: 'network-in-pieces' };
  const whole = solveNetwork(studies, treatments.length, 0);
  if (whole === undefined) return { status: 'not-estimable', reason: 'impossible-variances' };
  const designs = new Map<string, NetworkStudy[]>();
  for (const study of studies) {
    const design = study.treatments.join(' ');
    designs.set(design, [...(designs.get(design) ?? []), study]);
  }
  let q = 0;
  let df = 0;
  for (const own of designs.values()) {
    const m = own[0].treatments.length;
    const renumbered = own.map((study) => ({ ...study, treatments: study.treatments.map((_, index) => index) }));
    const solution = solveNetwork(renumbered, m, 0);
    if (solution === undefined) return { status: 'not-estimable', reason: 'impossible-variances' };
    q += solution.q;
    df += networkDegreesOfFreedom(renumbered, m);
  }
  const totalDf = networkDegreesOfFreedom(studies, treatments.length);
  return {
    status: 'estimated',
    fit: {
      total: part(whole.q, totalDf),
      heterogeneity: part(q, df),
      inconsistency: part(Math.max(0, whole.q - q), totalDf - df),
    },
  };
}

function part(q: number, degreesOfFreedom: number): QPart {
  return { q, degreesOfFreedom, pValue: degreesOfFreedom === 0 ? 1 : chiSquaredUpper(q, degreesOfFreedom) };
}
