// Measures the first view of public pages of a running server as on a mid-range phone with a slow line: the largest
// paint at simulated slow 4G (1.6 Mbit/s down, 150 ms round trip) and a processor four times slower, and what was sent.
//
//   npx tsx apps/patient/bench/first-view.ts http://localhost:8080
import { openBrowser } from '../../web/test/launch-browser.ts';

const address = process.argv[2] ?? 'http://localhost:8080';
const pages = ['/en', '/en/where-does-it-hurt', '/en/options', '/en/claims'];
const runs = 5;
const slow4g = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 93_750 };

interface View {
  readonly paintMilliseconds: number;
  readonly sentBytes: number;
  readonly scriptBytes: number;
}

const browser = await openBrowser();
console.log('page                      largest paint   sent   of it JavaScript');
for (const path of pages) {
  const views: View[] = [];
  for (let run = 0; run < runs; run += 1) views.push(await measure(path));
  const median = views.toSorted((a, b) => a.paintMilliseconds - b.paintMilliseconds)[Math.floor(runs / 2)];
  const { paintMilliseconds, sentBytes, scriptBytes } = median;
  const kb = (bytes: number) => `${(bytes / 1000).toFixed(1)} KB`;
  console.log(`${path.padEnd(25)} ${Math.round(paintMilliseconds)} ms`.padEnd(42), kb(sentBytes), kb(scriptBytes));
}
await browser.close();

/** One visit with an empty cache. */
async function measure(path: string): Promise<View> {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let sentBytes = 0;
  let scriptBytes = 0;
  const scripts = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    sentBytes += encodedDataLength;
    if (scripts.has(requestId)) scriptBytes += encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle' });
  const paintMilliseconds = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return { paintMilliseconds, sentBytes, scriptBytes };
}
