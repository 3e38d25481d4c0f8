import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'package-'));
const user = join(folder, 'user');

function run(command: string, args: readonly string[], cwd: string): string {
  const env = { ...process.env, npm_config_cache: join(folder, 'cache'), npm_config_offline: 'true' };
  const { status, stdout, stderr } = spawnSync(command, args, {
    ...{ cwd, env, encoding: 'utf8', shell: process.platform === 'win32' },
  });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}

/** The example of the README that begins with an import of a name. */
function example(name: string): string {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code);
  const found = blocks.find((code) => new RegExp(`import \\{[^}]*\\b${name}\\b`).test(code));
  if (found === undefined) throw new Error(`the README has no example of ${name}`);
  return found;
}

/** Packs a copy of the room, so that nobody meets the package.json of the tarball, and installs it without a network. */
beforeAll(() => {
  const copy = join(folder, 'packages/statistics');
  mkdirSync(copy, { recursive: true });
  for (const name of ['src', 'package.json', 'README.md', 'build.mjs', 'tsconfig.json', 'tsconfig.build.json'])
    cpSync(join(root, 'packages/statistics', name), join(copy, name), { recursive: true });
  for (const name of ['LICENSE', 'tsconfig.base.json']) cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const before = readFileSync(join(copy, 'package.json'), 'utf8');
  run('npm', ['pack', '--pack-destination', folder], copy);
  expect(readFileSync(join(copy, 'package.json'), 'utf8')).toBe(before);
  rmSync(join(folder, 'node_modules'));
  mkdirSync(user);
  writeFileSync(join(user, 'package.json'), '{ "private": true, "type": "module" }');
  const { version } = JSON.parse(before);
  run('npm', ['install', '--no-audit', '--no-fund', join(folder, `jointwise-statistics-${version}.tgz`)], user);
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('the npm package', () => {
  it('gives plain Node the pooled risk ratio of the BCG trials that was published', () => {
    writeFileSync(join(user, 'example.mjs'), example('metaAnalysis'));
    const printed = run(process.execPath, ['example.mjs'], user);
    const numbers = [...printed.matchAll(/-?\d+\.\d+/g)].map(([number]) => Number(number));
    // Viechtbauer W. J Stat Softw 2010;36(3), the random-effects model of dat.bcg: tau2 0.3132, I2 92.22 %, Q(12) = 152.2330, estimate -0.7145.
    const [estimate, , , tau2, i2, q] = numbers;
    expect(estimate).toBeCloseTo(-0.7145, 4);
    expect(tau2).toBeCloseTo(0.3132, 4);
    expect(i2).toBeCloseTo(92.22, 2);
    expect(q).toBeCloseTo(152.233, 4);
  });

  it('runs every example of the README', () => {
    for (const name of ['mmrm', 'cox', 'referenceBasedImputation']) {
      writeFileSync(join(user, `${name}.mjs`), example(name));
      expect(run(process.execPath, [`${name}.mjs`], user)).toMatch(/\d/);
    }
  });

  it('tells TypeScript its types', () => {
    writeFileSync(join(user, 'wrong.mts'), "import { wilson } from '@jointwise/statistics';\nwilson('8', 20);\n");
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    const check = (file: string) =>
      run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, file], user);
    expect(() => check('wrong.mts')).toThrow(/'string' is not assignable to parameter of type 'number'/);
    const console = 'declare const console: { log(...values: unknown[]): void };\n';
    writeFileSync(join(user, 'right.mts'), `${console}${example('mmrm')}`);
    check('right.mts');
  });

  it('bundles for a browser, with the methods that are used and no others', async () => {
    writeFileSync(join(user, 'page.mjs'), "import { wilson } from '@jointwise/statistics';\nwindow.wilson = wilson;\n");
    const { outputFiles, errors } = await build({
      ...{ entryPoints: [join(user, 'page.mjs')], bundle: true, platform: 'browser', format: 'esm', write: false },
    });
    expect(errors).toEqual([]);
    expect(outputFiles[0].text).toContain('wilson');
    expect(outputFiles[0].text.length).toBeLessThan(20_000);
  });
});
