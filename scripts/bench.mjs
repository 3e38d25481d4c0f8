// `npm run bench`: saves, reads, import, start and page sizes, written to docs/benchmarks.md. No test depends on it.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { machineTable } from './bench-machine.mjs';
import { ensureBuilt, ensureInstalled, root } from './freshness.mjs';

// As `npm start` and `jointwise` run.
const youngObjects = '--max-semi-space-size=64';

ensureInstalled();
ensureBuilt();
const machine = machineTable([['participants for reads', process.env.BENCH_PARTICIPANTS ?? '100000']]);
const saves = run('packages/store/bench/save-response.bench.ts');
const reads = run('packages/store/bench/reading.bench.ts');
const imported = run('apps/server/bench/import.bench.ts');
const claims = run('apps/server/bench/claim-page.bench.ts');
const start = await timeStart();
const page = [
  '# Benchmarks',
  '',
  'Made by `npm run bench`. Absolute times belong to this machine and hour; the ratios inside one run say more.',
  'What fell short, and why, stands in `docs/benchmarks-notes.md`.',
  '',
  machine,
  '',
  ...saveSection(saves),
  ...readSection(reads),
  ...importSection(imported),
  ...claimSection(claims),
  ...startSection(start),
  ...sizeSection(),
].join('\n');
writeFileSync(join(root, 'docs/benchmarks.md'), `${page}\n`);
console.log(page);

/** Runs one benchmark and reads the JSON line that it prints last; undefined when it fails or is skipped. */
function run(file) {
  console.error(`${file} ...`);
  const { stdout, status } = spawnSync(process.execPath, [youngObjects, '--import', 'tsx', file], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, BENCH_PARTICIPANTS: process.env.BENCH_PARTICIPANTS ?? '100000' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) return undefined;
  return JSON.parse(stdout.trim().split('\n').at(-1)).result;
}

function table(header, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line), ''];
}

function goal(isMet) {
  return isMet ? 'met' : 'missed';
}

function saveSection(result) {
  const head = ['## Saving a whole KOOS: checks, scores, audit, idempotency key, one round trip', ''];
  if (result === undefined) return [...head, 'Did not run.', ''];
  const rows = [1, 8].flatMap((clients) => {
    const bare = result[`bareInsertAt${clients}`];
    const save = result[`saveResponseAt${clients}`];
    return [
      [`bare INSERT, ${clients}`, bare.perSecond, bare.p50, bare.p95, bare.p99, ''],
      [`save, ${clients}`, save.perSecond, save.p50, save.p95, save.p99, (save.perSecond / bare.perSecond).toFixed(2)],
    ];
  });
  const { perSecond, p95 } = result.saveResponseAt8;
  const share = perSecond / result.bareInsertAt8.perSecond;
  const sentence = `Goals at 8 clients: 1,000 a second ${goal(perSecond >= 1000)}, p95 under 20 ms ${goal(p95 < 20)}, over a third of the bare rate ${goal(share > 1 / 3)}.`;
  return [
    ...head,
    ...table(['what, clients', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'share of bare'], rows),
    sentence,
    '',
  ];
}

function readSection(result) {
  const head = ['## Reading, one client', ''];
  if (result === undefined) return [...head, 'Did not run.', ''];
  const limitOf = (name) => (/^outcome/.test(name) ? 500 : /^roster|^participant/.test(name) ? 50 : undefined);
  const rows = Object.entries(result).map(([name, { p50, p95, p99 }]) => {
    const limit = limitOf(name);
    return [name, p50, p95, p99, limit === undefined ? '' : `under ${limit} ms: ${goal(p95 < limit)}`];
  });
  return [...head, ...table(['what', 'p50 ms', 'p95 ms', 'p99 ms', 'goal for p95'], rows)];
}

function importSection(result) {
  const head = ['## Import of 47,604 records of knee replacement (NHS England, 2016/17)', ''];
  if (result === undefined) return [...head, 'Skipped: the file is not beside the project.', ''];
  const rows = Object.entries(result).map(([name, value]) => [name, value]);
  const sentence = `Goals: under 60 s ${goal(result.seconds < 60)}; over a tenth of COPY ${goal(result.shareOfCopy > 0.1)}.`;
  return [...head, ...table(['what', 'value'], rows), sentence, ''];
}

function claimSection(result) {
  const head = ['## Claims', ''];
  if (result === undefined) return [...head, 'Did not run.', ''];
  const { page, participants, decideSeconds, decideAgainSeconds } = result;
  const rows = [
    ['a claim page from store to HTML, ms at 50 %, 95 %, 99 %', `${page.p50}, ${page.p95}, ${page.p99}`],
    [`all shipped claims decided, ${participants} participants, s`, decideSeconds],
    ['the same again, facts still at hand, s', decideAgainSeconds],
  ];
  return [...head, ...table(['what', 'value'], rows), `Goal: a page under 30 ms at 95 % ${goal(page.p95 < 30)}.`, ''];
}

/** Seconds to the first answer of /api/health: with a new data folder, and again with the one that is there. */
async function timeStart() {
  const folder = mkdtempSync(join(tmpdir(), 'jointwise-start-'));
  chmodSync(folder, 0o711);
  try {
    const first = await timeOneStart(folder);
    return { first, again: await timeOneStart(folder) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timeOneStart(folder) {
  const port = 20000 + (process.pid % 20000);
  const began = performance.now();
  const server = spawn(process.execPath, [youngObjects, 'scripts/start.mjs'], {
    cwd: root,
    env: { ...process.env, PORT: String(port), JOINTWISE_DATA: join(folder, 'data') },
    stdio: 'ignore',
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  while (server.exitCode === null && !(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 50));
  const seconds = (performance.now() - began) / 1000;
  server.kill('SIGINT');
  await ended;
  return Number(seconds.toFixed(1));
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/api/health`)).ok;
  } catch {
    return false;
  }
}

function startSection({ first, again }) {
  const rows = [
    ['first start: initdb, migrations, demonstration registry of 600', first, ''],
    ['every other start', again, `under 8 s: ${goal(again < 8)}`],
  ];
  return ['## Starting, packages installed', '', ...table(['what', 'seconds', 'goal'], rows)];
}

function sizeSection() {
  const folder = join(root, 'apps/web/dist/assets');
  if (!existsSync(folder)) return [];
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const size = (name) => gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / 1024;
  const total = (names) => names.reduce((sum, name) => sum + size(name), 0);
  const short = (name) => name.replace(/-[\w-]{8}\.js$/, '');
  const start = startScripts(folder);
  // A page loads what the start loads, its own script, and what that imports.
  const pages = scripts
    .filter((name) => short(name).endsWith('Page'))
    .map((name) => [short(name), total([...withImports(folder, [...start, name])])])
    .sort((a, b) => b[1] - a[1]);
  const rows = [
    ['start', total([...start]).toFixed(1)],
    ...pages.slice(0, 6).map(([name, kib]) => [name, kib.toFixed(1)]),
    ['all scripts of all pages together', total(scripts).toFixed(1)],
  ];
  const sentence = `Goal: under 350 KB of JavaScript on any staff page: ${goal(pages[0][1] < 350)}.`;
  return ['## JavaScript, gzipped', '', ...table(['page, with all that it loads', 'KiB'], rows), sentence, ''];
}

/** The scripts that every page begins with: those that the document names, and the start of the signed-in pages. */
function startScripts(folder) {
  const document = readFileSync(join(folder, '../index.html'), 'utf8');
  const named = [...document.matchAll(/\/assets\/([^"]+\.js)"/g)].map(([, name]) => name);
  return withImports(folder, [...named, ...readdirSync(folder).filter((name) => /^start-.*\.js$/.test(name))]);
}

function withImports(folder, names, found = new Set()) {
  for (const name of names) {
    if (found.has(name)) continue;
    found.add(name);
    const imports = readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g);
    withImports(
      folder,
      [...imports].map(([, imported]) => imported),
      found,
    );
  }
  return found;
}
