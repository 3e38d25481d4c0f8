import type { ParticipantEpisode, ParticipantReply } from '@jointwise/server/contract';

/** What is known around an episode, by kind of record, for the reporting checklists. */
export type ReportedFacts = Readonly<Record<string, unknown>>;

/** The records that a report on an episode would draw on; those entered in error are left out. */
export function reportedFacts(
  data: ParticipantReply,
  jointSide: ParticipantReply['jointSides'][number],
  episode: ParticipantEpisode,
): ReportedFacts {
  const index = episode.procedures.find(({ data: own, withdrawn }) => !withdrawn && own.isIndex === true);
  const condition = jointSide.conditions.find(({ id }) => id === episode.conditionId) ?? jointSide.conditions[0];
  const others = data.records.filter(({ withdrawn }) => !withdrawn);
  return {
    ...Object.fromEntries(others.map((record) => [record.kind, record.data])),
    demographics: data.demographics?.data,
    condition: condition?.data,
    product: episode.product?.data,
    procedure: (index ?? episode.procedures[0])?.data,
  };
}
