// `jointwise statistics mmrm` as a process of its own, from a CSV file to the printed table. Run: npx tsx bench/command-line.ts [sizes] [--json file]
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aims } from './aims.ts';
import { type MadeUpTrial, madeUpTrial } from './made-up-trial.ts';
import { type Measurement, median, report, sizes } from './measure.ts';

const command = fileURLToPath(new URL('../../../scripts/jointwise.mjs', import.meta.url));
const job = 'mmrm us kenward-roger, CSV to printed table';
const visits = 6;

const spec = {
  ...{ outcome: 'pain', participant: 'id', visit: 'visit', arm: 'arm', control: 'saline' },
  ...{ covariates: ['age', 'base'], covariatesByVisit: ['base'], structure: ['us'] },
  degreesOfFreedom: 'kenward-roger',
};

/** Says on the third channel of the process what it took. */
const witness = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))",
)}`;

function run(size: number): Measurement {
  const scratch = mkdtempSync(join(tmpdir(), 'command-'));
  try {
    const [data, specFile] = [join(scratch, 'trial.csv'), join(scratch, 'spec.json')];
    writeTrial(data, madeUpTrial(size));
    writeFileSync(specFile, JSON.stringify(spec));
    const args = ['--max-semi-space-size=64', '--import', witness, command];
    const once = () => {
      const start = performance.now();
      const files = ['statistics', 'mmrm', '--data', data, '--spec', specFile];
      const { status, output } = spawnSync(process.execPath, [...args, ...files], {
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`the command failed: ${output[2]}`);
      const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3] ?? '');
      const wall = performance.now() - start;
      return { wall, processor: (userCPUTime + systemCPUTime) / 1000, megabytes: maxRSS / 1024 };
    };
    const coldMs = once().wall;
    const later = Array.from({ length: size > 1e5 ? 3 : 5 }, once);
    return {
      ...{ job, size, coldMs, aimMs: aims[job]?.[size] },
      warmMs: median(later.map(({ wall }) => wall)),
      processorMs: median(later.map(({ processor }) => processor)),
      peakMegabytes: Math.max(...later.map(({ megabytes }) => megabytes)),
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

/** One row per participant and visit, the outcome empty where it is missing; two decimals, as instruments have. */
function writeTrial(path: string, { outcome, arm, base, age }: MadeUpTrial): void {
  const file = openSync(path, 'w');
  let text = 'id,arm,visit,base,age,pain\n';
  for (let cell = 0; cell < outcome.length; cell++) {
    const i = Math.floor(cell / visits);
    const pain = Number.isNaN(outcome[cell]) ? '' : outcome[cell].toFixed(2);
    const own = `${i + 1},${arm[i] === 1 ? 'PRP' : 'saline'},${(cell % visits) + 1}`;
    text += `${own},${base[i].toFixed(2)},${age[i].toFixed(1)},${pain}\n`;
    if (text.length < 1e6 && cell < outcome.length - 1) continue;
    writeSync(file, text);
    text = '';
  }
  closeSync(file);
}

report(sizes().map(run));
