import type pg from 'pg';
import { readAnchors } from './anchors.ts';
import type { AuditProblem, AuditReport } from './audit-report.ts';
import { checkChains } from './check-chains.ts';
import { checkFunctions, checkGuards } from './check-guards.ts';
import { checkRepeats } from './check-repeats.ts';
import { checkRows, checkScores, checkTriggers } from './check-rows.ts';

export interface VerifyOptions {
  readonly key: Buffer;
  readonly anchorsFile: string;
}

const mostProblems = 1000;

/**
 * Walks every chain from its first link, compares the chains with the anchors, and every row of every audited table
 * with its last audit record. All in one snapshot, so writers go on meanwhile; nothing is kept but the findings.
 *
 * @param pool a pool of `ownerPool`: the owner is a member of jointwise_auditor and sees every site
 */
export async function verifyAudit(pool: pg.Pool, { key, anchorsFile }: VerifyOptions): Promise<AuditReport> {
  const problems: AuditProblem[] = [];
  let problemCount = 0;
  const found = (problem: AuditProblem) => {
    problemCount += 1;
    if (problems.length < mostProblems) problems.push(problem);
  };
  // Read before the snapshot: an anchor that is written meanwhile may be ahead of it.
  const { anchors, broken } = readAnchors(anchorsFile, key);
  for (const line of broken) {
    found({
      kind: 'anchor-broken',
      detail: `Line ${line} of the anchors file is damaged, forged or out of its place.`,
    });
  }
  const client = await pool.connect();
  try {
    // The search path is set, or a look-alike of a function of PostgreSQL itself could be asked instead.
    await client.query(
      "begin isolation level repeatable read read only; set local timezone = 'UTC'; set local search_path = pg_catalog, public",
    );
    const chains = await checkChains(client, { key, anchors, found });
    await checkTriggers(client, found);
    await checkFunctions(client, found);
    await checkGuards(client, found);
    const rows = await checkRows(client, found);
    await checkScores(client, found);
    await checkRepeats(client, found);
    return { ok: problemCount === 0, ...chains, rows, problems, problemCount };
  } finally {
    await client.query('rollback');
    client.release();
  }
}
