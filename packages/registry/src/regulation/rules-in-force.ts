import { jurisdictions, type RegulationRule, type RulePhase, regulationRules } from '@jointwise/definitions';

/** Whether a rule is in force on a day; `unclear` where only the year or month of its beginning is known. */
export type InForce = 'yes' | 'no' | 'unclear';

/** @param on `YYYY-MM-DD` */
export function isInForce(rule: RegulationRule, on: string): InForce {
  if (rule.inForceUntil !== undefined && on > rule.inForceUntil) return 'no';
  if (rule.isDateUnknown === true) return 'unclear';
  const from = rule.inForceFrom;
  if (from === undefined) return 'yes';
  const sameLength = on.slice(0, from.length);
  if (sameLength < from) return 'no';
  return sameLength === from && from.length < on.length ? 'unclear' : 'yes';
}

/** Rules of one phase that a jurisdiction walks on a day, in order; empty for a jurisdiction that is not known here. */
export function rulesInForce(
  jurisdiction: string,
  { phase, on }: { readonly phase: RulePhase; readonly on: string },
): readonly RegulationRule[] {
  const chain = jurisdictions.find(({ code }) => code === jurisdiction)?.chain ?? [];
  return chain.flatMap((code) =>
    regulationRules.filter(
      (rule) => rule.jurisdiction === code && rule.phase === phase && isInForce(rule, on) !== 'no',
    ),
  );
}
