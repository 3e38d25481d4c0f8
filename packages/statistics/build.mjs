// What npm users get: JavaScript and types in dist/. Inside the repository the exports of package.json stay at the sources; `npm pack`
// writes those of dist/ for as long as it packs and puts the file back after it.
//
//   node build.mjs             compiles into dist/
//   node build.mjs --manifest  the same, then package.json for the tarball (prepack)
//   node build.mjs --restore   package.json as it was (postpack)
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const room = dirname(fileURLToPath(import.meta.url));
const dist = join(room, 'dist');
const manifest = join(room, 'package.json');
const kept = join(dist, 'package.json.kept');

/** Puts back what a pack, also one that was broken off, has left; with its time, so that nothing else is built again. */
function restore() {
  if (!existsSync(kept)) return;
  const { text, modified } = JSON.parse(readFileSync(kept, 'utf8'));
  writeFileSync(manifest, text);
  utimesSync(manifest, new Date(), new Date(modified));
  rmSync(kept);
}

function compile() {
  rmSync(dist, { recursive: true, force: true });
  const compiler = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
  const run = spawnSync(process.execPath, [compiler, '-p', join(room, 'tsconfig.build.json')], { stdio: 'inherit' });
  if (run.status !== 0) process.exit(run.status ?? 1);
  // The compiler rewrites the endings of imports in JavaScript, not those in declarations.
  for (const name of readdirSync(dist, { recursive: true }).map(String)) {
    if (!name.endsWith('.d.ts')) continue;
    const file = join(dist, name);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replace(/(from '\.[^']*|import\('\.[^']*|import\("\.[^"]*|from "\.[^"]*)\.ts(['"])/g, '$1.js$2'),
    );
  }
  cpSync(join(room, '../../LICENSE'), join(dist, 'LICENSE'));
}

function writeManifest() {
  const text = readFileSync(manifest, 'utf8');
  const { scripts: _, devDependencies: __, ...own } = JSON.parse(text);
  const published = {
    ...own,
    main: './dist/index.js',
    types: './dist/index.d.ts',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' } },
    sideEffects: false,
  };
  writeFileSync(kept, JSON.stringify({ text, modified: statSync(manifest).mtime }));
  writeFileSync(manifest, `${JSON.stringify(published, null, 2)}\n`);
}

restore();
if (!process.argv.includes('--restore')) compile();
if (process.argv.includes('--manifest')) writeManifest();
