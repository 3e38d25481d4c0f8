import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which process of ours works on a data folder: `owner.pid` holds its number and, on Linux, when it started. */
export function ownerIsAlive(dataFolder: string): boolean {
  const path = join(dataFolder, 'owner.pid');
  if (!existsSync(path)) return false;
  const [pid, startedAt] = readFileSync(path, 'utf8').trim().split(' ');
  if (pid === undefined || pid === String(process.pid)) return false;
  return processIsAlive(Number(pid)) && startTime(Number(pid)) === (startedAt ?? '');
}

export function writeOwnerNote(dataFolder: string): void {
  writeFileSync(join(dataFolder, 'owner.pid'), `${process.pid} ${startTime(process.pid)}\n`);
}

export function removeOwnerNote(dataFolder: string): void {
  rmSync(join(dataFolder, 'owner.pid'), { force: true });
}

export function processIsAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid < 2) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process is alive all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Field 22 of /proc/<pid>/stat: a number that was reused by another process has another start. Empty off Linux, and
 * `ended` for a process that is dead and only not yet collected by its parent.
 */
function startTime(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
