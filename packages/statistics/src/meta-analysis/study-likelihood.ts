import { lnChoose } from '../distributions/ln-gamma.ts';
import { tableDistribution } from '../responders/conditional-odds-ratio.ts';
import type { TwoByTwo } from './two-by-two.ts';

/** Log-likelihood of one table as a function of its log odds ratio, with two derivatives. */
export interface LikelihoodAt {
  readonly value: number;
  readonly first: number;
  readonly second: number;
}

export type StudyLikelihood = (logOddsRatio: number) => LikelihoodAt;

/** Events of arm 1 given the events of both: the non-central hypergeometric distribution. */
export function hypergeometricLikelihood({ events1, total1, events2, total2 }: TwoByTwo): StudyLikelihood {
  const { lowest, logWeights } = tableDistribution(
    { events: events1, total: total1 },
    { events: events2, total: total2 },
  );
  const seen = events1 - lowest;
  const last = logWeights.length - 1;
  // The weights are log-concave: walk to the highest and outwards from it until nothing counts any more.
  let highest = seen;
  return (eta) => {
    while (highest < last && logWeights[highest + 1] - logWeights[highest] + eta > 0) highest++;
    while (highest > 0 && logWeights[highest] - logWeights[highest - 1] + eta < 0) highest--;
    const top = logWeights[highest] + highest * eta;
    let [sum, mean, square] = [0, 0, 0];
    const add = (u: number) => {
      const weight = Math.exp(logWeights[u] + u * eta - top);
      // About the count seen, so that the variance does not cancel.
      const distance = u - seen;
      sum += weight;
      mean += weight * distance;
      square += weight * distance * distance;
      return weight > 1e-20;
    };
    for (let u = highest; u <= last && add(u); u++);
    for (let u = highest - 1; u >= 0 && add(u); u--);
    mean /= sum;
    const value = logWeights[seen] + seen * eta - top - Math.log(sum);
    return { value, first: -mean, second: mean * mean - square / sum };
  };
}

/** The same for rare events: binomial among the events of both arms, with log odds eta + ln(n1 / n2). */
export function binomialLikelihood({ events1, total1, events2, total2 }: TwoByTwo): StudyLikelihood {
  const events = events1 + events2;
  const offset = Math.log(total1 / total2);
  const constant = lnChoose(events, events1);
  return (eta) => {
    const { value, p, q } = logistic(eta + offset, events1, events2);
    return { value: constant + value, first: events1 - events * p, second: -events * p * q };
  };
}

/** Both arms binomial with log odds alpha + eta / 2 and alpha - eta / 2; alpha belongs to the study. */
export function twoArmLikelihood({ events1, total1, events2, total2 }: TwoByTwo): (alpha: number) => StudyLikelihood {
  const constant = lnChoose(total1, events1) + lnChoose(total2, events2);
  return (alpha) => (eta) => {
    const one = logistic(alpha + eta / 2, events1, total1 - events1);
    const two = logistic(alpha - eta / 2, events2, total2 - events2);
    return {
      value: constant + one.value + two.value,
      first: (events1 - total1 * one.p - (events2 - total2 * two.p)) / 2,
      second: -(total1 * one.p * one.q + total2 * two.p * two.q) / 4,
    };
  };
}

/** Each arm binomial, by its own log odds; the binomial coefficients of both are the constant. */
export interface ArmLikelihood {
  readonly arms: readonly [StudyLikelihood, StudyLikelihood];
  readonly constant: number;
}

export function armLikelihood({ events1, total1, events2, total2 }: TwoByTwo): ArmLikelihood {
  const arm = (events: number, total: number) => (eta: number) => {
    const { value, p, q } = logistic(eta, events, total - events);
    return { value, first: events - total * p, second: -total * p * q };
  };
  return {
    arms: [arm(events1, total1), arm(events2, total2)] as const,
    constant: lnChoose(total1, events1) + lnChoose(total2, events2),
  };
}

function logistic(eta: number, events: number, others: number) {
  const small = Math.exp(-Math.abs(eta));
  const p = eta >= 0 ? 1 / (1 + small) : small / (1 + small);
  const softplus = Math.max(eta, 0) + Math.log1p(small);
  return {
    value: events * (eta - softplus) - others * softplus,
    p,
    q: eta >= 0 ? small / (1 + small) : 1 / (1 + small),
  };
}
