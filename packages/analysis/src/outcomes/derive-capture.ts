import type { FlowFact } from './outcome-facts.ts';
import type { Capture, UnloggedSite } from './outcomes-report.ts';

/**
 * Consecutive-case capture from the procedure logs of the sites.
 *
 *   capture = enrolled / treated
 *
 * Given only when every month with an enrolled episode is logged; otherwise says which site has how many months to log.
 *
 * @param sites names to print; a site that is not among them is named by its id
 */
export function deriveCapture(
  flows: readonly FlowFact[],
  sites: readonly { readonly id: string; readonly name: string }[] = [],
): Capture {
  const unlogged = unloggedSites(flows, sites);
  if (unlogged.length > 0 || flows.length === 0) return { status: 'not-logged', sites: unlogged };
  const sum = (of: (flow: FlowFact) => number) => flows.reduce((total, flow) => total + of(flow), 0);
  const also = sum((flow) => flow.alsoEnrolled);
  const enrolled = sum((flow) => flow.enrolled) + also;
  const treated = sum((flow) => flow.treated ?? 0);
  return { status: 'logged', enrolled, treated, share: treated === 0 ? null : enrolled / treated, isWider: also > 0 };
}

function unloggedSites(
  flows: readonly FlowFact[],
  sites: readonly { readonly id: string; readonly name: string }[],
): readonly UnloggedSite[] {
  const months = new Map<string, Set<string>>();
  for (const { siteId, treated, monthsNotLogged } of flows) {
    if (treated !== null) continue;
    months.set(siteId, new Set([...(months.get(siteId) ?? []), ...monthsNotLogged]));
  }
  return [...months].map(([siteId, own]) => ({
    siteId,
    name: sites.find(({ id }) => id === siteId)?.name ?? siteId,
    months: own.size,
  }));
}
