// What is missing or stale in this checkout: installed packages, built bundles. Needs nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'dist', '.built');

/** Says what is wrong in one sentence and ends with exit code 1. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`Jointwise needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  }
}

/** Whether node_modules holds what package-lock.json asks for, whoever installed it. */
export function isInstalled() {
  const wanted = readLock(join(root, 'package-lock.json'));
  const present = readLock(join(root, 'node_modules', '.package-lock.json'));
  if (wanted === undefined || present === undefined) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || !path.startsWith('node_modules/')) return true;
    const found = present[path];
    if (found === undefined) return entry.optional === true || entry.devOptional === true || entry.peer === true;
    return found.version === entry.version;
  });
}

function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

/** Installs what package-lock.json names, if it is not there yet. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing packages (once) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Warnings about packages that declare a newer Node are known (docs/decisions/0001-house.md) and only confuse here.
  const run = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'development' },
  });
  if (run.status !== 0) fail('The packages could not be installed: `npm ci` failed, see its message above.');
}

function sourceFiles(folder, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (['node_modules', 'dist', 'reference', 'test', 'bench'].includes(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) sourceFiles(path, found);
    else if (!/\.test\.tsx?$|\.md$/.test(entry.name)) found.push(path);
  }
  return found;
}

/** A digest of names, sizes and times of everything the bundles are made from. */
function sourceDigest() {
  const hash = createHash('sha256');
  const files = [
    ...sourceFiles(join(root, 'packages')),
    ...sourceFiles(join(root, 'apps')),
    ...sourceFiles(join(root, 'scripts')),
  ];
  for (const file of [...files, join(root, 'package-lock.json')].sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

export function isBuilt() {
  const outputs = [
    'dist/server.mjs',
    'dist/cli.mjs',
    'dist/statistics.mjs',
    'apps/web/dist/index.html',
    'apps/patient/dist/manifest.json',
  ];
  if (!outputs.every((output) => existsSync(join(root, output)))) return false;
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceDigest();
}

/** Builds server, command line and pages, if a source is newer than they are. */
export function ensureBuilt() {
  if (isBuilt()) return;
  console.log('Building ...');
  const digest = sourceDigest();
  const run = spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) fail('Jointwise could not be built: see the message above.');
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, digest);
}
