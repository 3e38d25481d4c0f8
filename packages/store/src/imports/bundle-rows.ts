import { uuidv7 } from 'uuidv7';
import { earliestDay } from '../clinical/earliest-day.ts';
import type { BundledEpisode, BundledJointSide, BundledRecord, ParticipantBundle } from './imported-participant.ts';

type Row = Readonly<Record<string, unknown>>;

/** Rows per table, with column names as keys, ready for jsonb_to_recordset. */
export interface BundleRows {
  readonly participants: Row[];
  readonly joint_sides: Row[];
  readonly episodes: Row[];
  readonly visits: Row[];
  readonly clinical_records: Row[];
  readonly responses: Row[];
}

interface RecordPlace {
  readonly anchor: 'participant' | 'joint-side' | 'episode' | 'visit';
  readonly participant_id: string;
  readonly joint_side_id?: string;
  readonly episode_id?: string;
  readonly visit_id?: string;
}

/** Takes participants apart into rows of tables, with new ids. `idOf` says the id of each participant. */
export function bundleRows(
  bundles: readonly ParticipantBundle[],
  idOf: (bundle: ParticipantBundle) => string,
): BundleRows {
  const rows: BundleRows = {
    ...{ participants: [], joint_sides: [], episodes: [], visits: [], clinical_records: [], responses: [] },
  };
  for (const bundle of bundles) {
    const id = idOf(bundle);
    rows.participants.push({ id, code: bundle.code, enrolled_on: bundle.enrolledOn, status: statusOf(bundle.records) });
    addRecords(rows, bundle.records, { anchor: 'participant', participant_id: id });
    for (const jointSide of bundle.jointSides) addJointSide(rows, jointSide, id);
  }
  return rows;
}

function addJointSide(rows: BundleRows, jointSide: BundledJointSide, participantId: string): void {
  const id = uuidv7();
  rows.joint_sides.push({ id, participant_id: participantId, joint: jointSide.joint, side: jointSide.side });
  const place = { participant_id: participantId, joint_side_id: id };
  const recordIds = addRecords(rows, jointSide.records, { anchor: 'joint-side', ...place });
  const conditionAt = jointSide.records.findIndex(({ kind }) => kind === 'condition');
  const condition = { id: recordIds[conditionAt], key: jointSide.records[conditionAt]?.data.condition };
  jointSide.episodes.forEach((episode, index) => {
    addEpisode(rows, episode, { ...place, number: index + 1, joint: jointSide.joint, condition });
  });
}

interface EpisodePlace {
  readonly participant_id: string;
  readonly joint_side_id: string;
  readonly number: number;
  readonly joint: string;
  readonly condition: { readonly id: string | undefined; readonly key: unknown };
}

function addEpisode(rows: BundleRows, episode: BundledEpisode, at: EpisodePlace): void {
  const id = uuidv7();
  const { condition, ...place } = at;
  rows.episodes.push({
    ...place,
    id,
    index_on: episode.indexOn,
    condition: episode.condition ?? condition.key,
    condition_record_id: condition.id,
    product_class: episode.productClass,
  });
  const within = { participant_id: at.participant_id, joint_side_id: at.joint_side_id, episode_id: id };
  addRecords(rows, episode.records, { anchor: 'episode', ...within });
  for (const visit of episode.visits) {
    const visitId = visit.id ?? uuidv7();
    const own = { participant_id: at.participant_id, episode_id: id };
    rows.visits.push({
      ...{ ...own, id: visitId, code: visit.code, instruments: visit.instruments },
      ...{ target_on: visit.targetOn, opens_on: visit.opensOn, closes_on: visit.closesOn },
    });
    addRecords(rows, visit.records, { anchor: 'visit', ...within, visit_id: visitId });
    for (const response of visit.responses) {
      rows.responses.push({
        ...{ ...own, id: uuidv7(), visit_id: visitId, instrument: response.instrument, mode: response.mode },
        ...{ instrument_revision: response.instrumentRevision, answers: response.answers, scores: response.scores },
        ...{ locale: response.locale, completed_on: response.completedOn, started_at: response.startedAt },
      });
    }
  }
}

function addRecords(rows: BundleRows, records: readonly BundledRecord[], place: RecordPlace): string[] {
  return records.map(({ kind, data, datedOn }) => {
    const id = uuidv7();
    rows.clinical_records.push({ ...place, id, kind, data, dated_on: datedOn, earliest_on: earliestDay(datedOn) });
    return id;
  });
}

/** The same rule as for records that are entered one by one. */
function statusOf(records: readonly BundledRecord[]): 'active' | 'withdrawn' | 'dead' {
  if (records.some(({ kind }) => kind === 'death')) return 'dead';
  const ends = ({ kind, data }: BundledRecord) =>
    (kind === 'withdrawal' && (data.scope === 'contact' || data.scope === 'study')) ||
    (kind === 'consent' && data.purpose === 'contact' && data.decision === 'withdrawn');
  return records.some(ends) ? 'withdrawn' : 'active';
}
