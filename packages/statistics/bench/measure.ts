import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aims } from './aims.ts';

export interface Measurement {
  readonly job: string;
  readonly size: number;
  /** The first run in this process, and the median of those after it; milliseconds. */
  readonly coldMs: number;
  readonly warmMs: number;
  /** Median processor time of the warm runs, milliseconds: what `warmMs` would be on a machine with nothing else to do. */
  readonly processorMs?: number;
  /** Aim for the job at this size, milliseconds; absent where none is set. */
  readonly aimMs?: number;
  /** Median of R's runs on the same rows, without reading them; absent where R or the package is, or would take minutes. */
  readonly rMs?: number;
  readonly ratio?: number;
  readonly peakMegabytes: number;
}

/** Runs a job `runs` times after a first cold one: five, or three beyond 100,000 rows. */
export function measure(
  job: string,
  size: number,
  run: () => { readonly status: string },
  runs = size > 1e5 ? 3 : 5,
): Measurement {
  const once = () => {
    const [start, before] = [performance.now(), process.cpuUsage()];
    const { status } = run();
    if (status !== 'estimated') throw new Error(`${job}: ${status}`);
    const { user, system } = process.cpuUsage(before);
    return { wall: performance.now() - start, processor: (user + system) / 1000 };
  };
  const coldMs = once().wall;
  const warm = Array.from({ length: runs }, once);
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  const warmMs = median(warm.map(({ wall }) => wall));
  const processorMs = median(warm.map(({ processor }) => processor));
  return { job, size, coldMs, warmMs, processorMs, aimMs: aims[job]?.[size], peakMegabytes };
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * Times R expressions on columns: median of three runs after a first one of each, elapsed time inside R; the first run alone where it
 * takes more than three seconds.
 *
 * @returns milliseconds by name, empty when Rscript or a package is absent
 */
export function timeInR(
  packages: readonly string[],
  columns: Readonly<Record<string, ArrayLike<number>>>,
  jobs: Readonly<Record<string, string>>,
): Record<string, number> {
  if (Object.keys(jobs).length === 0) return {};
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const names = Object.keys(columns);
    for (const name of names) writeFileSync(join(folder, `${name}.bin`), Float64Array.from(columns[name]));
    const size = columns[names[0]].length;
    const script = [
      ...packages.map((name) => `suppressMessages(library(${name}))`),
      `d <- data.frame(${names.map((name) => `${name} = readBin("${folder}/${name}.bin", "double", ${size})`).join(', ')})`,
      'once <- function(f) system.time(f())[["elapsed"]] * 1000',
      'clock <- function(f) { first <- once(f); if (first > 3000) first else median(replicate(3, once(f))) }',
      ...Object.entries(jobs).map(([name, code]) => `cat("${name}", clock(function() { ${code} }), "\\n")`),
    ];
    writeFileSync(join(folder, 'jobs.R'), script.join('\n'));
    const run = spawnSync('Rscript', ['--vanilla', join(folder, 'jobs.R')], { encoding: 'utf8' });
    if (run.error !== undefined || run.status !== 0) return {};
    const lines = run.stdout
      .trim()
      .split('\n')
      .map((line) => line.trim().split(' '));
    return Object.fromEntries(lines.map(([name, ms]) => [name, Number(ms)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function withR(measurement: Measurement, rMs: number | undefined): Measurement {
  return rMs === undefined ? measurement : { ...measurement, rMs, ratio: rMs / measurement.warmMs };
}

/** Prints a table, and writes JSON where --json names a file. */
export function report(measurements: readonly Measurement[]): void {
  const row = (...cells: readonly string[]) =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(34) : cell.padStart(12))).join('');
  console.log(row('job', 'rows', 'cold ms', 'warm ms', 'R ms', 'R / ours', 'peak MB'));
  for (const { job, size, coldMs, warmMs, rMs, ratio, peakMegabytes } of measurements) {
    const cells = [coldMs, warmMs, rMs, ratio].map((value) => (value === undefined ? '-' : value.toFixed(1)));
    console.log(row(job, String(size), ...cells, peakMegabytes.toFixed(0)));
  }
  const at = process.argv.indexOf('--json');
  if (at > 0) writeFileSync(process.argv[at + 1], `${JSON.stringify(measurements, null, 1)}\n`);
}

/** Sizes named on the command line, or a thousand to a million. */
export function sizes(): number[] {
  const named = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0);
  return named.length > 0 ? named : [1000, 10_000, 100_000, 1_000_000];
}
