// `npm run check`: types, lint and the walls, without the tests that need a database or a browser.
import { spawnSync } from 'node:child_process';
import { root } from './freshness.mjs';

const steps = [
  ['scripts/types.mjs'],
  ['node_modules/@biomejs/biome/bin/biome', 'check', '.'],
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'rooms', 'test/rooms.test.ts'],
];
const failed = steps.filter((step) => spawnSync(process.execPath, step, { cwd: root, stdio: 'inherit' }).status !== 0);
process.exit(failed.length === 0 ? 0 : 1);
