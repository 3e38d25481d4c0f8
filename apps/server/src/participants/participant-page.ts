import type { StudyDefinition } from '@jointwise/definitions';
import { type ArmReader, type VisitFacts, visitStatus } from '@jointwise/registry';
import type { PageEpisode, PageVisit, ParticipantPage, ClinicalRecord as StoredRecord } from '@jointwise/store';
import type {
  ClinicalRecord,
  ParticipantEpisode,
  ParticipantReply,
  ParticipantVisit,
  PlacedScore,
} from '../contract/index.ts';
import { asSeenBy } from './arm-reader.ts';

interface Around {
  readonly study: StudyDefinition;
  /** Calendar date at the site. */
  readonly today: string;
  /** Who reads: an arm that is masked for them is not sent. */
  readonly reader: ArmReader;
}

/** Everything about a participant, in the order in which the page shows it: joint-sides, episodes, visits, responses. */
export function participantPage(page: ParticipantPage, { study, today, reader }: Around): ParticipantReply {
  const records = page.records.map((record) => asSeenBy(toRecord(record), reader));
  const ofKind = (kind: string) => records.filter((record) => record.kind === kind);
  const placed = new Set<ClinicalRecord>();
  const place = (list: ClinicalRecord[]) => {
    for (const record of list) placed.add(record);
    return list;
  };
  const about = (kind: string, anchorId: string) =>
    place(ofKind(kind).filter((record) => record.anchorId === anchorId));
  const [demographics = null] = place(ofKind('demographics').filter(({ withdrawn }) => !withdrawn));
  const facts = leavingFacts(page.records);
  const episode = (one: PageEpisode): ParticipantEpisode => {
    const visits = page.visits
      .filter(({ episodeId }) => episodeId === one.id)
      .map((visit) => visitOf(visit, page, { study, today, facts }));
    const products = about('product', one.id);
    return {
      id: one.id,
      number: one.number,
      conditionId: one.conditionRecordId,
      indexOn: one.indexOn,
      productClass: one.productClass,
      product: products.find(({ withdrawn }) => !withdrawn) ?? products[0] ?? null,
      procedures: about('procedure', one.id),
      visits,
      scores: visits.flatMap(scoresOf),
    };
  };
  const jointSides = page.jointSides.map(({ id, joint, side }) => ({
    id,
    joint,
    side,
    conditions: about('condition', id),
    episodes: page.episodes.filter(({ jointSideId }) => jointSideId === id).map(episode),
  }));
  return {
    participant: { ...page.participant, synthetic: study.synthetic },
    demographics,
    consents: place(ofKind('consent')),
    allocations: place(ofKind('allocation')),
    jointSides,
    safety: { adverseEvents: place(ofKind('adverse-event')), assessments: place(ofKind('safety-assessment')) },
    records: records.filter((record) => !placed.has(record)),
  };
}

interface VisitSetting extends Omit<Around, 'reader'> {
  readonly facts: Omit<VisitFacts, 'isAnswered'>;
}

function visitOf(visit: PageVisit, page: ParticipantPage, { study, today, facts }: VisitSetting): ParticipantVisit {
  const responses = page.responses
    .filter(({ visitId }) => visitId === visit.id)
    .map(({ visitId: _, ...response }) => ({ ...response, scores: [...response.scores] }));
  const { id, code, targetOn, opensOn, closesOn } = visit;
  // While the window is open, a visit with one of two questionnaires in still waits for the other.
  const lacks = visit.instruments.some((key) => !responses.some(({ instrument }) => instrument === key));
  const isAnswered = responses.length > 0 && (!lacks || today > closesOn);
  const title = study.visits.find((planned) => planned.code === code)?.title ?? code;
  const status = visitStatus(visit, { ...facts, isAnswered }, today);
  return { id, code, title, targetOn, opensOn, closesOn, status, responses };
}

function scoresOf({ id: visitId, code: visitCode, responses }: ParticipantVisit): PlacedScore[] {
  return responses.flatMap(({ id: responseId, instrument, completedOn: on, scores }) =>
    scores.map((score) => ({ ...score, visitId, visitCode, responseId, instrument, on })),
  );
}

/** The days of death and of withdrawal from contact, after which no visit is expected. */
function leavingFacts(records: readonly StoredRecord[]): Omit<VisitFacts, 'isAnswered'> {
  const inForce = records.filter(({ withdrawn }) => !withdrawn);
  const diedOn = inForce.find(({ kind }) => kind === 'death')?.on;
  const withdrewContactOn = inForce
    .filter(({ kind, data }) =>
      kind === 'withdrawal'
        ? data.scope === 'contact' || data.scope === 'study'
        : kind === 'consent' && data.purpose === 'contact' && data.decision === 'withdrawn',
    )
    .flatMap(({ on }) => on ?? [])
    .sort()[0];
  return { ...(diedOn && { diedOn }), ...(withdrewContactOn && { withdrewContactOn }) };
}

function toRecord(record: StoredRecord): ClinicalRecord {
  return { ...record, data: { ...record.data } };
}
