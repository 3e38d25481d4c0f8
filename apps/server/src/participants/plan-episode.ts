import { checkEpisode, checkRecord, type EpisodeEntry, type RecordData } from '@jointwise/registry';
import { getClinicalRecord, getStudy, type JointSide, listEpisodes, type Session, type Study } from '@jointwise/store';
import type { AddEpisodeBody } from '../contract/index.ts';
import { isRefusal, type Refusal, refuse } from '../frame/refusal.ts';

import { recordDefinitionOf } from './record-entry.ts';
import { readRecordFacts } from './record-facts.ts';
import { settleCheck } from './settle-check.ts';

/** A new course of treatment whose parts have passed every check. */
export interface EpisodePlan {
  readonly study: Study;
  readonly entry: EpisodeEntry;
  readonly condition: string | undefined;
  readonly indexProcedure: RecordData;
  readonly product: RecordData | undefined;
}

interface Place {
  readonly siteId: string;
  readonly participantId: string;
  readonly jointSide: JointSide;
}

/** Checks index procedure, product and condition, each by itself and together. */
export async function planEpisode(
  transaction: Session,
  { siteId, participantId, jointSide }: Place,
  { body, now }: { readonly body: AddEpisodeBody; readonly now: Date },
): Promise<EpisodePlan | Refusal> {
  const place = { siteId, participantId, anchor: 'joint-side' as const, anchorId: jointSide.id };
  const facts = await readRecordFacts(transaction, place, now);
  const study = await getStudy(transaction, jointSide.studyId);
  if (facts === undefined || study === undefined) return refuse('not-found', 'There is no such participant.');
  const condition = await readCondition(transaction, {
    siteId,
    about: [jointSide.id, participantId],
    id: body.conditionId,
  });
  if (condition !== undefined && isRefusal(condition)) return condition;
  const { warningsReason } = body;
  const index = settleCheck(
    checkRecord(recordDefinitionOf('procedure'), { ...body.indexProcedure, isIndex: true }, facts.context),
    warningsReason,
  );
  if (isRefusal(index)) return within('indexProcedure', index);
  const procedureOn = String(index.value.performedOn);
  const used =
    body.product &&
    settleCheck(
      checkRecord(recordDefinitionOf('product'), body.product, { ...facts.context, procedureOn }),
      warningsReason,
    );
  if (used !== undefined && isRefusal(used)) return within('product', used);
  const earlier = await listEpisodes(transaction, siteId, jointSide.id);
  const entry = settleCheck(
    checkEpisode(
      { indexProcedure: index.value, ...(used && { product: used.value }) },
      {
        study: facts.study,
        enrolledOn: facts.participant.enrolledOn,
        earlierIndexDays: earlier.map(({ indexOn }) => indexOn),
        ...(condition && { condition: condition.key }),
      },
    ),
    warningsReason,
  );
  if (isRefusal(entry)) return entry;
  return { study, entry: entry.value, condition: condition?.key, indexProcedure: index.value, product: used?.value };
}

/** The condition that is treated, if one is named; it must be of this very joint-side, or of the whole participant. */
async function readCondition(
  transaction: Session,
  {
    siteId,
    about,
    id,
  }: { readonly siteId: string; readonly about: readonly string[]; readonly id: string | undefined },
): Promise<{ readonly key: string } | Refusal | undefined> {
  if (id === undefined) return undefined;
  const record = await getClinicalRecord(transaction, siteId, id);
  const isOfJointSide = record?.kind === 'condition' && about.includes(record.anchorId) && !record.withdrawn;
  if (isOfJointSide) return { key: String(record.data.condition) };
  return refuse('not-found', 'conditionId names no condition of this joint-side or participant.');
}

/** Names fields by the part of the request that they stand in. */
function within(part: string, refusal: Refusal): Refusal {
  const place = (found: Refusal['problems']) => found?.map((one) => ({ ...one, field: `${part}.${one.field}` }));
  const problems = place(refusal.problems);
  const warnings = place(refusal.warnings);
  return { ...refusal, ...(problems && { problems }), ...(warnings && { warnings }) };
}
