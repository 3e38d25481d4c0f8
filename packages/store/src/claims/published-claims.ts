import type { ClaimDefinition, VerdictCode } from '@jointwise/definitions';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

/** A claim as everybody may see it. */
export interface PublishedClaim<Card extends object = object> {
  readonly slug: string;
  readonly state: 'published' | 'retired';
  /** The version that was approved. */
  readonly version: number;
  readonly definition: ClaimDefinition;
  readonly approver: string;
  readonly approvedAt: string;
  readonly card: Card | null;
  readonly decidedAt: string | null;
  readonly worseThan: VerdictCode | null;
  /** Newest first, one line where the verdict changed. */
  readonly history: readonly {
    readonly verdict: VerdictCode;
    readonly certainty: string | null;
    readonly at: string;
  }[];
}

const fields = `c.slug, case a.kind when 'publication' then 'published' else 'retired' end as state, a.version,
  v.definition, a.approver_name as approver, a.approved_at as "approvedAt"`;
const fromApproved = `from claims c
  join lateral (select * from claim_approvals where claim_id = c.id order by number desc limit 1) a on true
  join claim_versions v on v.claim_id = c.id and v.version = a.version
  left join lateral (
    select * from claim_verdicts where claim_id = c.id and version = a.version order by number desc limit 1) d on true`;

/** A claim that was published, with its card and its history, in one statement; a retired one says so. */
export function getPublishedClaim<Card extends object>(
  session: Session,
  slug: string,
): Promise<PublishedClaim<Card> | undefined> {
  return rowOf<PublishedClaim<Card>>(
    session,
    `select ${fields}, d.card, d.decided_at as "decidedAt", case when d.number > coalesce(a.verdict_number, 0) then d.worse_than end as "worseThan",
       coalesce((select jsonb_agg(jsonb_build_object('verdict', h.verdict, 'certainty', h.certainty, 'at', h.decided_at)
           order by h.number desc)
         from (select number, verdict, certainty, decided_at,
             lag(verdict) over (order by number) is distinct from verdict as changed
           from claim_verdicts where claim_id = c.id and version <= a.version) h where h.changed), '[]') as history
     ${fromApproved} where c.slug = $1`,
    [slug],
  );
}

/** A line of the list of published claims. */
export interface PublishedClaimRow {
  readonly slug: string;
  readonly definition: ClaimDefinition;
  readonly approvedAt: string;
  readonly verdict: VerdictCode | null;
  readonly certainty: string | null;
  readonly decidedAt: string | null;
  readonly worseThan: VerdictCode | null;
}

/** Published claims, in the order of their entry. */
export function listPublishedClaims(session: Session): Promise<PublishedClaimRow[]> {
  return rowsOf<PublishedClaimRow>(
    session,
    `select c.slug, v.definition, a.approved_at as "approvedAt", d.verdict, d.certainty, d.decided_at as "decidedAt",
       case when d.number > coalesce(a.verdict_number, 0) then d.worse_than end as "worseThan"
     ${fromApproved} where a.kind = 'publication' order by c.created_at, c.slug`,
  );
}
