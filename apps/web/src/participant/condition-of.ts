import type { ParticipantEpisode, ParticipantReply } from '@jointwise/server/contract';

type JointSide = ParticipantReply['jointSides'][number];

/** Key of the condition that an episode treats. */
export function conditionOf({ conditions }: JointSide, { conditionId }: ParticipantEpisode): string | undefined {
  const record = conditions.find(({ id }) => id === conditionId) ?? conditions[0];
  const key = record?.data.condition;
  return typeof key === 'string' ? key : undefined;
}
