// A claim page from store to HTML, and all shipped claims decided again, on the demonstration registry.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '@jointwise/store';
import { measure } from '../../../packages/store/bench/measure.ts';
import { decideAllClaims } from '../src/claims/decide-all-claims.ts';
import { createDemonstrationRegistry, createServer, createServices, readConfig, seedClaims } from '../src/index.ts';

const participants = Number(process.env.BENCH_CLAIM_PARTICIPANTS ?? 600);
const seconds = Number(process.env.BENCH_SECONDS ?? 5);
const folder = mkdtempSync(join(tmpdir(), 'jointwise-bench-'));
chmodSync(folder, 0o711);
const opened = await openStore({ dataFolder: folder });
try {
  const { store, database } = opened;
  await createDemonstrationRegistry(store, { participants, seed: 1, now: new Date() });
  await seedClaims(store);
  const setting = { today: new Date().toISOString().slice(0, 10), codeVersion: 'bench' };
  const began = performance.now();
  await decideAllClaims(store, setting);
  const first = performance.now() - began;
  const again = performance.now();
  await decideAllClaims(store, setting);
  const second = performance.now() - again;
  const services = createServices({ store, config: readConfig({ JOINTWISE_DATA: folder }, folder), database });
  const server = await createServer(services);
  const addresses = [
    '/en/claims/lasting-pain-relief',
    '/es/claims/platelets-relieve-knee-pain',
    '/en/claims/fewer-risks',
  ];
  const get = async (n: number) => {
    const { statusCode } = await server.inject({
      ...{ method: 'GET', url: addresses[n % addresses.length] ?? '' },
      // The limit of requests from one address is no part of what is measured.
      remoteAddress: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
    });
    if (statusCode !== 200) throw new Error(`the page answered ${statusCode}`);
  };
  for (let n = 0; n < 20; n++) await get(n);
  const result = {
    page: await measure(get, { clients: 1, seconds }),
    participants,
    decideSeconds: Number((first / 1000).toFixed(2)),
    decideAgainSeconds: Number((second / 1000).toFixed(2)),
  };
  await server.close();
  console.log(JSON.stringify({ benchmark: 'claim-page', result }));
} finally {
  await opened.stop();
  rmSync(folder, { recursive: true, force: true });
}
