// `npm run reference`: runs every shared reference case, prints the table, and writes docs/validation.md from it.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const shared = resolve(process.env.JOINTWISE_SHARED ?? join(root, '../shared'), 'data/statistics/reference');
const folder = mkdtempSync(join(tmpdir(), 'reference-'));
const file = join(folder, 'report.json');
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project',
    'rooms',
    '--reporter=dot',
    'packages/statistics/test/reference.test.ts',
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, JOINTWISE_REFERENCE_REPORT: file } },
);
if (!existsSync(file)) {
  console.error(`reference: no report was written; the shared reference files are expected in ${shared}`);
  process.exit(1);
}
const { lines, withoutData, notCovered } = JSON.parse(readFileSync(file, 'utf8'));
rmSync(folder, { recursive: true });

const caseOf = (id) => JSON.parse(readFileSync(join(shared, `${id}.json`), 'utf8'));
const short = (difference) => (difference === 0 ? '0' : difference.toExponential(1));
const versionsOf = ({ versions }) =>
  Object.entries(versions ?? {})
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');

function row({ id, compared, worst, tolerance, loosened, worstLoosened }) {
  const reference = caseOf(id);
  const numbers = loosened === 0 ? `${compared}` : `${compared - loosened} + ${loosened}`;
  const differences = loosened === 0 ? short(worst) : `${short(worst)} + ${short(worstLoosened)}`;
  const demanded = tolerance === null ? 'qualitative' : tolerance.toExponential(0);
  return `| ${id} | ${reference.title} | ${versionsOf(reference)} | ${numbers} | ${differences} | ${demanded} |`;
}

const listed = (ids, reason) => ids.map((id) => `| ${id} | ${caseOf(id).title} | ${reason} |`);
// R scripts of the room itself, each beside the answers that it wrote.
const ownFolder = join(root, 'packages/statistics/reference');
const ownReferences = readdirSync(ownFolder, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.json'))
  .sort()
  .map((name) => {
    const { software = {} } = JSON.parse(readFileSync(join(ownFolder, name), 'utf8'));
    const versions = Object.entries(software).map(([program, version]) => `${program} ${version}`);
    return `| \`${name.replace('.json', '.R')}\` | ${versions.join(', ')} |`;
  });
// Tests that hold whatever the data: order of rows, names of arms, scale, weights, symmetry.
const propertyWords =
  /does not depend|do not depend|scales with|does not see|turns its sign|row twice|whatever their number|change places/;
const properties = readdirSync(join(root, 'packages/statistics'), { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.test.ts') && !name.includes('node_modules'))
  .sort()
  .flatMap((name) => {
    const text = readFileSync(join(root, 'packages/statistics', name), 'utf8');
    return [...text.matchAll(/\bit(?:\.each\([^)]*\))?\(\s*['"`](.+?)['"`],/g)]
      .map(([, title]) => title)
      .filter((title) => propertyWords.test(title))
      .map((title) => `- ${title.replace('%s: ', '')} (\`${name}\`)`);
  });
// What holds each method: the test proofs.test.ts checks that every entry exists.
const proofKinds = ['hand', 'published', 'properties', 'ugly', 'R'];
const proofs = Object.entries(JSON.parse(readFileSync(join(root, 'packages/statistics/test/proofs.json'), 'utf8'))).map(
  ([method, own]) => {
    const cells = proofKinds.map((kind) =>
      own[kind] === undefined ? '-' : `[${own[kind][1]}](../packages/statistics/${own[kind][0]})`,
    );
    return `| \`${method}\` | ${cells.join(' | ')} |`;
  },
);
const total = lines.reduce((sum, { compared }) => sum + compared, 0);
const page = `# Validation

Every number below was computed by R on the same data and is computed again by \`@jointwise/statistics\` in each run of the tests. Made
by \`npm run reference\`: ${lines.length} cases, ${total} numbers${run.status === 0 ? ', all within tolerance' : '; **the run failed, see its output**'}.

A difference is |x - R| / max(|R|, scale), scale the standard error for an estimate and 1 for a probability. Where R's own answer is
rougher than the case demands (a root found by \`uniroot\`, an optimiser stopped early), the adapter in
\`packages/statistics/test/reference\` names a tolerance for that number alone; such numbers and their worst difference stand after the +.
"Qualitative" cases ask for a refusal, or compare within Monte Carlo error.

| case | what | compared with | numbers | worst difference | demanded |
| --- | --- | --- | --- | --- | --- |
${lines.map(row).join('\n')}

## Not covered

| case | what | why |
| --- | --- | --- |
${[
  ...listed(notCovered, 'no adapter: the method, or its variant, is not there yet'),
  ...listed(withoutData, 'adapter ready; the data file is not among the shared files, so it was not run'),
].join('\n')}

Beside these, methods are checked by hand-worked examples, published tables and properties in their tests, and by R scripts of our own
in \`packages/statistics/reference\`:

| script | software |
| --- | --- |
${ownReferences.join('\n')}

## Proofs of each method

Worked by hand, a published table, properties, ugly data, R. "-" is a gap. A published table is named only where data and printed
numbers could both be had: weighting, balance and multiple imputation are published with data that are not free or with random draws;
no proof of ours stands in for them.

| method | ${proofKinds.join(' | ')} |
| --- | --- | --- | --- | --- | --- |
${proofs.join('\n')}

## Properties

${properties.join('\n')}
`;
writeFileSync(join(root, 'docs/validation.md'), page);
console.log('docs/validation.md written');
process.exit(run.status ?? 1);
