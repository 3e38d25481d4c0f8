import type { RecordDefinition } from '@jointwise/definitions';
import { definitionForStudy } from '@jointwise/registry';
import type { ParticipantReply } from '@jointwise/server/contract';
import { useStudy } from '../study/useStudy.ts';

/** The kind of record as the study of a participant asks it. */
export function useStudyDefinition(definition: RecordDefinition, { participant }: ParticipantReply): RecordDefinition {
  const study = useStudy(participant.studyId);
  return study.status === 'ready' ? definitionForStudy(definition, study.data.definition) : definition;
}
