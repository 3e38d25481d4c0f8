export type CoxTies = 'efron' | 'breslow';

/**
 * Sums over the steps k = 0..d-1 at which the d tied deaths of one time leave, with f = k / d and s_k = S0 - f D0, where S0 sums
 * the relative risks at risk and D0 those of the deaths. By Breslow's rule f is 0 at every step.
 */
export interface TiedDeaths {
  /** Sum of log s_k. */
  logarithms: number;
  /** Sums of 1 / s_k and of f / s_k. */
  a1: number;
  a2: number;
  /** Sums of 1 / s_k^2, f / s_k^2 and f^2 / s_k^2. */
  b1: number;
  b2: number;
  b3: number;
}

export function createTiedDeaths(): TiedDeaths {
  return { logarithms: 0, a1: 0, a2: 0, b1: 0, b2: 0, b3: 0 };
}

/** @param dying relative risk of the deaths, 0 where they do not leave one by one */
export function sumTiedDeaths(tied: TiedDeaths, atRisk: number, dying: number, deaths: number): void {
  if (dying === 0) {
    tied.logarithms = deaths * Math.log(atRisk);
    tied.a1 = deaths / atRisk;
    tied.b1 = tied.a1 / atRisk;
    tied.a2 = 0;
    tied.b2 = 0;
    tied.b3 = 0;
    return;
  }
  let logarithms = 0;
  let a1 = 0;
  let a2 = 0;
  let b1 = 0;
  let b2 = 0;
  let b3 = 0;
  for (let k = 0; k < deaths; k++) {
    const f = k / deaths;
    const left = atRisk - f * dying;
    const inverse = 1 / left;
    const share = f * inverse;
    logarithms += Math.log(left);
    a1 += inverse;
    a2 += share;
    b1 += inverse * inverse;
    b2 += share * inverse;
    b3 += share * share;
  }
  tied.logarithms = logarithms;
  tied.a1 = a1;
  tied.a2 = a2;
  tied.b1 = b1;
  tied.b2 = b2;
  tied.b3 = b3;
}
