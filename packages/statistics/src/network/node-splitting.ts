import { normalUpper } from '../distributions/normal.ts';
import type { NetworkFit } from './network-meta-analysis.ts';
import type { Contrast } from './network-study.ts';

export interface EvidencePart {
  readonly effect: number;
  readonly standardError: number;
}

export interface NodeSplit {
  readonly treatment1: string;
  readonly treatment2: string;
  /** Studies that compare the two directly. */
  readonly studies: number;
  /** Share of the network estimate's information that is direct, 0 to 1. */
  readonly directShare: number;
  readonly network: EvidencePart;
  /** Undefined when no study compares the two, or no other path leads from one to the other. */
  readonly direct: EvidencePart | undefined;
  readonly indirect: EvidencePart | undefined;
  /** Direct minus indirect, and its two-sided p value. */
  readonly difference: (EvidencePart & { readonly pValue: number }) | undefined;
}

/**
 * Splits each comparison of a network into direct and indirect evidence by back-calculation:
 *
 *   1/v_ind = 1/v_net - 1/v_dir,  d_ind = v_ind (d_net/v_net - d_dir/v_dir)
 *
 * Choices: direct evidence pools the pair's contrasts by inverse variance, with the network's tau2 in the random model.
 *
 * Source: Koenig J, Krahn U, Binder H. Stat Med 2013;32:5414-5429. Checked against: netmeta's netsplit().
 */
export function nodeSplits(contrasts: readonly Contrast[], fit: NetworkFit, model: 'common' | 'random'): NodeSplit[] {
  const { treatments } = fit;
  const t = treatments.length;
  const tau2 = model === 'random' ? fit.betweenStudyVariance : 0;
  const splits: NodeSplit[] = [];
  for (let i = 0; i < t; i++) {
    for (let j = i + 1; j < t; j++) {
      const network = { effect: fit[model].effects[i * t + j], standardError: fit[model].standardErrors[i * t + j] };
      splits.push(split(treatments[i], treatments[j], contrasts, network, tau2));
    }
  }
  return splits;
}

function split(
  treatment1: string,
  treatment2: string,
  contrasts: readonly Contrast[],
  network: EvidencePart,
  tau2: number,
): NodeSplit {
  let information = 0;
  let weighted = 0;
  let studies = 0;
  for (const contrast of contrasts) {
    const sign = orientation(contrast, treatment1, treatment2);
    if (sign === 0) continue;
    const weight = 1 / (contrast.standardError ** 2 + tau2);
    information += weight;
    weighted += sign * weight * contrast.effect;
    studies++;
  }
  const whole = 1 / network.standardError ** 2;
  const base = { treatment1, treatment2, studies, network };
  if (studies === 0) return { ...base, directShare: 0, direct: undefined, indirect: network, difference: undefined };
  const direct = { effect: weighted / information, standardError: 1 / Math.sqrt(information) };
  const rest = whole - information;
  if (rest <= 1e-10 * whole) return { ...base, directShare: 1, direct, indirect: undefined, difference: undefined };
  const indirect = { effect: (network.effect * whole - weighted) / rest, standardError: 1 / Math.sqrt(rest) };
  const effect = direct.effect - indirect.effect;
  const standardError = Math.hypot(direct.standardError, indirect.standardError);
  const pValue = 2 * normalUpper(Math.abs(effect) / standardError);
  return { ...base, directShare: information / whole, direct, indirect, difference: { effect, standardError, pValue } };
}

function orientation(contrast: Contrast, treatment1: string, treatment2: string): -1 | 0 | 1 {
  if (contrast.treatment1 === treatment1 && contrast.treatment2 === treatment2) return 1;
  return contrast.treatment1 === treatment2 && contrast.treatment2 === treatment1 ? -1 : 0;
}
