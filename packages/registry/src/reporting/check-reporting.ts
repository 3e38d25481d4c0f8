import type { ChecklistDefinition, ChecklistItem } from '@jointwise/definitions';

/** What is known, by root: kinds of record and `study`. */
export type ReportedFacts = Readonly<Record<string, unknown>>;

export interface ReportedItem {
  readonly code: string;
  readonly section: string;
  readonly text: string;
  readonly status: 'reported' | 'partly' | 'missing' | 'not-applicable';
  /** Fields still to be filled in; of alternatives the first. */
  readonly missing: readonly string[];
  /** Why it does not apply. */
  readonly reason?: string;
}

export interface ReportingCompleteness {
  readonly checklist: string;
  readonly items: readonly ReportedItem[];
  readonly reported: number;
  readonly applicable: number;
  /** reported / applicable, 0 to 1; `null` when nothing applies. Partly reported items do not count as reported. */
  readonly score: number | null;
}

/**
 * How completely records answer a reporting standard.
 *
 * An item is reported when every field it needs is filled in for every entry of a list, partly when some are, missing
 * when none is. It does not apply where the checklist says so, or for a reason given by a person; a blank reason is
 * no reason. "Not done" is an answer.
 *
 * @param notApplicable reasons by item code
 */
export function checkReporting(
  checklist: ChecklistDefinition,
  facts: ReportedFacts,
  notApplicable: Readonly<Record<string, string>> = {},
): ReportingCompleteness {
  const items = checklist.items.map((item) => judge(item, facts, notApplicable[item.code]?.trim()));
  const applicable = items.filter(({ status }) => status !== 'not-applicable').length;
  const reported = items.filter(({ status }) => status === 'reported').length;
  return {
    checklist: checklist.key,
    items,
    reported,
    applicable,
    score: applicable === 0 ? null : reported / applicable,
  };
}

function judge(item: ChecklistItem, facts: ReportedFacts, givenReason: string | undefined): ReportedItem {
  const { code, section, text } = item;
  const reason = givenReason || reasonOf(item, facts);
  if (reason !== undefined) return { code, section, text, status: 'not-applicable', missing: [], reason };
  const groups = item.fields.map((field) => (typeof field === 'string' ? [field] : field));
  const unanswered = groups.filter((paths) => !paths.some((path) => isFilled(facts, path)));
  const missing = unanswered.map(([first = '']) => first);
  if (missing.length === 0) return { code, section, text, status: 'reported', missing };
  return { code, section, text, status: missing.length === groups.length ? 'missing' : 'partly', missing };
}

/** The reason why an item does not apply; an item whose deciding field is not known is kept. */
function reasonOf({ onlyWhere }: ChecklistItem, facts: ReportedFacts): string | undefined {
  if (onlyWhere === undefined) return undefined;
  const value = valueAt(facts, onlyWhere.field.split('.'));
  return typeof value !== 'string' || onlyWhere.in.includes(value) ? undefined : onlyWhere.reason;
}

function isFilled(facts: ReportedFacts, path: string): boolean {
  const [before = '', inner] = path.split('[].');
  const value = valueAt(facts, before.split('.'));
  if (inner === undefined) return isGiven(value);
  return Array.isArray(value) && value.length > 0 && value.every((entry) => isGiven(valueAt(entry, inner.split('.'))));
}

function valueAt(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((current, name) => {
    if (typeof current !== 'object' || current === null || !Object.hasOwn(current, name)) return undefined;
    return (current as Record<string, unknown>)[name];
  }, value);
}

function isGiven(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return Array.isArray(value) ? value.length > 0 : true;
}
