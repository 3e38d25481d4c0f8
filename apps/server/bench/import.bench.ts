// The NHS file through mapping, checks, scoring and audit, beside PostgreSQL's own COPY of the same file into a raw table.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseMapping } from '@jointwise/exchange';
import { openStore } from '@jointwise/store';
import { ensurePlace, importSetting, mappingVocabulary, runImport } from '../src/index.ts';

const root = join(import.meta.dirname, '../../..');
const shared = process.env.JOINTWISE_SHARED ?? join(root, '../shared');
const file = join(shared, 'data/nhs/nhs_proms_knee_2016_17.csv.gz');
if (!existsSync(file)) {
  console.log(JSON.stringify({ benchmark: 'import', skipped: 'the shared files are not there' }));
  process.exit(0);
}

const json: unknown = JSON.parse(readFileSync(join(root, 'examples/mappings/nhs-proms-knee.json'), 'utf8'));
const parsed = parseMapping(json, mappingVocabulary);
if (parsed.status === 'refused' || !parsed.mapping.site || !parsed.mapping.study) throw new Error('mapping refused');
const { mapping } = parsed;
const { site, study } = parsed.mapping as Required<typeof parsed.mapping>;
const folder = mkdtempSync(join(tmpdir(), 'jointwise-bench-'));
chmodSync(folder, 0o755);
const opened = await openStore({ dataFolder: join(folder, 'data') });
try {
  const actor = { system: 'bench' };
  const place = await opened.store.write({ actor, siteIds: [] }, (session) => ensurePlace(session, site, study));
  const before = process.cpuUsage();
  const summary = await runImport({
    ...importSetting(place.study, new Date().toISOString().slice(0, 10)),
    ...{ store: opened.store, actor, siteId: place.siteId, studyId: place.studyId, mapping, path: file },
  });
  const cpu = process.cpuUsage(before);
  const copySeconds = await copyRaw();
  const { rowsImported: rows, seconds } = summary;
  const result = {
    rows,
    seconds: Number(seconds.toFixed(1)),
    rowsPerSecond: Math.round(rows / seconds),
    processorSecondsOfNode: Number(((cpu.user + cpu.system) / 1e6).toFixed(1)),
    copySeconds: Number(copySeconds.toFixed(2)),
    copyRowsPerSecond: Math.round(rows / copySeconds),
    shareOfCopy: Number((copySeconds / seconds).toFixed(4)),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  console.log(JSON.stringify({ benchmark: 'import', result }));
} finally {
  await opened.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** Seconds that COPY takes for the same rows, each column as text, without a key. */
async function copyRaw(): Promise<number> {
  const text = gunzipSync(readFileSync(file));
  const path = join(folder, 'raw.csv');
  writeFileSync(path, text, { mode: 0o644 });
  const header = text.subarray(0, text.indexOf('\n')).toString('utf8').trim();
  const pool = opened.database.createOwnerPool();
  const columns = header.split(',').map((name) => `${name} text`);
  await pool.query(`create table bench_raw (${columns.join(', ')})`);
  const start = performance.now();
  await pool.query(`copy bench_raw from '${path}' with (format csv, header)`);
  return (performance.now() - start) / 1000;
}
