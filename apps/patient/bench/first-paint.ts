// `npm run bench:public`: largest paint and JavaScript of the public pages on a slow phone, to docs/benchmarks-public.md.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDemonstrationRegistry, createServer, createServices, readConfig, seedClaims } from '@jointwise/server';
import { openStore } from '@jointwise/store';
import type { Browser } from 'playwright-core';
import { machineTable } from '../../../scripts/bench-machine.mjs';
import { ensureBuilt, root } from '../../../scripts/freshness.mjs';
import { openBrowser } from '../../web/test/launch-browser.ts';

const runs = Number(process.env.BENCH_RUNS ?? 5);
const goals = { paintMs: 1500, scriptKib: 100 };
/**
 * Slow 4G as Lighthouse applies it: 150 ms there and back and 1.6 Mbit/s, which as a delay of each request is 562.5 ms
 * and nine tenths of the rate. A mid-range phone is a processor four times slower than this one.
 *
 * Source: GoogleChrome/lighthouse, core/config/constants.js, mobileSlow4G.
 */
const network = { offline: false, latency: 562.5, downloadThroughput: 1_474_560 / 8, uploadThroughput: 675_000 / 8 };
const processorSlowdown = 4;
const paths = [
  '',
  '/where-does-it-hurt',
  '/options',
  '/options/hyaluronic-acid',
  '/people-like-you',
  '/decide',
  '/ask',
];
const pages = [...paths, '/allowed', '/cost', '/claims'].flatMap((path) => [`/en${path}`, `/es${path}`]);

interface Visit {
  readonly paintMs: number;
  /** KiB of scripts as they travel. */
  readonly scriptKib: number;
  readonly allKib: number;
}

/** A first visit: nothing kept, one connection anew. */
async function visit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', network);
    await session.send('Emulation.setCPUThrottlingRate', { rate: processorSlowdown });
    const kinds = new Map<string, string>();
    const bytes = { script: 0, all: 0 };
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      bytes.all += encodedDataLength;
      if (kinds.get(requestId) === 'Script') bytes.script += encodedDataLength;
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    const paintMs = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
            type: 'largest-contentful-paint',
            buffered: true,
          });
        }),
    );
    return { paintMs, scriptKib: bytes.script / 1024, allKib: bytes.all / 1024 };
  } finally {
    await context.close();
  }
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The pages as `npm start` serves them, with the demonstration registry and the shipped claims. */
async function startSite() {
  const folder = mkdtempSync(join(tmpdir(), 'jointwise-bench-'));
  chmodSync(folder, 0o711);
  const opened = await openStore({ dataFolder: folder });
  const { store, database } = opened;
  await createDemonstrationRegistry(store, { participants: 600, seed: 1, now: new Date() });
  await seedClaims(store);
  const config = { ...readConfig({ JOINTWISE_DATA: folder }, root), requestsPerMinute: 1_000_000 };
  const server = await createServer(createServices({ store, config, database }));
  await server.listen({ host: '127.0.0.1', port: 0 });
  return {
    address: `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    close: async () => {
      await server.close();
      await opened.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

ensureBuilt();
const site = await startSite();
const browser = await openBrowser();
try {
  const rows: string[] = [];
  const worst = { paintMs: 0, scriptKib: 0 };
  for (const path of pages) {
    await visit(browser, `${site.address}${path}`);
    const visits: Visit[] = [];
    for (let run = 0; run < runs; run += 1) visits.push(await visit(browser, `${site.address}${path}`));
    const paints = visits.map(({ paintMs }) => paintMs);
    const paintMs = median(paints);
    const scriptKib = Math.max(...visits.map((one) => one.scriptKib));
    worst.paintMs = Math.max(worst.paintMs, paintMs);
    worst.scriptKib = Math.max(worst.scriptKib, scriptKib);
    const figures = [paintMs, Math.min(...paints), Math.max(...paints)].map((value) => value.toFixed(0));
    rows.push(
      `| ${[path, ...figures, scriptKib.toFixed(1), median(visits.map((one) => one.allKib)).toFixed(1)].join(' | ')} |`,
    );
  }
  const verdict = (isMet: boolean) => (isMet ? 'met' : '**missed**');
  const text = [
    '# Benchmarks of the public pages',
    '',
    `Made by \`npm run bench:public\`: first visits at 390 px with nothing kept, ${runs} a page after one that warms the server,`,
    `in Chromium with slow 4G (562.5 ms a request, 1.47 Mbit/s) and a processor ${processorSlowdown} times slower. Times belong to this machine and hour.`,
    '',
    machineTable([['Chromium', browser.version()]]),
    '',
    '| page | largest paint, median ms | fastest | slowest | JavaScript, KiB gzipped | everything, KiB |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `Goal: largest paint under ${goals.paintMs} ms at the median on every page: ${verdict(worst.paintMs < goals.paintMs)} (worst ${worst.paintMs.toFixed(0)} ms).`,
    `Goal: under ${goals.scriptKib} KiB of JavaScript on the first view: ${verdict(worst.scriptKib < goals.scriptKib)} (most ${worst.scriptKib.toFixed(1)} KiB).`,
    '',
  ].join('\n');
  writeFileSync(new URL('../../../docs/benchmarks-public.md', import.meta.url), text);
  console.log(text);
} finally {
  await browser.close();
  await site.close();
}
