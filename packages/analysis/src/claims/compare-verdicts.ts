import type { VerdictCode } from '@jointwise/definitions';

/** From the worst; an answer that is lost stands where an undecided one does. */
const ranks: Readonly<Record<VerdictCode, number>> = {
  supported: 5,
  'benefit-size-uncertain': 4,
  inconclusive: 3,
  'not-answerable': 3,
  'too-small-to-matter': 2,
  'no-important-effect': 1,
  harm: 0,
};

/** Whether a later verdict says better or worse things about the treatment than an earlier one. */
export function compareVerdicts(earlier: VerdictCode, later: VerdictCode): 'same' | 'better' | 'worse' {
  if (ranks[earlier] === ranks[later]) return 'same';
  return ranks[later] > ranks[earlier] ? 'better' : 'worse';
}
