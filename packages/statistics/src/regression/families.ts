import { lnGamma } from '../distributions/ln-gamma.ts';
import type { LinearState, OutcomeFamily } from './outcome-family.ts';

/** Binomial outcome with logit link: P(y = 1) = 1 / (1 + exp(-eta)); outcomes between 0 and 1 are proportions. */
export const binomialLogit: OutcomeFamily = {
  start: (mean) => Math.log(mean / (1 - mean)),
  evaluate({ outcome, weights, eta, residual, curvature }: LinearState, from: number, to: number): number {
    let logLikelihood = 0;
    for (let i = from; i < to; i++) {
      const weight = weights === undefined ? 1 : weights[i];
      const e = Math.exp(-Math.abs(eta[i]));
      const far = e / (1 + e);
      const probability = eta[i] >= 0 ? 1 - far : far;
      residual[i] = weight * (outcome[i] - probability);
      curvature[i] = weight * far * (1 - far);
      logLikelihood += weight * (outcome[i] * eta[i] - Math.max(eta[i], 0) - Math.log1p(e));
    }
    return logLikelihood;
  },
};

/** Poisson counts with log link; the offset is the logarithm of exposure. */
export const poissonLog: OutcomeFamily = {
  start: (_mean, rate) => Math.log(rate),
  evaluate({ outcome, weights, eta, residual, curvature }: LinearState, from: number, to: number): number {
    let logLikelihood = 0;
    for (let i = from; i < to; i++) {
      const weight = weights === undefined ? 1 : weights[i];
      const mean = Math.exp(eta[i]);
      residual[i] = weight * (outcome[i] - mean);
      curvature[i] = weight * mean;
      logLikelihood += weight * (outcome[i] * eta[i] - mean - (outcome[i] < 2 ? 0 : lnGamma(outcome[i] + 1)));
    }
    return logLikelihood;
  },
};

/** Negative binomial counts with log link and variance mu + mu^2 / theta, theta given. */
export function negativeBinomialLog(theta: number): OutcomeFamily {
  const constant = theta * Math.log(theta) - lnGamma(theta);
  return {
    start: (_mean, rate) => Math.log(rate),
    evaluate({ outcome, weights, eta, residual, curvature }: LinearState, from: number, to: number): number {
      let logLikelihood = 0;
      for (let i = from; i < to; i++) {
        const weight = weights === undefined ? 1 : weights[i];
        const count = outcome[i];
        const mean = Math.exp(eta[i]);
        residual[i] = (weight * theta * (count - mean)) / (theta + mean);
        curvature[i] = (weight * theta * mean) / (theta + mean);
        logLikelihood +=
          weight *
          (constant +
            lnGamma(theta + count) -
            lnGamma(count + 1) +
            count * eta[i] -
            (theta + count) * Math.log(theta + mean));
      }
      return logLikelihood;
    },
  };
}
