// What a benchmark page says of the machine it was made on.
import { execFileSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';

/** The table at the top of a benchmark page. */
export function machineTable(more = []) {
  const rows = [
    ['date', new Date().toISOString().slice(0, 10)],
    ['processors', `${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`],
    ['memory', `${Math.round(totalmem() / 2 ** 30)} GiB`],
    ['load before', loadavg()[0].toFixed(1)],
    ['Node', process.version],
    ...more,
  ];
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
}

/** First line that a program prints of its version, or "not present". */
export function versionOf(program, args) {
  try {
    return (
      execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).split('\n')[0] || 'present'
    );
  } catch {
    return 'not present';
  }
}
