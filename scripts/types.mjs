// Type checks every room with the types it is allowed to see: no room gets Node or the DOM by accident.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

const only = process.argv.slice(2);
const rooms = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(folder).map((name) => `${folder}/${name}/tsconfig.json`),
);
const projects = [...rooms, 'tsconfig.tests.json']
  .filter((project) => existsSync(project))
  .filter((project) => only.length === 0 || only.some((word) => project.includes(word)));
let failed = 0;
for (const project of projects) {
  // What was checked before and has not changed is not checked again.
  const known = `node_modules/.cache/types/${project.replaceAll('/', '-')}.tsbuildinfo`;
  const flags = ['--incremental', '--tsBuildInfoFile', known];
  const run = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', project, ...flags], {
    stdio: 'inherit',
  });
  if (run.status !== 0) {
    failed += 1;
    console.error(`types: ${project} failed`);
  }
}
console.log(`types: ${projects.length} projects checked, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
