import type { StudyDefinition } from '@jointwise/definitions';
import { instrumentsAt } from '@jointwise/registry';
import type { ParticipantReply } from '@jointwise/server/contract';
import { conditionOf } from '../participant/condition-of.ts';

/** The first instrument of a visit that the study asks for and that has no response yet. */
export function nextInstrument(data: ParticipantReply, visitId: string, study: StudyDefinition): string | undefined {
  for (const jointSide of data.jointSides) {
    for (const episode of jointSide.episodes) {
      const visit = episode.visits.find(({ id }) => id === visitId);
      if (visit === undefined) continue;
      const planned = study.visits.find(({ code }) => code === visit.code);
      if (planned === undefined) return undefined;
      const asked = instrumentsAt(planned, conditionOf(jointSide, episode));
      return asked.find((key) => !visit.responses.some(({ instrument }) => instrument === key));
    }
  }
  return undefined;
}
