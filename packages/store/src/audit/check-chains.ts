import { createHmac } from 'node:crypto';
import type pg from 'pg';
import { streamRows } from '../database/stream-rows.ts';
import type { Anchor } from './anchors.ts';
import type { AuditProblem } from './audit-report.ts';
import { auditLine, auditMessage } from './written-forms.ts';

export interface ChainCheck {
  readonly key: Buffer;
  readonly anchors: readonly Anchor[];
  readonly found: (problem: AuditProblem) => void;
}

interface LinkRow {
  readonly lane: number;
  readonly sequence: number;
  readonly message: string;
  readonly hash: Buffer;
  readonly previousHash: Buffer;
  readonly count: number;
  readonly isWhole: boolean;
}

interface Head {
  readonly lane: number;
  readonly sequence: number;
  readonly hash: Buffer;
}

const start = Buffer.alloc(32);

const links = `select l.lane, l.sequence, ${auditMessage('l')} as message, l.hash, l.previous_hash as "previousHash",
    coalesce(r.count, 0)::int as count, coalesce(r.count = l.records and r.digest = l.digest, false) as "isWhole"
  from audit_links l
  left join (
    select a.lane, a.sequence, count(*) as count,
      sha256(convert_to(string_agg(${auditLine('a', 'o.format')}, E'\\n' order by a.position), 'UTF8')) as digest
    from (select * from audit_records order by lane, sequence, position) as a
    join audit_links o using (lane, sequence)
    group by a.lane, a.sequence
  ) as r using (lane, sequence)
  order by l.lane, l.sequence`;

/** Walks the chains link by link: signature, place, the link before, the records it stands for, head and anchors. */
export async function checkChains(client: pg.PoolClient, check: ChainCheck) {
  const heads = (await client.query<Head>('select lane, sequence, hash from audit_lanes order by lane')).rows;
  const expected = anchoredHashes(check.anchors);
  const ends = new Map<number, { readonly sequence: number; readonly hash: Buffer }>();
  let linkCount = 0;
  let recordCount = 0;
  for await (const link of streamRows<LinkRow>(client, links)) {
    checkLink(link, ends.get(link.lane), check);
    checkAnchor(link, expected, check);
    ends.set(link.lane, { sequence: link.sequence, hash: link.hash });
    linkCount += 1;
    recordCount += link.count;
  }
  checkHeads(heads, ends, check);
  checkAnchoredEnds(check.anchors, ends, check);
  await checkOrphans(client, check);
  return { lanes: heads.length, links: linkCount, records: recordCount };
}

function checkLink(
  link: LinkRow,
  before: { readonly sequence: number; readonly hash: Buffer } | undefined,
  { key, found }: ChainCheck,
): void {
  const { lane, sequence } = link;
  const at = { lane, sequence };
  const place = `Lane ${lane}, link ${sequence}`;
  if (sequence !== (before?.sequence ?? 0) + 1) {
    found({
      kind: 'link-missing',
      ...at,
      detail: `${place} follows link ${before?.sequence ?? 0}: those between are missing.`,
    });
  } else if (!link.previousHash.equals(before?.hash ?? start)) {
    found({ kind: 'link-out-of-order', ...at, detail: `${place} does not continue the link before it.` });
  }
  if (!createHmac('sha256', key).update(link.message).digest().equals(link.hash)) {
    found({ kind: 'link-forged', ...at, detail: `${place} was not signed with the audit key as it stands.` });
  }
  if (!link.isWhole) {
    found({
      kind: 'records-changed',
      ...at,
      detail: `${place}: its audit records were edited, added, removed or reordered.`,
    });
  }
}

const placeOf = (lane: number, sequence: number) => `${lane} ${sequence}`;

function anchoredHashes(anchors: readonly Anchor[]): ReadonlyMap<string, string> {
  const heads = anchors.flatMap((anchor) => anchor.heads);
  return new Map(heads.map(({ lane, sequence, hash }) => [placeOf(lane, sequence), hash]));
}

function checkAnchor(
  { lane, sequence, hash }: LinkRow,
  expected: ReadonlyMap<string, string>,
  check: ChainCheck,
): void {
  const anchored = expected.get(placeOf(lane, sequence));
  if (anchored === undefined || anchored === hash.toString('hex')) return;
  const detail = `Lane ${lane}, link ${sequence} is another than the one that was anchored.`;
  check.found({ kind: 'link-forged', lane, sequence, detail });
}

function checkHeads(
  heads: readonly Head[],
  ends: ReadonlyMap<number, { readonly sequence: number; readonly hash: Buffer }>,
  { found }: ChainCheck,
): void {
  for (const { lane, sequence, hash } of heads) {
    const end = ends.get(lane) ?? { sequence: 0, hash: start };
    if (end.sequence !== sequence || !end.hash.equals(hash)) {
      const detail = `Lane ${lane} ends at link ${end.sequence}, but its head says ${sequence}.`;
      found({ kind: 'lane-shortened', lane, sequence: end.sequence, detail });
    }
  }
  const known = new Set(heads.map(({ lane }) => lane));
  for (let lane = 0; lane < 32; lane += 1) {
    if (!known.has(lane)) found({ kind: 'lane-missing', lane, detail: `Lane ${lane} has no head.` });
  }
}

function checkAnchoredEnds(
  anchors: readonly Anchor[],
  ends: ReadonlyMap<number, { readonly sequence: number }>,
  { found }: ChainCheck,
): void {
  const farthest = new Map<number, number>();
  for (const { lane, sequence } of anchors.flatMap(({ heads }) => heads)) {
    farthest.set(lane, Math.max(farthest.get(lane) ?? 0, sequence));
  }
  for (const [lane, sequence] of farthest) {
    const end = ends.get(lane)?.sequence ?? 0;
    if (end < sequence) {
      const detail = `Lane ${lane} ends at link ${end}, but link ${sequence} was anchored: its tail was removed.`;
      found({ kind: 'lane-shortened', lane, sequence: end, detail });
    }
  }
}

async function checkOrphans(client: pg.PoolClient, { found }: ChainCheck): Promise<void> {
  const { rows } = await client.query<{ lane: number; sequence: number }>(
    `select distinct a.lane, a.sequence from audit_records a
     where not exists (select from audit_links l where l.lane = a.lane and l.sequence = a.sequence)
     order by 1, 2 limit 1000`,
  );
  for (const { lane, sequence } of rows) {
    const detail = `Lane ${lane}, link ${sequence} has audit records but does not exist.`;
    found({ kind: 'record-without-link', lane, sequence, detail });
  }
}
