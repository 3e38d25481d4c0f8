import { reportRules } from '@jointwise/definitions';
import { addDays, daysBetween } from '../calendar.ts';

export interface ReportDue {
  readonly ruleId: string;
  readonly ruleVersion: number;
  readonly dueOn: string;
  /** Days left; negative when overdue. */
  readonly daysLeft: number;
}

/**
 * The day by which a report must be made: so many calendar days after first awareness, which is day 0. The day of
 * entry plays no part. An event that becomes fatal starts a clock of its own from that awareness.
 *
 * @param ruleId id of one of `reportRules`
 * @param awareOn first awareness of the four elements: participant, reporter, event and product
 * @returns `undefined` for an id that no rule has
 */
export function reportDue(
  ruleId: string,
  { awareOn, today }: { readonly awareOn: string; readonly today: string },
): ReportDue | undefined {
  const rule = reportRules.find(({ id }) => id === ruleId);
  if (rule === undefined) return undefined;
  const dueOn = addDays(awareOn, rule.days);
  return { ruleId, ruleVersion: rule.version, dueOn, daysLeft: daysBetween(today, dueOn) };
}
