import type { VerdictCode } from '@jointwise/definitions';
import { rowOf, rowsOf, type Session } from '../database/session.ts';

/** One line of the history of a claim. */
export interface StoredVerdict {
  readonly number: number;
  readonly version: number;
  readonly verdict: VerdictCode;
  readonly certainty: string | null;
  readonly worseThan: VerdictCode | null;
  readonly evidenceHash: string;
  readonly dataCutHash: string | null;
  readonly decidedAt: string;
}

export interface NewVerdict {
  readonly claimId: string;
  readonly version: number;
  readonly verdict: VerdictCode;
  readonly certainty: string | null;
  /** The verdict that its publication was approved with, where this one is worse. */
  readonly worseThan: VerdictCode | null;
  /** The card as pages show it. */
  readonly card: object;
  readonly evidenceHash: string;
  readonly dataCutHash: string | null;
}

/** What the present verdict of a claim was decided on, and the one that its publication was approved with. */
export interface VerdictInForce {
  readonly number: number;
  readonly version: number;
  readonly verdict: VerdictCode;
  readonly evidenceHash: string;
  readonly approvedVerdict: VerdictCode | null;
}

/** Undefined until the first verdict on that version. Holds the claim: two recomputations come one after the other. */
export async function getVerdictInForce(
  session: Session,
  claimId: string,
  version: number,
): Promise<VerdictInForce | undefined> {
  await session.client.query("select pg_advisory_xact_lock(hashtextextended('claim ' || $1::text, 0))", [claimId]);
  return rowOf<VerdictInForce>(
    session,
    `select d.number, d.version, d.verdict, d.evidence_hash as "evidenceHash", p.verdict as "approvedVerdict"
     from claim_verdicts d
     left join lateral (select * from claim_approvals where claim_id = d.claim_id order by number desc limit 1) a on true
     left join claim_verdicts p on p.claim_id = d.claim_id and p.number = a.verdict_number
       and a.kind = 'publication' and a.version = d.version
     where d.claim_id = $1 and d.version = $2 order by d.number desc limit 1`,
    [claimId, version],
  );
}

/** Adds the next verdict and returns its number. */
export async function addClaimVerdict(session: Session, verdict: NewVerdict): Promise<number> {
  const row = await rowOf<{ number: number }>(
    session,
    `insert into claim_verdicts
       (claim_id, number, version, verdict, certainty, worse_than, card, evidence_hash, data_cut_hash)
     select $1, coalesce(max(number), 0) + 1, $2, $3, $4, $5, $6, $7, $8 from claim_verdicts where claim_id = $1
     returning number`,
    [
      ...[verdict.claimId, verdict.version, verdict.verdict, verdict.certainty, verdict.worseThan],
      ...[JSON.stringify(verdict.card), verdict.evidenceHash, verdict.dataCutHash],
    ],
  );
  return (row as { number: number }).number;
}

/** Every verdict of a claim, newest first. */
export function listClaimVerdicts(session: Session, slug: string): Promise<StoredVerdict[]> {
  return rowsOf<StoredVerdict>(
    session,
    `select d.number, d.version, d.verdict, d.certainty, d.worse_than as "worseThan",
       d.evidence_hash as "evidenceHash", d.data_cut_hash as "dataCutHash", d.decided_at as "decidedAt"
     from claims c join claim_verdicts d on d.claim_id = c.id where c.slug = $1 order by d.number desc`,
    [slug],
  );
}

/** The card of the latest version, published or not; undefined until its first verdict. */
export async function getClaimCard<Card extends object>(session: Session, slug: string): Promise<Card | undefined> {
  const row = await rowOf<{ card: Card }>(
    session,
    `select d.card from claims c join claim_verdicts d on d.claim_id = c.id
     join claim_versions v on v.claim_id = c.id and v.is_current and v.version = d.version
     where c.slug = $1 order by d.number desc limit 1`,
    [slug],
  );
  return row?.card;
}
