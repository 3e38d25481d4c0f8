// `npm run bench:statistics`: the estimators beside R in one run, written to docs/benchmarks-statistics.md.
// With `--kept FOLDER` the figures of each file stay in FOLDER and are not measured again: a run that broke off goes on.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineTable, versionOf } from './bench-machine.mjs';
import { ensureBuilt, ensureInstalled, root } from './freshness.mjs';

ensureInstalled();
ensureBuilt();
const folder = join(root, 'packages/statistics/bench');
const shared = ['measure.ts', 'aims.ts', 'made-up-data.ts', 'made-up-trial.ts'];
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !shared.includes(name));
const keptAt = process.argv.indexOf('--kept');
const kept = keptAt > 0 ? process.argv[keptAt + 1] : undefined;
const sizes = process.argv.slice(2, keptAt > 0 ? keptAt : undefined);
const scratch = mkdtempSync(join(tmpdir(), 'jointwise-bench-'));
const machine = machineTable([['R', versionOf('Rscript', ['-e', 'cat(R.version.string)'])]]);
const sections = files.map((file) => {
  const out = join(kept ?? scratch, `${file}.json`);
  const head = `## ${file.replace('.ts', '').replaceAll('-', ' ')}\n\n`;
  const args = ['--import', 'tsx', join(folder, file), ...sizes, '--json', out];
  if (!existsSync(out)) spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (!existsSync(out)) return `${head}Did not run to its end.\n`;
  return head + table(JSON.parse(readFileSync(out, 'utf8')));
});
rmSync(scratch, { recursive: true });
const page = `# Benchmarks of the statistics room

Made by \`npm run bench:statistics\`. One thread, columns in memory; cold is the first run in a process that is already
loaded, warm the median of the next five, beyond 100,000 rows three. R is timed in the same run on the same rows where its
packages are there, up to the size beyond which it takes minutes; a dash means that it was not asked or has no
function for the job. Processor is the median processor time of the warm runs, garbage collection included. An aim is met by the
clock, or in processor time alone where other work on the same processors (load before) made the clock say more. A run with
\`--kept\` may have measured files at different times or side by side; a size that is missing was not run.
Microseconds per row are of processor time, and show how time grows. R's time and the ratio to warm
are by the clock. Peak memory is that of the whole process up to then, the made-up data included.

${machine}

${sections.join('\n')}`;
writeFileSync(join(root, 'docs/benchmarks-statistics.md'), page);

function table(measurements) {
  const cell = (value) =>
    value === undefined ? '-' : value < 0.1 ? value.toFixed(3) : value < 10 ? value.toFixed(2) : value.toFixed(0);
  const rows = measurements.map(({ job, size, coldMs, warmMs, processorMs, rMs, ratio, aimMs, peakMegabytes }) => {
    const counted = processorMs ?? warmMs;
    const verdict =
      aimMs === undefined
        ? ''
        : warmMs <= aimMs
          ? 'met'
          : counted <= aimMs
            ? 'met in processor time, not by the clock'
            : '**missed**';
    const figures = [coldMs, warmMs, processorMs, (1000 * counted) / size, rMs, ratio, aimMs].map(cell);
    return `| ${[job, size.toLocaleString('en'), ...figures, verdict, cell(peakMegabytes)].join(' | ')} |`;
  });
  const names = [
    'job',
    'rows',
    'cold ms',
    'warm ms',
    'processor ms',
    'us per row',
    'R ms',
    'R / ours',
    'aim ms',
    '',
    'peak MB',
  ];
  return [names, names.map(() => '---')]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .concat(rows)
    .join('\n')
    .concat('\n');
}
