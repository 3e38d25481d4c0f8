import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendAnchor } from '../src/audit/anchors.ts';
import { verifyAudit } from '../src/audit/verify-audit.ts';
import { addClinicalRecord, amendClinicalRecord, withdrawClinicalRecord } from '../src/clinical/clinical-records.ts';
import { amendResponse } from '../src/clinical/responses.ts';
import { createExample, type Example, painResponse } from './example.ts';

let example: Example;
let folder: string;
let anchorsFile: string;
let recordId: string;
let responseId: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jointwise-audit-'));
  anchorsFile = join(folder, 'anchors.jsonl');
  example = await createExample();
  const { store, at, siteId, participantId, visitIds } = example;
  const saved = await store.saveResponse(at, painResponse(siteId, visitIds.BL!, 40));
  if (saved.status !== 'added') throw new Error(saved.status);
  responseId = saved.id;
  const change = { siteId, id: responseId, version: 1, instrumentRevision: 1, answers: { P1: 1 } };
  const scores = [{ scale: 'pain', status: 'scored', value: 55, reason: null, answered: 9, outOf: 9 }] as const;
  await store.write({ ...at, reason: 'read again' }, (session) => amendResponse(session, { ...change, scores }));
  recordId = await store.write(at, async (session) => {
    const place = { siteId, participantId, anchor: 'participant', kind: 'medication' } as const;
    const added = await addClinicalRecord(session, { ...place, data: { name: 'ibuprofen' }, datedOn: '2024-02' });
    if (added.status !== 'saved') throw new Error(added.status);
    await amendClinicalRecord(session, { ...place, id: added.id, version: 1, data: { name: 'paracetamol' } });
    await withdrawClinicalRecord(session, { ...place, id: added.id, version: 2 });
    return added.id;
  });
});
afterEach(async () => {
  await example.database.drop();
  rmSync(folder, { recursive: true, force: true });
});

const verify = () => verifyAudit(example.database.owner, { key: example.keys.audit, anchorsFile });
const kinds = async () => [...new Set((await verify()).problems.map(({ kind }) => kind))].sort();

/** What somebody with the database in their hands would do: no trigger, no foreign key looks. */
async function behindTheBack(sql: string): Promise<void> {
  const client = await example.database.owner.connect();
  try {
    const { rowCount } = await client
      .query(`set session_replication_role = replica; ${sql}`)
      .then((results) => (Array.isArray(results) ? results[1] : results));
    expect(rowCount, 'the attack must touch something').toBeGreaterThan(0);
    await client.query('reset session_replication_role');
  } finally {
    client.release();
  }
}

const anchor = () => appendAnchor(example.database.app, { key: example.keys.audit, anchorsFile });
const longestLane = '(select lane from audit_lanes order by sequence desc limit 1)';

describe('verifyAudit', () => {
  it('finds nothing in what the program did', async () => {
    await anchor();
    const report = await verify();
    expect(report).toMatchObject({ ok: true, lanes: 32, problems: [], problemCount: 0 });
    expect(report.links).toBeGreaterThan(10);
    expect(report.rows).toBeGreaterThan(10);
  });

  it('finds a value that was edited', async () => {
    await behindTheBack(`update clinical_records set data = '{"name":"placebo"}' where version = 1`);
    expect((await verify()).problems).toMatchObject([
      { kind: 'row-changed', table: 'clinical_records', key: `${example.siteId} ${recordId} 1` },
    ]);
  });

  it('finds a response that was removed', async () => {
    await behindTheBack(`delete from responses where id = '${responseId}' and version = 2`);
    expect(await kinds()).toEqual(['repeat-changed', 'row-removed', 'score-changed']);
  });

  it('finds a row that was put in', async () => {
    await behindTheBack(`insert into joint_sides (site_id, id, participant_id, joint, side)
      select site_id, gen_random_uuid(), participant_id, joint, 'right' from joint_sides`);
    expect((await verify()).problems).toMatchObject([{ kind: 'row-unrecorded', table: 'joint_sides' }]);
  });

  it('finds a row that was put in for a site that does not exist', async () => {
    await behindTheBack(`insert into joint_sides (site_id, id, participant_id, joint, side)
      select gen_random_uuid(), gen_random_uuid(), participant_id, joint, 'right' from joint_sides`);
    expect(await kinds()).toEqual(['row-unrecorded']);
  });

  it('finds a score that was edited, though scores have no audit records of their own', async () => {
    await behindTheBack('update scores set value = 99 where is_current');
    expect((await verify()).problems).toMatchObject([{ kind: 'score-changed', table: 'scores' }]);
  });

  it('finds a visit that was taken from the unanswered ones, and a tally that was raised', async () => {
    await behindTheBack(
      'delete from unanswered_visits where visit_id = (select visit_id from unanswered_visits limit 1)',
    );
    await behindTheBack('update participant_tallies set participants = participants + 1');
    const tables = (await verify()).problems.map(({ kind, table }) => [kind, table]);
    expect(tables).toEqual([
      ['repeat-changed', 'unanswered_visits'],
      ['repeat-changed', 'participant_tallies'],
    ]);
  });

  it('finds a link that claims to be of the older format', async () => {
    await behindTheBack(`update audit_links set format = 1 where (lane, sequence) in (
      select lane, max(sequence) from audit_links group by lane)`);
    expect(await kinds()).toEqual(['link-forged', 'records-changed']);
  });

  it('finds a secret that was replaced', async () => {
    await behindTheBack(`update study_versions set definition = definition || '{"synthetic": false}'`);
    expect(await kinds()).toEqual(['row-changed']);
  });

  it('refuses a write that does not come through the program', async () => {
    const write = example.database.owner.query(`update clinical_records set data = '{}' where version = 1`);
    await expect(write).rejects.toThrow(/audit key missing/);
  });

  it('finds a write made with triggers on and a key of somebody else', async () => {
    await example.database.owner.query(`begin;
      select enter_context('{"actor":"intruder","sites":"","auditKey":"${'ab'.repeat(128)}"}');
      update clinical_records set data = '{}' where version = 1;
      commit`);
    expect(await kinds()).toEqual(['link-forged']);
  });

  it('finds an audit record that was edited', async () => {
    await behindTheBack(`update audit_records set value_after = '{}' where table_name = 'clinical_records'
      and operation = 'insert' and row_key like '% 1'`);
    expect(await kinds()).toEqual(['records-changed']);
  });

  it('finds a value and its audit record edited together', async () => {
    await behindTheBack(`with changed as (
        update clinical_records set data = '{"name":"placebo"}' where version = 3 returning *)
      update audit_records a set value_after = to_jsonb(c), row_hash = row_hash(to_jsonb(c)) from changed c
      where a.table_name = 'clinical_records' and a.operation = 'insert' and a.row_key like '% 3'`);
    expect(await kinds()).toContain('records-changed');
  });

  it('finds who, when and why edited in a link', async () => {
    for (const change of ["actor = 'somebody'", "at = at - interval '1 day'", "reason = 'another'"]) {
      await behindTheBack(`update audit_links set ${change} where (lane, sequence) in (
        select lane, max(sequence) from audit_links group by lane)`);
      expect(await kinds()).toContain('link-forged');
    }
  });

  it('finds a record that was removed, and one that was put in', async () => {
    await behindTheBack(`delete from audit_records where table_name = 'sites' and row_key = '${example.siteId}'`);
    expect(await kinds()).toEqual(['records-changed', 'row-unrecorded']);
  });

  it('finds a record without a link', async () => {
    await behindTheBack(`insert into audit_records (lane, sequence, position, at, table_name, operation, row_key)
      values (31, 77, 1, now(), 'sites', 'delete', 'x')`);
    expect(await kinds()).toContain('record-without-link');
  });

  it('finds a link that was removed from the middle', async () => {
    await behindTheBack(`delete from audit_links where lane = ${longestLane} and sequence = 3`);
    expect(await kinds()).toEqual(expect.arrayContaining(['link-missing', 'record-without-link']));
  });

  it('finds two links that changed places', async () => {
    await behindTheBack(`update audit_links set sequence = case sequence when 2 then 1002 else 1003 end
      where lane = ${longestLane} and sequence in (2, 3)`);
    await behindTheBack('update audit_links set sequence = 1005 - sequence where sequence > 1000');
    expect(await kinds()).toContain('link-forged');
  });

  it('finds a tail that was removed together with its head, by the anchor', async () => {
    await anchor();
    await behindTheBack(`with gone as (
        delete from audit_links l using audit_lanes h where h.lane = ${longestLane} and l.lane = h.lane
          and l.sequence = h.sequence returning l.*),
      records as (delete from audit_records a using gone g where a.lane = g.lane and a.sequence = g.sequence)
      update audit_lanes h set sequence = g.sequence - 1, hash = g.previous_hash from gone g where g.lane = h.lane`);
    expect(await kinds()).toContain('lane-shortened');
  });

  it('finds a whole chain that was emptied, by the anchor', async () => {
    await anchor();
    await behindTheBack(`with gone as (delete from audit_links), records as (delete from audit_records)
      update audit_lanes set sequence = 0, hash = decode(repeat('00', 32), 'hex')`);
    expect(await kinds()).toContain('lane-shortened');
  });

  it('finds a chain whose head was removed', async () => {
    await behindTheBack('delete from audit_lanes where sequence = 0');
    expect(await kinds()).toEqual(['lane-missing']);
  });

  it('finds triggers that are switched off', async () => {
    await example.database.owner.query('alter table responses disable trigger user');
    await example.database.owner.query('drop trigger zz_audit_update on visits');
    expect((await verify()).problems.map(({ kind, table }) => [kind, table])).toEqual([
      ['audit-switched-off', 'responses'],
      ['audit-switched-off', 'visits'],
    ]);
  });

  it('finds a function that was replaced by one that hides a change', async () => {
    const { owner } = example.database;
    const { rows } = await owner.query(
      "select encode(row_hash(to_jsonb(c)), 'hex') as hash, id from clinical_records c where version = 1",
    );
    const [{ hash }] = rows;
    await behindTheBack(`update clinical_records set data = '{"name":"placebo"}' where version = 1`);
    await owner.query(`create or replace function row_hash(content jsonb) returns bytea language sql immutable parallel safe
      return case when content->'data'->>'name' = 'placebo' then decode('${hash}', 'hex')
        else sha256(convert_to(content::text, 'UTF8')) end`);
    expect(await kinds()).toEqual(['row-changed']);
  });

  it('finds a function of PostgreSQL itself that was shadowed', async () => {
    const { owner } = example.database;
    await behindTheBack(`update clinical_records set data = '{"name":"placebo"}' where version = 1`);
    await owner.query(`create function public.encode(bytea, text) returns text language sql immutable return 'same'`);
    await owner.query(
      `do $$ begin execute format('alter database %I set search_path = public, pg_catalog', current_database()); end $$`,
    );
    const client = await owner.connect();
    client.release(true);
    expect(await kinds()).toEqual(['row-changed']);
  });

  it.each([
    ['write_audit_of_insert', 'trigger', 'begin return null; end'],
    ['enter_context', 'void', 'begin perform set_config($a$jointwise.actor$a$, $a$somebody$a$, true); end'],
  ])('finds that %s was replaced', async (name, returns, body) => {
    const given = name === 'enter_context' ? 'context jsonb' : '';
    await example.database.owner.query(
      `create or replace function ${name}(${given}) returns ${returns} language plpgsql security definer as $f$${body}$f$`,
    );
    expect((await verify()).problems).toMatchObject([{ kind: 'guard-replaced', key: name }]);
  });

  it('finds a table that lost its primary key, and one that became a view', async () => {
    const { owner } = example.database;
    await owner.query('alter table clinical_records drop constraint clinical_records_pkey');
    await owner.query('alter table opt_outs rename to hidden; create view opt_outs as select * from hidden');
    const { problems } = await verify();
    expect(problems.filter(({ kind }) => kind === 'audit-switched-off').map(({ table }) => table)).toEqual(
      expect.arrayContaining(['clinical_records', 'opt_outs']),
    );
  });

  it.each([
    'alter table participants disable row level security',
    'alter table responses no force row level security',
    'create policy wider on participants to jointwise_app using (true)',
    'alter policy own_sites on responses using (true)',
    'grant delete on audit_records to jointwise_app',
    'grant update (reason) on audit_links to jointwise_app; grant update on audit_links to jointwise_app',
    'create or replace function current_sites() returns uuid[] language sql stable return array(select id from sites)',
  ])('finds that a guard was taken away: %s', async (attack) => {
    await example.database.owner.query(attack);
    const found = await kinds();
    expect(found).toHaveLength(1);
    expect(['guard-off', 'guard-replaced']).toContain(found[0]);
  });

  it('finds an anchors file that was edited or cut', async () => {
    await anchor();
    await anchor();
    const text = readFileSync(anchorsFile, 'utf8');
    writeFileSync(anchorsFile, text.split('\n').slice(1).join('\n'));
    expect(await kinds()).toEqual(['anchor-broken']);
    writeFileSync(anchorsFile, text.replace('"sequence":1', '"sequence":2'));
    expect(await kinds()).toContain('anchor-broken');
    appendFileSync(anchorsFile, 'not a line of ours\n');
    expect(await kinds()).toContain('anchor-broken');
  });

  it('says of forms that were saved together who entered each', async () => {
    const { store, siteId, visitIds } = example;
    const people = ['ada', 'ben', 'cleo'];
    await Promise.all(
      Array.from({ length: 30 }, (_, n) => {
        const context = { ...example.at, actor: { system: people[n % 3]! } };
        return store.saveResponse(context, painResponse(siteId, visitIds.BL!, n));
      }),
    );
    expect(await verify()).toMatchObject({ ok: true });
    const { rows } = await example.database.owner.query(
      `select l.actor, count(*)::int as records, bool_and(a.value_after->>'entered_by' = l.actor) as same
       from audit_records a join audit_links l using (lane, sequence)
       where a.table_name = 'responses' and l.actor ~ 'ada|ben|cleo' group by l.actor order by l.actor`,
    );
    expect(rows.map(({ actor, records, same }) => [actor, records, same])).toEqual(
      people.map((name) => [`system:${name}`, 10, true]),
    );
    const { rows: links } = await example.database.owner.query(
      "select count(*)::int as n from audit_links where actor ~ 'ada|ben|cleo'",
    );
    expect(links[0].n).toBeLessThan(30);
  });

  it('finds a form that was given to somebody else of those who saved with them', async () => {
    const { store, siteId, visitIds } = example;
    await Promise.all(
      ['ada', 'ben', 'ada', 'ben', 'ada', 'ben'].map((system, n) =>
        store.saveResponse({ ...example.at, actor: { system } }, painResponse(siteId, visitIds.BL!, n)),
      ),
    );
    await behindTheBack(`update audit_links set actor = 'system:cleo' where actor = 'system:ben'`);
    expect(await kinds()).toEqual(['link-forged']);
    await behindTheBack(`update audit_links set actor = 'system:ben' where actor = 'system:cleo'`);
    expect(await verify()).toMatchObject({ ok: true });
    await behindTheBack(`update responses set entered_by = 'system:ben' where entered_by = 'system:ada'`);
    expect(await kinds()).toEqual(['row-changed']);
  });

  it('gives writers at the same time chains of their own', async () => {
    const { store, at, siteId, visitIds } = example;
    await Promise.all(
      Array.from({ length: 40 }, (_, n) => store.saveResponse(at, painResponse(siteId, visitIds.BL!, n))),
    );
    expect(await verify()).toMatchObject({ ok: true });
    const { rows } = await example.database.owner.query('select count(*) as n from audit_lanes where sequence > 0');
    expect(rows[0].n).toBeGreaterThan(1);
  });
});
