import { type CriteriaCheck, conclude } from './check-isct-2006.ts';

/**
 * Criteria for stromal vascular fraction: viability above 70 %, and cells that are CD45− CD31− CD34+ CD235a− found.
 *
 * Choices: a share of such cells above zero counts as found; the statement gives ranges for description, no limit.
 *
 * Source: Bourin P et al. (IFATS and ISCT). Cytotherapy 2013;15:641-648 [M-H].
 */
export function checkSvf({
  viabilityPercent,
  stromalPercent,
}: {
  readonly viabilityPercent?: number;
  readonly stromalPercent?: number;
}): CriteriaCheck {
  const fails: string[] = [];
  const incomplete: string[] = [];
  if (viabilityPercent === undefined) incomplete.push('viability');
  else if (viabilityPercent <= 70) fails.push('viability');
  if (stromalPercent === undefined) incomplete.push('stromal cells');
  else if (stromalPercent <= 0) fails.push('stromal cells');
  return conclude(fails, incomplete);
}
