import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildUser, cleanEnvironment } from './child-user.ts';
import { DatabaseError } from './database-error.ts';

export interface NewCluster {
  readonly binaries: string;
  readonly home: string;
  readonly cluster: string;
  readonly user: ChildUser | undefined;
  readonly password: string;
}

/**
 * Makes the cluster on first use, beside its final place, and moves it there when it is whole: an interrupted start
 * leaves nothing that looks like a database. Superuser `jointwise` with a password, ICU-free `C.UTF-8` locale, and
 * checksums on every page.
 */
export function initialiseCluster({ binaries, home, cluster, user, password }: NewCluster): void {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  for (const name of readdirSync(home)) {
    if (name.startsWith('cluster.new')) rmSync(join(home, name), { recursive: true, force: true });
  }
  const unfinished = join(home, `cluster.new-${process.pid}`);
  // In the home and not in the temporary folder, which need not be there or be open to PostgreSQL's user.
  const scratch = mkdtempSync(join(home, 'cluster.new-password-'));
  const passwordFile = join(scratch, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== undefined) {
    chownSync(scratch, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const run = spawnSync(
    join(binaries, 'initdb'),
    ['-D', unfinished, '-U', 'jointwise', '-A', 'scram-sha-256', '--pwfile', passwordFile, '-k', '-E', 'UTF8'].concat([
      '--locale=C',
      '--lc-ctype=C.UTF-8',
      '--no-instructions',
    ]),
    { ...user, cwd: '/', env: cleanEnvironment(), encoding: 'utf8' },
  );
  rmSync(scratch, { recursive: true, force: true });
  if (run.status !== 0) {
    const said = reasonOf(run.stderr ?? '') ?? run.error?.message ?? 'no message';
    rmSync(unfinished, { recursive: true, force: true });
    throw new DatabaseError(`The database cannot be created in ${home}: ${said}.`);
  }
  chmodSync(unfinished, 0o700);
  renameSync(unfinished, cluster);
}

/** The line that says what went wrong; after it initdb tells of its tidying up. */
function reasonOf(said: string): string | undefined {
  const lines = said.trim().split('\n').filter(Boolean);
  return lines.find((line) => /\b(error|fatal|panic|could not)\b/i.test(line)) ?? lines.at(-1);
}
