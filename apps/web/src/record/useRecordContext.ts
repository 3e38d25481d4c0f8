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
    consentedOn: consentedOn(data, 'treatment'),
    trialConsentedOn: consentedOn(data, 'trial') ?? consentedOn(data, 'treatment'),
    ...treatedOn(data, anchorId),
    ...(study.status === 'ready'
      ? {
          ctcaeVersion: study.data.definition.ctcaeVersion,
          arms: study.data.definition.arms.map(({ code }) => code),
        }
      : {}),
  };
}

/** First day of treatment of the joint-side that is named, or of any where the record is about the person. */
function treatedOn({ jointSides }: ParticipantReply, anchorId: string | undefined): { readonly treatedOn?: string } {
  const named = jointSides.filter(({ id }) => id === anchorId);
  const days = (named.length === 0 ? jointSides : named).flatMap(({ episodes }) =>
    episodes.map(({ indexOn }) => indexOn),
  );
  const first = days.sort()[0];
  return first === undefined ? {} : { treatedOn: first };
}

/** Day of the first consent to a purpose, null when there is none: the check then asks why it went ahead. */
function consentedOn({ consents }: ParticipantReply, purpose: 'treatment' | 'trial'): string | null {
  const given = consents.filter(
    ({ data, withdrawn }) => !withdrawn && data.purpose === purpose && data.decision === 'given',
  );
  return given.map(({ on }) => on ?? '').sort()[0] ?? null;
}
