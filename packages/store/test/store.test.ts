import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../src/audit/list-audit.ts';
import {
  addClinicalRecord,
  amendClinicalRecord,
  listClinicalRecords,
  listRecordVersions,
  withdrawClinicalRecord,
} from '../src/clinical/clinical-records.ts';
import { getContact, setContact } from '../src/clinical/contacts.ts';
import { addEpisode, listEpisodes } from '../src/clinical/episodes.ts';
import { addJointSide } from '../src/clinical/joint-sides.ts';
import { listOpenVisits } from '../src/clinical/open-visits.ts';
import { getParticipantPage } from '../src/clinical/participant-page.ts';
import { getParticipant } from '../src/clinical/participants.ts';
import { listRoster } from '../src/clinical/roster.ts';
import { listUnaskedVisits } from '../src/clinical/unasked-visits.ts';
import { addTreatedParticipant, createExample, type Example, painResponse } from './example.ts';

let example: Example;
beforeAll(async () => {
  example = await createExample();
});
afterAll(() => example.database.drop());

const write = <T>(work: Parameters<typeof example.store.write<T>>[1], reason?: string) =>
  example.store.write<T>({ ...example.at, reason }, work);
const read = <T>(work: Parameters<typeof example.store.read<T>>[1]) => example.store.read<T>(example.at, work);

describe('participants and their joints', () => {
  it('gives two knees of one person two joint-sides, and the same knee only once', async () => {
    const { siteId, participantId } = example;
    const add = (side: 'left' | 'right') =>
      write((session) => addJointSide(session, { siteId, participantId, joint: 'knee', side }));
    expect(await add('right')).toMatchObject({ status: 'added' });
    expect(await add('right')).toEqual({ status: 'already-exists', field: 'side' });
  });

  it('has no side that is both', async () => {
    const both = `insert into joint_sides (site_id, id, participant_id, joint, side)
      values ('${example.siteId}', gen_random_uuid(), '${example.participantId}', 'knee', 'bilateral')`;
    await expect(write((session) => session.client.query(both))).rejects.toThrow(/joint_sides_side_check/);
  });

  it('makes a new course of injections a new episode and leaves the earlier one as it was', async () => {
    const { siteId, jointSideId } = example;
    const before = await read((session) => listEpisodes(session, siteId, jointSideId));
    await write((session) =>
      addEpisode(session, { siteId, jointSideId, indexOn: '2025-03-01', productClass: 'prp', visits: [] }),
    );
    const after = await read((session) => listEpisodes(session, siteId, jointSideId));
    expect(after.map(({ number, indexOn }) => [number, indexOn])).toEqual([
      [1, '2024-01-10'],
      [2, '2025-03-01'],
    ]);
    expect(after[0]).toEqual(before[0]);
  });

  it('refuses windows that end before they begin', async () => {
    const visit = { code: 'X', targetOn: '2024-05-01', opensOn: '2024-06-01', closesOn: '2024-04-01', instruments: [] };
    const { siteId, jointSideId } = example;
    const adding = write((session) =>
      addEpisode(session, { siteId, jointSideId, indexOn: '2024-05-01', visits: [visit] }),
    );
    await expect(adding).rejects.toThrow(/visits_check/);
  });

  it('does not show a participant to another site', async () => {
    const { store, at, siteId, participantId, otherSiteId } = example;
    const elsewhere = { ...at, siteIds: [otherSiteId] };
    expect(await store.read(elsewhere, (session) => getParticipant(session, siteId, participantId))).toBeUndefined();
    expect(
      await store.read({ ...at, siteIds: [] }, (session) => getParticipant(session, siteId, participantId)),
    ).toBeUndefined();
  });

  it('does not let a session write for a site that is not its own', async () => {
    const { store, at, siteId, otherSiteId, participantId } = example;
    const elsewhere = { ...at, siteIds: [otherSiteId] };
    const sql = `insert into joint_sides (site_id, id, participant_id, joint, side) values ($1, gen_random_uuid(), $2, 'hip', 'left')`;
    await expect(
      store.write(elsewhere, (session) => session.client.query(sql, [siteId, participantId])),
    ).rejects.toThrow(/row-level security/);
  });
});

describe('clinical records', () => {
  const place = () =>
    ({ siteId: example.siteId, participantId: example.participantId, anchor: 'participant', kind: 'death' }) as const;

  it('follows a death to the status and back when it was entered in error', async () => {
    const status = async () =>
      (await read((session) => getParticipant(session, example.siteId, example.participantId)))?.status;
    const added = await write((session) => addClinicalRecord(session, { ...place(), data: {}, datedOn: '2025-06' }));
    if (added.status !== 'saved') throw new Error(added.status);
    expect(await status()).toBe('dead');
    const identity = { ...place(), id: added.id };
    expect(
      await write(
        (session) => amendClinicalRecord(session, { ...identity, version: 1, data: { cause: 'x' } }),
        'told later',
      ),
    ).toMatchObject({ version: 2 });
    expect(await write((session) => withdrawClinicalRecord(session, { ...identity, version: 1 }))).toMatchObject({
      status: 'conflict',
      version: 2,
    });
    expect(
      await write((session) => withdrawClinicalRecord(session, { ...identity, version: 2 }), 'another person'),
    ).toMatchObject({ version: 3 });
    expect(await status()).toBe('active');
    expect(await write((session) => withdrawClinicalRecord(session, { ...identity, version: 3 }))).toEqual({
      status: 'already-withdrawn',
    });
    const history = await read((session) => listRecordVersions(session, example.siteId, added.id));
    expect(history.map(({ version, withdrawn, reason }) => [version, withdrawn, reason])).toEqual([
      [1, false, null],
      [2, false, 'told later'],
      [3, true, 'another person'],
    ]);
  });

  it('keeps text of every kind unchanged', async () => {
    const text = 'Ωμέγα 漢字 🦵🏽 \u202Eabc "quote" \'x\' \\ %_ \n\t ½';
    await write((session) => addClinicalRecord(session, { ...place(), kind: 'medication', data: { name: text } }));
    const found = await read((session) => listClinicalRecords(session, { ...place(), kind: 'medication' }));
    expect(found[0]?.data).toEqual({ name: text });
  });

  it('does not find an anchor of another participant', async () => {
    const { store, at, siteId, studyId, jointSideId } = example;
    const other = await addTreatedParticipant(store, at, { siteId, studyId });
    const record = {
      siteId,
      participantId: other.participantId,
      anchor: 'joint-side',
      anchorId: jointSideId,
      kind: 'condition',
      data: {},
    } as const;
    expect(await write((session) => addClinicalRecord(session, record))).toEqual({ status: 'not-found' });
  });
});

describe('contact details', () => {
  it('are not readable in the database nor in the audit trail, and come back as they were', async () => {
    const { siteId, participantId, database } = example;
    const contact = { familyName: 'Puig i Cadafalch', phone: '+34 600 000 000' };
    const saved = await write((session) => setContact(session, { siteId, participantId, version: 0, contact }));
    expect(saved).toEqual({ status: 'saved', version: 1 });
    expect(await read((session) => getContact(session, siteId, participantId))).toMatchObject({ version: 1, contact });
    const { rows } = await database.owner.query(`select count(*) as n from (
      select encode(sealed, 'escape') as text from participant_contacts
      union all select value_after::text from audit_records) as t where text ilike '%cadafalch%'`);
    expect(rows).toEqual([{ n: 0 }]);
    expect(await write((session) => setContact(session, { siteId, participantId, version: 0, contact }))).toMatchObject(
      { status: 'conflict', version: 1 },
    );
  });
});

describe('lists', () => {
  it('page through the roster without loss or repetition, and count it', async () => {
    const { store, at, siteId, studyId } = example;
    for (let n = 0; n < 7; n += 1)
      await addTreatedParticipant(store, at, { siteId, studyId, code: `PAGE-${n}`, productClass: 'saline' });
    const query = { studyId, siteIds: [siteId], search: 'page-', limit: 3, today: '2024-11-01' };
    const codes: string[] = [];
    let after: string | undefined;
    do {
      const page = await read((session) => listRoster(session, { ...query, after }));
      expect(page.total).toBe(7);
      codes.push(...page.rows.map(({ code }) => code));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(codes).toEqual([0, 1, 2, 3, 4, 5, 6].map((n) => `PAGE-${n}`));
    const none = await read((session) => listRoster(session, { ...query, productClass: 'prp' }));
    expect(none).toEqual({ rows: [], next: null, total: 0 });
  });

  it('say what is due: open before the target day, overdue after it, none once answered', async () => {
    const { store, at, siteId, studyId } = example;
    // Day 0 is 2024-01-10: M12 opens on 2024-10-10, its target is 2025-01-09, it closes on 2025-07-10.
    const { visitIds, participantId } = await addTreatedParticipant(store, at, { siteId, studyId, code: 'DUE-1' });
    const due = async (today: string) =>
      (await read((session) => listRoster(session, { studyId, siteIds: [siteId], search: 'DUE-1', limit: 5, today })))
        .rows[0];
    expect(await due('2024-10-09')).toMatchObject({
      due: 'none',
      dueVisits: 1,
      answered: 0,
      nextVisit: { code: 'M12' },
    });
    expect(await due('2025-01-09')).toMatchObject({ due: 'now' });
    expect(await due('2025-01-10')).toMatchObject({
      due: 'overdue',
      jointSides: [{ joint: 'knee', side: 'left', productClass: 'prp' }],
    });
    // Where it is a day later already, somebody else's site does not make it later here.
    const bothDays = { siteIds: [example.otherSiteId, siteId], today: ['2025-01-10', '2025-01-09'] };
    expect(
      (await read((session) => listRoster(session, { studyId, ...bothDays, search: 'DUE-1', limit: 5 }))).rows[0],
    ).toMatchObject({ due: 'now' });
    const open = await read((session) => listOpenVisits(session, { siteId, studyId, today: '2025-01-10', limit: 500 }));
    expect(open.filter((visit) => visit.participantId === participantId)).toMatchObject([
      { visitCode: 'M12', closesOn: '2025-07-10' },
    ]);
    const soon = await read((session) =>
      listOpenVisits(session, { siteId, studyId, today: '2024-10-05', opensBy: '2024-10-12', limit: 500 }),
    );
    expect(soon.filter((visit) => visit.participantId === participantId)).toMatchObject([{ opensOn: '2024-10-10' }]);
    const unasked = async (visitCodes: readonly string[]) =>
      (
        await read((session) =>
          listUnaskedVisits(session, { siteId, studyId, today: '2025-01-10', limit: 500, visitCodes }),
        )
      ).filter((visit) => visit.participantId === participantId);
    expect(await unasked(['M12'])).toMatchObject([{ visitCode: 'M12' }]);
    expect(await unasked(['BL'])).toEqual([]);
    await store.saveResponse(at, painResponse(siteId, visitIds.M12!, 80, '2025-01-10'));
    expect(await due('2025-01-11')).toMatchObject({ due: 'none', dueVisits: 1, answered: 0 });
    expect(await due('2025-07-11')).toMatchObject({ due: 'none', dueVisits: 2, answered: 1, nextVisit: null });
  });

  it('filter the roster by what is due', async () => {
    const { siteId, studyId } = example;
    const codes = async (due: 'now' | 'overdue' | 'none', today: string) => {
      const query = { studyId, siteIds: [siteId], search: 'PAGE-', due, limit: 50, today };
      return (await read((session) => listRoster(session, query))).rows.length;
    };
    expect([
      await codes('now', '2024-11-01'),
      await codes('overdue', '2024-11-01'),
      await codes('none', '2024-11-01'),
    ]).toEqual([7, 0, 0]);
    expect([
      await codes('now', '2025-02-01'),
      await codes('overdue', '2025-02-01'),
      await codes('none', '2026-01-01'),
    ]).toEqual([0, 7, 7]);
  });

  it('show everything of a participant on one page', async () => {
    const { siteId, participantId, visitIds, store, at } = example;
    await store.saveResponse(at, painResponse(siteId, visitIds.BL!, 33));
    const page = await read((session) => getParticipantPage(session, siteId, participantId));
    expect(page?.episodes.map(({ number }) => number)).toEqual([1, 2]);
    expect(page?.visits.map(({ code }) => code)).toEqual(['BL', 'M12']);
    expect(page?.responses[0]).toMatchObject({ visitId: visitIds.BL, completedOn: '2024-01-09' });
    expect(page?.responses[0]?.enteredAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  });

  it('list the audit records of a participant, newest first, page by page', async () => {
    const { siteId, participantId } = example;
    const all = await read((session) => listAudit(session, { siteId, participantId, limit: 500 }));
    expect(all.next).toBeNull();
    const first = await read((session) => listAudit(session, { siteId, participantId, limit: 5 }));
    const second = await read((session) =>
      listAudit(session, { siteId, participantId, limit: 5, after: first.next ?? '' }),
    );
    expect([...first.rows, ...second.rows]).toEqual(all.rows.slice(0, 10));
    expect(all.rows.at(-1)).toMatchObject({ table: 'participants', operation: 'insert', actor: 'system:test' });
  });
});
