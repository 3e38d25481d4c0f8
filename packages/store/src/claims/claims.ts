import type { ClaimDefinition, ClaimState, VerdictCode } from '@jointwise/definitions';
import { uuidv7 } from 'uuidv7';
import type { VersionConflict } from '../clinical/response-types.ts';
import type { VersionSaved } from '../clinical/responses.ts';
import { rowOf, rowsOf, type Session } from '../database/session.ts';
import type { AlreadyExists } from '../house/sites.ts';
import type { NotFound } from '../house/studies.ts';

/** A claim as staff see it: its latest version, whether that is the one everybody sees, and the verdict in force. */
export interface StoredClaim {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  readonly definition: ClaimDefinition;
  readonly state: ClaimState;
  readonly owner: { readonly id: string; readonly name: string } | null;
  readonly enteredAt: string;
  /** Who wrote the latest version, as an id or `system:...`, and as a name. */
  readonly authorId: string;
  readonly author: string;
  /** Version that is shown to everybody; null unless published. */
  readonly publishedVersion: number | null;
  readonly approver: string | null;
  readonly approvedAt: string | null;
  /** Of the latest version; null until it is computed. */
  readonly verdict: VerdictCode | null;
  readonly certainty: string | null;
  readonly verdictNumber: number | null;
  readonly decidedAt: string | null;
  /** The verdict it was published with, where the present one is worse. */
  readonly worseThan: VerdictCode | null;
}

const selectClaims = `select c.id, c.slug, v.version, v.definition,
    case coalesce(a.kind, '') when 'publication' then 'published' when 'retirement' then 'retired' else 'draft' end as state,
    case when o.id is null then null else jsonb_build_object('id', o.id, 'name', o.name) end as owner,
    v.entered_at as "enteredAt", v.entered_by as "authorId", coalesce(w.name, v.entered_by) as author,
    case a.kind when 'publication' then a.version end as "publishedVersion",
    a.approver_name as approver, a.approved_at as "approvedAt",
    d.verdict, d.certainty, d.number as "verdictNumber", d.decided_at as "decidedAt",
    case when a.kind = 'publication' and f.number > coalesce(a.verdict_number, 0) then f.worse_than end as "worseThan"
  from claims c
  join claim_versions v on v.claim_id = c.id and v.is_current
  left join users o on o.id = c.owner_id
  left join users w on w.id::text = v.entered_by
  left join lateral (select * from claim_approvals where claim_id = c.id order by number desc limit 1) a on true
  left join lateral (
    select * from claim_verdicts where claim_id = c.id and version = v.version order by number desc limit 1) d on true
  left join lateral (
    select * from claim_verdicts where claim_id = c.id and version = a.version order by number desc limit 1) f on true`;

/** Every claim, those with news first, then in the order of entry. */
export function listClaims(session: Session): Promise<StoredClaim[]> {
  return rowsOf<StoredClaim>(
    session,
    `${selectClaims}
     order by (a.kind = 'publication' and f.number > coalesce(a.verdict_number, 0) and f.worse_than is not null) is not true,
       c.created_at, c.slug`,
  );
}

export function getClaim(session: Session, slug: string): Promise<StoredClaim | undefined> {
  return rowOf<StoredClaim>(session, `${selectClaims} where c.slug = $1`, [slug]);
}

export interface NewClaim {
  readonly definition: ClaimDefinition;
  /** Who is told when its verdict worsens. */
  readonly ownerId?: string | undefined;
}

/** Adds a claim with its first version, unless its address is taken. */
export async function addClaim(session: Session, claim: NewClaim): Promise<VersionSaved | AlreadyExists> {
  const id = uuidv7();
  const row = await rowOf(
    session,
    'insert into claims (id, slug, owner_id) values ($1, $2, $3) on conflict (slug) do nothing returning id',
    [id, claim.definition.slug, claim.ownerId ?? null],
  );
  if (row === undefined) return { status: 'already-exists', field: 'slug' };
  await addVersion(session, id, 1, claim.definition);
  return { status: 'saved', id, version: 1 };
}

/** The next version of a claim; a conflict when the given version is not the latest. What is published stays as it is. */
export async function addClaimVersion(
  session: Session,
  change: { readonly id: string; readonly version: number; readonly definition: ClaimDefinition },
): Promise<VersionSaved | VersionConflict | NotFound> {
  const { id, version, definition } = change;
  const old = await rowOf(
    session,
    'update claim_versions set is_current = false where claim_id = $1 and version = $2 and is_current returning version',
    [id, version],
  );
  if (old === undefined) return conflictOf(session, id);
  await addVersion(session, id, version + 1, definition);
  return { status: 'saved', id, version: version + 1 };
}

/** Gives a claim to another user. */
export async function setClaimOwner(session: Session, id: string, ownerId: string): Promise<void> {
  await session.client.query('update claims set owner_id = $2 where id = $1', [id, ownerId]);
}

async function addVersion(session: Session, id: string, version: number, definition: ClaimDefinition): Promise<void> {
  await session.client.query('insert into claim_versions (claim_id, version, definition) values ($1, $2, $3)', [
    id,
    version,
    JSON.stringify(definition),
  ]);
}

async function conflictOf(session: Session, id: string): Promise<VersionConflict | NotFound> {
  const current = await rowOf<{ version: number; by: string; at: string }>(
    session,
    `select v.version, coalesce(u.name, v.entered_by) as by, v.entered_at as at
     from claim_versions v left join users u on u.id::text = v.entered_by where v.claim_id = $1 and v.is_current`,
    [id],
  );
  return current === undefined ? { status: 'not-found' } : { status: 'conflict', ...current };
}
