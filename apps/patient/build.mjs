// Bundles the styles and scripts of the public pages, each with a digest in its name, and writes down which is which.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;

/**
 * Writes `assets/` and `manifest.json` (`letter.css` -> `letter-3F2A.css`) into a folder. Every script is a whole of its
 * own: a page loads what it needs and nothing else.
 *
 * @param {string} folder emptied first
 */
export async function buildPublicAssets(folder) {
  const scripts = readdirSync(join(here, 'src/browser')).filter((name) => /^[\w-]+\.ts$/.test(name));
  const entries = scripts.filter((name) => !name.endsWith('.test.ts')).map((name) => join(here, 'src/browser', name));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'assets'), { recursive: true });
  const { metafile } = await build({
    entryPoints: [join(here, 'src/style/letter.css'), ...entries],
    outdir: join(folder, 'assets'),
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2022', 'chrome111', 'safari16.4', 'firefox113'],
    metafile: true,
    logLevel: 'warning',
  });
  const named = Object.entries(metafile.outputs).flatMap(([path, { entryPoint }]) =>
    entryPoint === undefined ? [] : [[basename(entryPoint).replace(/\.ts$/, '.js'), basename(path)]],
  );
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(Object.fromEntries(named)));
}
