import { instrumentsAt, planVisits } from '@jointwise/registry';
import {
  amendEpisode,
  type ClinicalRecord,
  type Episode,
  getEpisode,
  getParticipantPage,
  getStudy,
  listClinicalRecords,
  listEpisodes,
  type PlannedVisit,
  type Session,
  type Study,
} from '@jointwise/store';

/** Kinds whose values an episode repeats: day 0, product class, condition. */
const kindsOfEpisode = new Set(['procedure', 'product', 'condition']);

interface ChangedRecord {
  readonly siteId: string;
  readonly participantId: string;
  readonly kind: string;
  /** Participant, joint-side or episode that the record is about. */
  readonly anchorId: string;
}

/** Lets the episodes follow a record that was entered, amended or withdrawn, with the windows that hang on day 0. */
export async function followEpisode(transaction: Session, changed: ChangedRecord): Promise<void> {
  if (!kindsOfEpisode.has(changed.kind)) return;
  const { siteId, participantId } = changed;
  const records = await listClinicalRecords(transaction, { siteId, participantId });
  const inForce = records.filter(({ withdrawn }) => !withdrawn);
  for (const episode of await episodesOf(transaction, changed)) {
    const study = await getStudy(transaction, episode.studyId);
    if (study !== undefined) await follow(transaction, { siteId, episode, study, records: inForce });
  }
}

async function episodesOf(
  transaction: Session,
  { siteId, participantId, anchorId, kind }: ChangedRecord,
): Promise<readonly Episode[]> {
  if (kind === 'condition') {
    const isOfPerson = anchorId === participantId;
    const page = isOfPerson ? await getParticipantPage(transaction, siteId, participantId) : undefined;
    const jointSideIds = isOfPerson ? (page?.jointSides ?? []).map(({ id }) => id) : [anchorId];
    const episodes: Episode[] = [];
    for (const id of jointSideIds) episodes.push(...(await listEpisodes(transaction, siteId, id)));
    return episodes;
  }
  const episode = await getEpisode(transaction, siteId, anchorId);
  return episode === undefined ? [] : [episode];
}

interface Following {
  readonly siteId: string;
  readonly episode: Episode;
  readonly study: Study;
  readonly records: readonly ClinicalRecord[];
}

async function follow(transaction: Session, { siteId, episode, study, records }: Following): Promise<void> {
  const own = records.filter(({ anchorId }) => anchorId === episode.id);
  const index = own.find(({ kind, data }) => kind === 'procedure' && data.isIndex === true);
  const product = own.find(({ kind }) => kind === 'product');
  const condition = records.find(({ id }) => id === episode.conditionRecordId);
  const indexOn = textOf(index, 'performedOn') ?? episode.indexOn;
  await amendEpisode(transaction, {
    siteId,
    id: episode.id,
    indexOn,
    condition: textOf(condition, 'condition') ?? null,
    conditionRecordId: condition?.id ?? null,
    productClass: textOf(product, 'productClass') ?? null,
    visits: plannedVisits(study, indexOn, textOf(condition, 'condition')),
  });
}

/** The visits of an episode with the instruments that its condition asks for. */
export function plannedVisits({ definition }: Study, indexOn: string, condition: string | undefined): PlannedVisit[] {
  return planVisits(definition, indexOn).map((planned) => {
    const visit = definition.visits.find(({ code }) => code === planned.code);
    return { ...planned, instruments: visit === undefined ? [] : instrumentsAt(visit, condition) };
  });
}

function textOf(record: ClinicalRecord | undefined, field: string): string | undefined {
  const value = record?.data[field];
  return typeof value === 'string' ? value : undefined;
}
