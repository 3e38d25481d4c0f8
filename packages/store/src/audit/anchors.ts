import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import type pg from 'pg';

/** How long each chain was at an instant. Links below an anchor can no longer be removed without being missed. */
export interface Anchor {
  readonly at: string;
  readonly heads: readonly { readonly lane: number; readonly sequence: number; readonly hash: string }[];
}

interface SignedAnchor extends Anchor {
  /** Signature of the line before; empty in the first. */
  readonly previous: string;
  readonly signature: string;
}

/**
 * Adds the heads of all chains to the anchors file, signed, one JSON line. The file lies outside the database; copies
 * of it elsewhere make it stronger.
 */
export async function appendAnchor(
  pool: Pick<pg.Pool, 'query'>,
  { key, anchorsFile }: { readonly key: Buffer; readonly anchorsFile: string },
): Promise<Anchor> {
  const { rows } = await pool.query<{ lane: number; sequence: number; hash: string }>(
    "select lane, sequence, encode(hash, 'hex') as hash from audit_lanes where sequence > 0 order by lane",
  );
  const previous = lines(anchorsFile).at(-1)?.signature ?? '';
  const anchor = { at: new Date().toISOString(), heads: rows, previous };
  appendFileSync(anchorsFile, `${JSON.stringify({ ...anchor, signature: sign(key, anchor) })}\n`, { mode: 0o600 });
  return anchor;
}

/** Reads the anchors; `broken` has the number of each line that is damaged, forged or out of its place. */
export function readAnchors(
  anchorsFile: string,
  key: Buffer,
): { readonly anchors: readonly Anchor[]; readonly broken: readonly number[] } {
  const anchors: Anchor[] = [];
  const broken: number[] = [];
  let previous = '';
  lines(anchorsFile).forEach((line, index) => {
    const isRight = line !== undefined && line.previous === previous && isSigned(key, line);
    if (isRight) anchors.push(line);
    else broken.push(index + 1);
    previous = line?.signature ?? '';
  });
  return { anchors, broken };
}

function lines(anchorsFile: string): (SignedAnchor | undefined)[] {
  if (!existsSync(anchorsFile)) return [];
  return readFileSync(anchorsFile, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      try {
        return JSON.parse(line) as SignedAnchor;
      } catch {
        return undefined;
      }
    });
}

function sign(key: Buffer, { at, heads, previous }: Omit<SignedAnchor, 'signature'>): string {
  const message = JSON.stringify([
    'anchor',
    at,
    heads.map(({ lane, sequence, hash }) => [lane, sequence, hash]),
    previous,
  ]);
  return createHmac('sha256', key).update(message).digest('hex');
}

function isSigned(key: Buffer, line: SignedAnchor): boolean {
  if (!Array.isArray(line.heads) || typeof line.signature !== 'string') return false;
  const expected = Buffer.from(sign(key, line));
  const given = Buffer.from(line.signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
