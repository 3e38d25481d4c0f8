// A process of its own from its start to the printed table. Run: npx tsx bench/cold-process.ts [--json file]
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { type Measurement, report } from './measure.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** Prints the differences between arms of 1,000 participants at six visits, unstructured, Kenward-Roger. */
const program = `
import { mmrm, leastSquaresMeans } from '../src/mixed-models/index.ts';
import { madeUpTrial, repeatedMeasures } from './made-up-trial.ts';
const estimation = mmrm(repeatedMeasures(madeUpTrial(1000)), { structure: 'us' });
if (estimation.status !== 'estimated') throw new Error(estimation.reason);
for (const { estimate, standardError, degreesOfFreedom } of leastSquaresMeans(estimation.fit, { factor: 'arm' }).differences)
  console.log(estimate, standardError, degreesOfFreedom);
`;

function coldProcess(): Measurement {
  const scratch = mkdtempSync(join(tmpdir(), 'cold-'));
  try {
    const bundle = join(scratch, 'cold.mjs');
    const built = buildSync({
      stdin: { contents: program, resolveDir: folder, loader: 'ts' },
      bundle: true,
      format: 'esm',
      platform: 'node',
      minify: true,
      write: false,
    });
    writeFileSync(bundle, built.outputFiles[0].contents);
    const once = () => {
      const start = performance.now();
      const { status } = spawnSync(process.execPath, [bundle]);
      if (status !== 0) throw new Error('the process failed');
      return performance.now() - start;
    };
    const coldMs = once();
    const later = Array.from({ length: 5 }, once).sort((a, b) => a - b);
    const peakMegabytes = process.resourceUsage().maxRSS / 1024;
    return {
      job: 'mmrm us kenward-roger, whole process',
      size: 1000,
      coldMs,
      warmMs: later[2],
      aimMs: 150,
      peakMegabytes,
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

report([coldProcess()]);
