import type { EnquiryChannel, EnquiryOutcome } from '@jointwise/definitions';
import type { EnquiryCounts } from '@jointwise/registry';
import { rowsOf, type Session } from '../database/session.ts';

/**
 * How many enquiries a site received on each channel, and how many of them came to each outcome. Declined and enrolled
 * are counted as they stand now, the outcomes on the way as ever reached.
 *
 * @param from first, `to` last day of receipt, both included, as days of the site
 */
export async function countEnquiries(
  session: Session,
  { siteId, from, to }: { readonly siteId: string; readonly from: string | null; readonly to: string | null },
): Promise<readonly EnquiryCounts[]> {
  const rows = await rowsOf<
    { channel: EnquiryChannel; enquiries: number; expired: number } & Record<EnquiryOutcome, number>
  >(
    session,
    `select e.channel, count(*)::int as enquiries,
       ${countEver('waiting')}, ${countEver('decision-aid-sent')}, ${countEver('appointment')},
       (count(*) filter (where e.outcome = 'declined'))::int as declined,
       (count(*) filter (where e.outcome = 'enrolled'))::int as enrolled,
       (count(*) filter (where e.erased_at is not null and coalesce(e.outcome, '') not in ('declined', 'enrolled')))::int
         as expired
     from enquiries e join sites s on s.id = e.site_id
     where e.site_id = $1
       and ($2::date is null or (e.received_at at time zone s.time_zone)::date >= $2)
       and ($3::date is null or (e.received_at at time zone s.time_zone)::date <= $3)
     group by e.channel order by e.channel`,
    [siteId, from, to],
  );
  return rows.map(({ channel, enquiries, expired, ...reached }) => ({ channel, enquiries, expired, reached }));
}

function countEver(outcome: EnquiryOutcome): string {
  return `(count(*) filter (where exists (
    select from enquiry_events v where v.site_id = e.site_id and v.enquiry_id = e.id and v.kind = 'outcome'
      and v.detail like '${outcome}:%')))::int as "${outcome}"`;
}
