import type { RecordContext } from '@jointwise/registry';
import type { ParticipantReply } from '@jointwise/server/contract';
import { today } from '../shared/format-date.ts';
import { useStudy } from '../study/useStudy.ts';

/** What the check of a record may know in the browser; the server checks again with all it knows. */
export function useRecordContext(data: ParticipantReply, anchorId: string | undefined): RecordContext {
  const study = useStudy(data.participant.studyId);
  const place = data.jointSides
    .flatMap((jointSide) => [
      { id: jointSide.id, jointSide, episode: undefined },
      ...jointSide.episodes.map((episode) => ({ id: episode.id, jointSide, episode })),
    ])
    .find(({ id }) => id === anchorId);
  return {
    today: today(),
    participantCode: data.participant.code,
    enrolledOn: data.participant.enrolledOn,
    ...(place === undefined ? {} : { joint: place.jointSide.joint }),
    ...(place?.episode === undefined ? {} : { indexOn: place.episode.indexOn }),
    consentedOn: consentedOn(data),
    ...(study.status === 'ready' ? { ctcaeVersion: study.data.definition.ctcaeVersion } : {}),
  };
}

/** Day of the consent to the treatment, null when there is none: the check then asks why it went ahead. */
function consentedOn({ consents }: ParticipantReply): string | null {
  const given = consents.filter(
    ({ data, withdrawn }) => !withdrawn && data.purpose === 'treatment' && data.decision === 'given',
  );
  return given.map(({ on }) => on ?? '').sort()[0] ?? null;
}
