import { uuidv7 } from 'uuidv7';
import { earliestDay } from '../clinical/earliest-day.ts';
import type { Session } from '../database/session.ts';
import type {
  PreparedEpisode,
  PreparedJointSide,
  PreparedParticipant,
  PreparedRecord,
} from './prepared-participant.ts';

export interface BatchPlace {
  readonly siteId: string;
  readonly studyId: string;
  readonly importId: string;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Adds participants with everything they have, one statement for each table, so that the audit trail has one link for
 * each table and the batch is stored whole or not at all. Source keys that are known must have been taken out before.
 */
export async function addPreparedParticipants(
  session: Session,
  place: BatchPlace,
  participants: readonly PreparedParticipant[],
): Promise<void> {
  if (participants.length === 0) return;
  const rows = new BatchRows(place);
  for (const participant of participants) rows.add(participant);
  for (const [sql, own] of [
    [insertParticipants, rows.participants],
    [insertJointSides, rows.jointSides],
    [insertEpisodes, rows.episodes],
    [insertVisits, rows.visits],
    [insertRecords, rows.records],
    [insertResponses, rows.responses],
    [insertImportedRows, rows.importedRows],
  ] as const) {
    if (own.length > 0) await session.client.query(sql, [place.siteId, place.studyId, JSON.stringify(own)]);
  }
}

/** A participant that the database does not take: SQLSTATE of class 22 (a value) or 23 (a constraint). */
export interface NotTaken {
  readonly participant: PreparedParticipant;
  readonly code: string;
  readonly constraint: string | undefined;
}

/**
 * Adds participants one by one in the transaction of the session, after a batch was refused as a whole; returns those
 * that are not taken. What else goes wrong is thrown.
 */
export async function addParticipantsOneByOne(
  session: Session,
  place: BatchPlace,
  participants: readonly PreparedParticipant[],
): Promise<readonly NotTaken[]> {
  const notTaken: NotTaken[] = [];
  for (const participant of participants) {
    await session.client.query('savepoint one');
    try {
      await addPreparedParticipants(session, place, [participant]);
      await session.client.query('release savepoint one');
    } catch (error) {
      if (!isNotTaken(error)) throw error;
      await session.client.query('rollback to savepoint one');
      notTaken.push({ participant, code: error.code, constraint: error.constraint });
    }
  }
  return notTaken;
}

/** Whether the database refused a value or a constraint; anything else is a broken world. */
export function isNotTaken(error: unknown): error is Error & { readonly code: string; readonly constraint?: string } {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code));
}

/** Of these source keys, those that are stored, each with the import that brought it. */
export async function listKnownKeys(
  session: Session,
  { siteId, studyId }: Omit<BatchPlace, 'importId'>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await session.client.query<{ source_key: string; import_id: string }>(
    `select source_key, import_id from imported_rows
     where site_id = $1 and study_id = $2 and source_key = any ($3)`,
    [siteId, studyId, keys],
  );
  return new Map(rows.map((row) => [row.source_key, row.import_id]));
}

const insertParticipants = `
  insert into participants (site_id, id, study_id, code, enrolled_on, status)
  select $1, id, $2, code, enrolled_on, status
  from json_to_recordset($3) as r(id uuid, code text, enrolled_on date, status text)`;
const insertJointSides = `
  insert into joint_sides (site_id, id, participant_id, joint, side)
  select $1, id, participant_id, joint, side
  from json_to_recordset($3) as r(id uuid, participant_id uuid, joint text, side text), (select $2::uuid) as study`;
const insertEpisodes = `
  insert into episodes (site_id, id, study_id, participant_id, joint_side_id, number, index_on, joint, condition,
    condition_record_id, product_class)
  select $1, id, $2, participant_id, joint_side_id, number, index_on, joint, condition, condition_record_id, product_class
  from json_to_recordset($3) as r(id uuid, participant_id uuid, joint_side_id uuid, number integer, index_on date,
    joint text, condition text, condition_record_id uuid, product_class text)`;
const insertVisits = `
  insert into visits (site_id, id, study_id, participant_id, episode_id, code, target_on, opens_on, closes_on, instruments)
  select $1, id, $2, participant_id, episode_id, code, target_on, opens_on, closes_on, instruments
  from json_to_recordset($3) as r(id uuid, participant_id uuid, episode_id uuid, code text, target_on date,
    opens_on date, closes_on date, instruments text[])`;
const insertRecords = `
  insert into clinical_records (site_id, id, version, study_id, participant_id, joint_side_id, episode_id, visit_id, kind,
    anchor, data, dated_on, earliest_on)
  select $1, id, 1, $2, participant_id, joint_side_id, episode_id, visit_id, kind, anchor, data, dated_on, earliest_on
  from json_to_recordset($3) as r(id uuid, participant_id uuid, joint_side_id uuid, episode_id uuid, visit_id uuid,
    kind text, anchor text, data jsonb, dated_on text, earliest_on date)`;
const insertResponses = `
  insert into responses (site_id, id, version, study_id, participant_id, episode_id, visit_id, instrument,
    instrument_revision, answers, scores, mode, locale, completed_on)
  select $1, id, 1, $2, participant_id, episode_id, visit_id, instrument, instrument_revision, answers, scores, mode,
    locale, completed_on
  from json_to_recordset($3) as r(id uuid, participant_id uuid, episode_id uuid, visit_id uuid, instrument text,
    instrument_revision integer, answers jsonb, scores jsonb, mode text, locale text, completed_on date)`;
const insertImportedRows = `
  insert into imported_rows (site_id, study_id, source_key, import_id, participant_id)
  select $1, $2, source_key, import_id, participant_id
  from json_to_recordset($3) as r(source_key text, import_id uuid, participant_id uuid)`;

/** The rows of a batch, table by table, with the identities that tie them together. */
class BatchRows {
  readonly participants: Row[] = [];
  readonly jointSides: Row[] = [];
  readonly episodes: Row[] = [];
  readonly visits: Row[] = [];
  readonly records: Row[] = [];
  readonly responses: Row[] = [];
  readonly importedRows: Row[] = [];
  readonly #importId: string;

  constructor({ importId }: BatchPlace) {
    this.#importId = importId;
  }

  add({ code, enrolledOn, status, sourceKey, records, jointSides }: PreparedParticipant): void {
    const id = uuidv7();
    this.participants.push({ id, code, enrolled_on: enrolledOn, status });
    this.importedRows.push({ source_key: sourceKey, import_id: this.#importId, participant_id: id });
    for (const record of records) this.#record(record, { participant_id: id, anchor: 'participant' });
    for (const jointSide of jointSides) this.#jointSide(jointSide, id);
  }

  #jointSide({ joint, side, records, episodes }: PreparedJointSide, participantId: string): void {
    const id = uuidv7();
    this.jointSides.push({ id, participant_id: participantId, joint, side });
    let conditionRecordId: string | undefined;
    for (const record of records) {
      const recordId = this.#record(record, { participant_id: participantId, joint_side_id: id, anchor: 'joint-side' });
      const isTreated = record.kind === 'condition' && record.data.condition === episodes[0]?.condition;
      if (isTreated) conditionRecordId ??= recordId;
    }
    const keys = {
      participant_id: participantId,
      joint_side_id: id,
      joint,
      condition_record_id: conditionRecordId ?? null,
    };
    for (const episode of episodes) this.#episode(episode, keys);
  }

  #episode(
    { number, indexOn, condition, productClass, records, visits }: PreparedEpisode,
    keys: { participant_id: string; joint_side_id: string; joint: string; condition_record_id: string | null },
  ): void {
    const id = uuidv7();
    const { participant_id, joint_side_id } = keys;
    this.episodes.push({
      ...keys,
      id,
      number,
      index_on: indexOn,
      condition: condition ?? null,
      product_class: productClass,
    });
    for (const record of records) {
      this.#record(record, { participant_id, joint_side_id, episode_id: id, anchor: 'episode' });
    }
    for (const { code, targetOn, opensOn, closesOn, instruments, records: own, responses } of visits) {
      const visitId = uuidv7();
      const place = { participant_id, episode_id: id };
      this.visits.push({
        ...place,
        id: visitId,
        code,
        target_on: targetOn,
        opens_on: opensOn,
        closes_on: closesOn,
        instruments,
      });
      for (const record of own) this.#record(record, { ...place, joint_side_id, visit_id: visitId, anchor: 'visit' });
      for (const { instrumentRevision, completedOn, ...response } of responses) {
        this.responses.push({
          ...place,
          ...response,
          id: uuidv7(),
          visit_id: visitId,
          instrument_revision: instrumentRevision,
          completed_on: completedOn,
        });
      }
    }
  }

  #record({ kind, data, datedOn }: PreparedRecord, keys: Row): string {
    const id = uuidv7();
    this.records.push({ ...keys, id, kind, data, dated_on: datedOn ?? null, earliest_on: earliestDay(datedOn) });
    return id;
  }
}
