import type { Estimation } from '@jointwise/statistics';
import { checkSelection } from './check-selection.ts';
import { compareClasses } from './compare-classes.ts';
import { deriveCapture } from './derive-capture.ts';
import { deriveFlow } from './derive-flow.ts';
import { describeDistribution, type ValueCount } from './describe-distribution.ts';
import { estimateChange } from './estimate-change.ts';
import { estimateFunnel } from './estimate-funnel.ts';
import { estimateShare } from './estimate-share.ts';
import { improvement } from './improvement.ts';
import type { OutcomeFacts, PairFact } from './outcome-facts.ts';
import type { OutcomesQuestion } from './outcomes-question.ts';
import type { OutcomeFlow, OutcomesReport, ShareEstimate } from './outcomes-report.ts';
import { pairedScores } from './paired-scores.ts';
import { type KeyedThreshold, keyedThresholds, pairReaches, pairWorsens, type ScorePair } from './threshold.ts';

/** Said beside every before-after figure of people who were not compared with anybody. */
export const uncontrolledCaution =
  'Uncontrolled before-after data: everybody here was treated, so the change cannot show what the treatment caused. ' +
  'Joint pain also improves by itself, by regression to the mean and by expectation.';

/**
 * What happened to those who were treated: flow, distributions, change, shares, sites and classes, every figure with
 * its denominator. The facts are those of the condition, joint and site that the question names, for all product
 * classes; the class of the question is taken out here, so that the comparison sees the others.
 */
export function estimateOutcomes(facts: OutcomeFacts, question: OutcomesQuestion): OutcomesReport {
  const { scale, productClass, confidenceLevel = 0.95 } = question;
  const { direction } = scale;
  const thresholds = keyedThresholds(question.thresholds, scale.code);
  const keyed = chosenThreshold(thresholds, question.thresholdKey);
  const threshold = keyed?.threshold;
  const own = <T extends { readonly productClass: string }>(all: readonly T[]): readonly T[] =>
    productClass === undefined ? all : all.filter((fact) => fact.productClass === productClass.code);
  const pairs = own(facts.pairs);
  const flow = deriveFlow(own(facts.flows), pairs);
  const scores = pairedScores(pairs, own(facts.repeated));
  const share = (holds: (pair: ScorePair) => boolean | null): Estimation<ShareEstimate> =>
    estimateShare(scores, holds, { confidenceLevel });
  const isBetter = ({ before, after }: ScorePair) => (improvement(direction, before, after) ?? 0) > 0;
  const noThreshold: Estimation<ShareEstimate> = { status: 'not-estimable', reason: 'no-threshold' };
  const funnelHolds = threshold === undefined ? isBetter : (pair: ScorePair) => pairReaches(threshold, direction, pair);
  const { sites, productClasses, thresholds: _all, ...asked } = question;
  return {
    question: asked,
    cautions: cautionsOf(question, flow),
    flow,
    capture: deriveCapture(own(facts.flows), sites),
    before: describeDistribution(side(pairs, 'before'), { of: flow.due, range: scale.range }),
    after: describeDistribution(side(pairs, 'after'), { of: flow.due, range: scale.range }),
    change: estimateChange(scores, { direction, confidenceLevel }),
    thresholds,
    ...(keyed === undefined ? {} : { threshold: keyed }),
    reached: threshold === undefined ? noThreshold : share((pair) => pairReaches(threshold, direction, pair)),
    worse:
      direction === 'neither'
        ? { status: 'not-estimable', reason: 'no-direction' }
        : share(({ before, after }) => (improvement(direction, before, after) ?? 0) < 0),
    worseByThreshold:
      threshold === undefined || threshold.kind === 'PASS' || threshold.kind === 'TF'
        ? noThreshold
        : share((pair) => pairWorsens(threshold, direction, pair)),
    selection: checkSelection(pairs),
    funnel: estimateFunnel(pairs, funnelHolds, { of: threshold === undefined ? 'improved' : 'reached', sites }),
    comparison: compareClasses(facts, { productClasses, direction, threshold, confidenceLevel }),
  };
}

/** The threshold that is asked for; without a wish the first MIC of the scale, for there is no universal one. */
function chosenThreshold(thresholds: readonly KeyedThreshold[], key: string | undefined): KeyedThreshold | undefined {
  if (key !== undefined) return thresholds.find((one) => one.key === key);
  return thresholds.find(({ threshold }) => threshold.kind === 'MIC');
}

function side(pairs: readonly PairFact[], name: 'before' | 'after'): readonly ValueCount[] {
  const counts = new Map<number, number>();
  for (const pair of pairs) {
    const value = pair[name];
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + pair.count);
  }
  return [...counts].map(([value, count]) => ({ value, count }));
}

function cautionsOf({ study }: OutcomesQuestion, { status, answered, due }: OutcomeFlow): readonly string[] {
  const cautions = [uncontrolledCaution];
  if (study.synthetic) cautions.unshift('Synthetic: these participants were generated and do not exist.');
  if (status === 'bias-likely') {
    cautions.push(`${answered} of ${due} due answered, fewer than 80 %: bias by who answered is likely.`);
  }
  if (status === 'insufficient') {
    cautions.push(`${answered} of ${due} due answered, fewer than 60 %: comparisons are withheld.`);
  }
  return cautions;
}
