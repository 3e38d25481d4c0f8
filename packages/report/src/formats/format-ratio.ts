import type { CostUtilityEstimate } from '@jointwise/analysis';
import { formatCount } from './format-number.ts';

/**
 * The answer of an economic comparison in words. Where one option is better in everything no ratio is printed: a
 * negative one would order nothing.
 */
export function formatRatio({ ratio, effect, currency }: CostUtilityEstimate): string {
  const unit = effect === 'qaly' ? 'QALY' : 'responder';
  switch (ratio.kind) {
    case 'cost-per-unit':
      return `${formatCount(Math.round(ratio.value))} ${currency} for each ${unit} gained`;
    case 'saving-per-unit-lost':
      return `${formatCount(Math.round(ratio.value))} ${currency} saved for each ${unit} lost`;
    case 'dominant':
      return 'Costs no more and does no worse: dominant';
    case 'dominated':
      return 'Costs no less and does no better: dominated';
    case 'no-difference':
      return 'No difference in cost or effect';
  }
}
