import type { ScaleDefinition } from '@jointwise/definitions';
import { scoreCategoryMaximum } from './rules/category-maximum.ts';
import { scoreCombinedScales } from './rules/combined-scales.ts';
import { scoreDas28 } from './rules/das28.ts';
import { scoreMeanRescaled } from './rules/mean-rescaled.ts';
import { scorePercentOfMaximum } from './rules/percent-of-maximum.ts';
import { scoreSingleValue, scoreTopCategories } from './rules/single-value.ts';
import { scoreOneBranchSum, scoreSum } from './rules/sum.ts';
import { scoreSumLookup } from './rules/sum-lookup.ts';
import { scoreValueSet } from './rules/value-set.ts';
import { scoreWeightedSum } from './rules/weighted-sum.ts';
import type { RuleOutcome, ScoringContext } from './scoring-context.ts';

/** Hands one scale to the file of its rule. */
export function scoreScale(scale: ScaleDefinition, context: ScoringContext): RuleOutcome {
  const { rule } = scale;
  switch (rule.kind) {
    case 'single-value':
    case 'yes-no':
      return scoreSingleValue({ ...scale, rule }, context);
    case 'top-categories':
      return scoreTopCategories({ ...scale, rule }, context);
    case 'sum':
      return scoreSum({ ...scale, rule }, context);
    case 'weighted-sum':
      return scoreWeightedSum({ ...scale, rule }, context);
    case 'one-branch-sum':
      return scoreOneBranchSum({ ...scale, rule }, context);
    case 'mean-rescaled':
      return scoreMeanRescaled({ ...scale, rule }, context);
    case 'percent-of-maximum':
      return scorePercentOfMaximum({ ...scale, rule }, context);
    case 'sum-lookup':
      return scoreSumLookup({ ...scale, rule }, context);
    case 'category-maximum':
      return scoreCategoryMaximum({ ...scale, rule }, context);
    case 'mean-of-scales':
    case 'sum-of-scales':
      return scoreCombinedScales({ ...scale, rule }, context);
    case 'das28':
      return scoreDas28({ ...scale, rule }, context);
    case 'value-set':
      return scoreValueSet({ ...scale, rule }, context);
  }
}
