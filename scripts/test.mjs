// `npm test`: types, lint, then every test. With arguments: only vitest, with these arguments.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkNode, ensureBuilt, ensureInstalled, root } from './freshness.mjs';

checkNode();
ensureInstalled();
ensureBuilt();

const chosen = process.argv.slice(2);
const failures = [];
if (chosen.length === 0) {
  run('types', ['scripts/types.mjs']);
  run('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--diagnostic-level=warn', '.']);
}
const scratch = mkdtempSync(join(tmpdir(), 'jointwise-test-'));
const report = join(scratch, 'report.json');
run('tests', [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...chosen,
]);
const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
rmSync(scratch, { recursive: true, force: true });

if (counts === undefined) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
for (const failure of failures) console.error(`${failure} failed`);
const others = failures.filter((failure) => failure !== 'tests').length;
console.log(
  `${counts.numPassedTests} passed, ${counts.numFailedTests + others} failed, ${counts.numPendingTests} skipped`,
);
process.exit(failures.length === 0 && counts.numPassedTests > 0 ? 0 : 1);

function run(name, args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) failures.push(name);
}
