// `npm run bench:statistics`: the estimators beside R in one run, written to docs/benchmarks-statistics.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { machineTable, versionOf } from './bench-machine.mjs';
import { ensureInstalled, root } from './freshness.mjs';

ensureInstalled();
const folder = join(root, 'packages/statistics/bench');
const shared = ['measure.ts', 'made-up-data.ts', 'made-up-trial.ts'];
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !shared.includes(name));
const scratch = mkdtempSync(join(tmpdir(), 'jointwise-bench-'));
const machine = machineTable([['R', versionOf('Rscript', ['-e', 'cat(R.version.string)'])]]);
const sections = files.map((file) => {
  const out = join(scratch, `${file}.json`);
  const args = ['--import', 'tsx', join(folder, file), ...process.argv.slice(2), '--json', out];
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const head = `## ${file.replace('.ts', '').replaceAll('-', ' ')}\n\n`;
  if (status !== 0) return `${head}Did not run to its end.\n`;
  return head + table(JSON.parse(readFileSync(out, 'utf8')));
});
rmSync(scratch, { recursive: true });
const page = `# Benchmarks of the statistics room

Made by \`npm run bench:statistics\`. One thread, columns in memory; cold is the first run in a process that is already
loaded, warm the median of the next five. R is timed in the same run on the same rows where its packages are there; a
dash means that it was not asked because it takes minutes or more memory than the machine has. Peak memory is that of the
whole process up to then.

${machine}

${sections.join('\n')}`;
writeFileSync(join(root, 'docs/benchmarks-statistics.md'), page);

function table(measurements) {
  const cell = (value) => (value === undefined ? '-' : value < 10 ? value.toFixed(2) : value.toFixed(0));
  const rows = measurements.map(
    ({ job, size, coldMs, warmMs, rMs, ratio, peakMegabytes }) =>
      `| ${job} | ${size.toLocaleString('en')} | ${cell(coldMs)} | ${cell(warmMs)} | ${cell(rMs)} | ${cell(ratio)} | ${cell(peakMegabytes)} |`,
  );
  const head =
    '| job | rows | cold ms | warm ms | R ms | R / ours | peak MB |\n| --- | --- | --- | --- | --- | --- | --- |';
  return `${head}\n${rows.join('\n')}\n`;
}
