import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../packages/store/test/test-database.ts';
import { runJointwise } from '../src/main.ts';

let folder: string;
let database: TestDatabase;
let out: string[];
let err: string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jointwise-cli-'));
  database = await createTestDatabase();
  vi.stubEnv('JOINTWISE_DATA', join(folder, 'data'));
  vi.stubEnv('DATABASE_URL', database.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await database.drop();
});
beforeEach(() => {
  out = [];
  err = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void err.push(String(line)));
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => err.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = 0;
});

/** Runs the command line; returns the exit code. */
async function run(...words: readonly string[]): Promise<number> {
  process.exitCode = 0;
  await runJointwise(['node', 'jointwise', ...words]);
  return Number(process.exitCode);
}
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('jointwise score', () => {
  it('scores a file of answers, and hands an identifier through', async () => {
    // 2 + 1 + 3 + 0 = 6 of 16: QOL is 100 - 6/4/4*100 = 62.5. No other item has a column.
    const path = file('answers.csv', 'id;Q1;Q2;Q3;Q4\nanna;2;1;3;0\nbert;2;;;\n');
    expect(await run('score', 'koos', path, '--carry', 'id')).toBe(0);
    const [header = '', first = '', second = ''] = out.join('\n').split(/\r?\n/);
    const at = (name: string) => header.split(',').indexOf(name);
    expect(first.split(',')[at('QOL')]).toBe('62.5');
    expect(first.split(',')[at('id')]).toBe('anna');
    expect(second.split(',')[at('QOL')]).toBe('');
    expect(second.split(',')[at('QOL.reason')]).toBe('too-few-answers');
  });

  it('reports a bad cell by row and column, never clamps it, and ends with 1', async () => {
    const path = file('bad.csv', 'Q1,Q2,Q3,Q4\n5,1,1,1\n1,1,1,1\n');
    expect(await run('score', 'koos', path, '--json')).toBe(1);
    expect(err.join('\n')).toMatch(/row 2.*Q1.*5/);
    const table = JSON.parse(out.join(''));
    expect(table.rows.map((row: { status: string }) => row.status)).toEqual(['refused', 'scored']);
  });

  it('says in one sentence what is wrong with its call', async () => {
    expect(await run('score', 'koos-99', 'x.csv')).toBe(2);
    expect(err.join('')).toMatch(/^jointwise: there is no instrument "koos-99"; known are nrs-pain,/);
    expect(await run('score', 'koos', join(folder, 'none.csv'))).toBe(1);
    expect(err.at(-1)).toMatch(/^jointwise: .*none\.csv is not a file$/);
    expect(await run('scorn')).toBe(2);
    expect(await run('score')).toBe(2);
    expect(await run('--help')).toBe(0);
  });
});

describe('jointwise demo, report, import, users and audit', () => {
  it('makes a registry and reports what happened in it, with its denominators', async () => {
    expect(await run('demo', '--participants', '60', '--seed', '7')).toBe(0);
    expect(out.join('\n')).toContain('60 synthetic participants added');
    const asked = ['report', 'outcomes', '--instrument', 'nrs-pain', '--scale', 'AVERAGE', '--visit', 'M6'];
    expect(await run(...asked, '--format', 'json')).toBe(0);
    const report = JSON.parse(out.at(-1) ?? '');
    const { flow } = report;
    expect(flow.due).toBe(flow.enrolled - flow.notYetDue - flow.died - flow.withdrew);
    expect(report.cautions[0]).toContain('Synthetic');
    expect(await run(...asked)).toBe(0);
    expect(out.at(-1)).toContain(`${flow.answered}/${flow.due} = `);
    expect(await run(...asked, '--site', 'BCN', '--format', 'csv', '--out', join(folder, 'report.csv'))).toBe(0);
    expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toMatch(
      /^figure,group,count,n,of,value,lower,upper,note\r\n/,
    );
  });

  it('adds nobody twice when the same registry is made again, and more when it is made larger', async () => {
    expect(await run('demo', '--participants', '60', '--seed', '7')).toBe(0);
    expect(out.join('\n')).toContain('0 synthetic participants added');
    expect(await run('demo', '--participants', '65', '--seed', '7')).toBe(0);
    expect(out.join('\n')).toContain('5 synthetic participants added');
  });

  it('names what a report may be asked for', async () => {
    const asked = ['report', 'outcomes', '--instrument', 'koos', '--visit', 'M6'];
    expect(await run(...asked, '--scale', 'PIAN')).toBe(2);
    expect(err.join('')).toContain('known are PAIN, SYMPTOMS, ADL, SPORT, QOL');
    expect(await run(...asked, '--scale', 'PAIN', '--study', 'NONE')).toBe(2);
    expect(err.at(-1)).toContain('there is no study "NONE"; studies are DEMO');
  });

  it('imports a file once, lists what it refuses, and checks the audit trail', async () => {
    const value = (column: string) => ({ column });
    const mapping = file(
      'mapping.json',
      JSON.stringify({
        format: 'jointwise-import-mapping',
        version: 1,
        title: 'Small',
        source: 'small',
        key: { columns: ['id'] },
        participant: {
          codePrefix: 'X-',
          enrolledOn: value('on'),
          jointSides: [{ joint: { constant: 'knee' }, side: value('side'), episodes: [] }],
        },
      }),
    );
    const path = file('people.csv', 'id,on,side\n1,2024-05-01,left\n2,2024-05-01,both\n3,2031-01-01,right\n');
    const words = ['import', path, '--mapping', mapping, '--study', 'DEMO', '--site', 'BCN'];
    expect(await run(...words, '--dry-run')).toBe(1);
    expect(out.join('\n')).toContain('3 rows read: 1 would be imported, 0 known already, 2 refused');
    expect(await run(...words)).toBe(1);
    expect(out.join('\n')).toContain('3 rows read: 1 imported, 0 known already, 2 refused');
    const refused = readFileSync(`${path}.refused.csv`, 'utf8').trim().split('\r\n');
    expect(refused).toHaveLength(3);
    expect(refused[1]).toMatch(/^2,side,both,not-a-choice,/);
    expect(await run(...words)).toBe(1);
    expect(out.join('\n')).toContain('0 imported, 1 known already, 2 refused');
    expect(await run('audit', 'verify')).toBe(0);
    expect(out.join('\n')).toContain('The audit trail is intact');
  });

  it('refuses a mapping that is none, and tells every problem', async () => {
    const mapping = file('wrong.json', '{"format": "jointwise-import-mapping", "version": 1}');
    expect(await run('import', 'x.csv', '--mapping', mapping)).toBe(1);
    expect(err).toContain('jointwise: participant is missing');
    expect(await run('import', 'x.csv', '--mapping', file('broken.json', '{'))).toBe(1);
    expect(err.at(-1)).toMatch(/broken\.json is not JSON/);
    expect(existsSync('x.csv.refused.csv')).toBe(false);
  });

  it('adds a user with roles once, and finds a row that was changed behind its back', async () => {
    const words = ['users', 'add', '--email', 'ana@site.example', '--name', 'Ana', '--role', 'BCN:clinician'];
    expect(await run(...words)).toBe(0);
    expect(out.join('\n')).toMatch(/with the password \S{17}/);
    expect(await run(...words)).toBe(1);
    expect(await run('users', 'add', '--email', 'b@c.example', '--name', 'B', '--role', 'BCN:boss')).toBe(2);
    expect(err.at(-1)).toContain('"boss" is not a role');
    expect(await run('users', 'grant', '--email', 'ana@site.example', '--role', 'LDN:monitor')).toBe(0);
    const { rows } = await database.owner.query<{ role: string }>(
      "select r.role from user_roles r join users u on u.id = r.user_id where u.email = 'ana@site.example' and r.is_held order by 1",
    );
    expect(rows.map(({ role }) => role)).toEqual(['clinician', 'monitor']);
    expect(await run('users', 'grant', '--email', 'nobody@site.example', '--role', 'LDN:monitor')).toBe(1);
    const client = await database.owner.connect();
    await client.query(
      "set session_replication_role = replica; update participants set code = 'Y-1' where code = 'X-1'",
    );
    await client.query('reset session_replication_role');
    client.release();
    expect(await run('audit', 'verify')).toBe(1);
    expect(out.join('\n')).toContain('The audit trail is broken');
  });
});

describe('jointwise regulation classify', () => {
  it('says what a product is, by which rule, and that it is no advice', async () => {
    const facts = ['--fact', 'indication=osteoarthritis', 'isSameProcedure=true'];
    expect(await run('regulation', 'classify', '--product', 'BMAC', '--in', 'US', '--on', '2026-03-14', ...facts)).toBe(
      0,
    );
    expect(out.join('\n')).toContain('(us-marrow), contested, by US-3');
    expect(out.join('\n')).toContain('not legal advice');
  });

  it('prints JSON, and ends with 1 where facts are missing and 2 where it was called wrongly', async () => {
    expect(await run('regulation', 'classify', '--in', 'EU', '--json')).toBe(1);
    expect(JSON.parse(out.join(''))).toMatchObject({ status: 'undetermined' });
    expect(await run('regulation', 'classify', '--in', 'MARS')).toBe(2);
    expect(await run('regulation', 'classify', '--in', 'EU', '--fact', 'nonsense')).toBe(2);
  });
});

describe('jointwise regulation rules', () => {
  it('prints what docs/methods/regulation-rules.md says', async () => {
    expect(await run('regulation', 'rules')).toBe(0);
    const page = new URL('../../../docs/methods/regulation-rules.md', import.meta.url);
    expect(`${out.join('\n')}\n`).toBe(readFileSync(page, 'utf8'));
  });
});
