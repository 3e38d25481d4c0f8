import type { RecordDefinition } from '@jointwise/definitions';
import type { ParticipantReply } from '@jointwise/server/contract';
import { formatDate } from '../shared/format-date.ts';
import { jointSideName } from '../shared/joint-side-name.ts';
import { texts } from './texts.ts';

export interface AnchorChoice {
  readonly id: string;
  readonly label: string;
}

/** What of this participant a record of this kind can be about, the usual kind of anchor first, the latest first. */
export function anchorsOf(definition: RecordDefinition, data: ParticipantReply): readonly AnchorChoice[] {
  return [definition.anchor, ...(definition.otherAnchors ?? [])].flatMap((anchor) => choices(anchor, data));
}

function choices(anchor: RecordDefinition['anchor'], { participant, jointSides }: ParticipantReply): AnchorChoice[] {
  if (anchor === 'participant')
    return [{ id: participant.id, label: texts('anchorsOf.participantCode', { code: participant.code }) }];
  if (anchor === 'joint-side') return jointSides.map((one) => ({ id: one.id, label: jointSideName(one) }));
  return jointSides.flatMap((jointSide) =>
    [...jointSide.episodes].reverse().flatMap((episode) => {
      const name = texts('anchorsOf.jointSideEpisodeNumberIndexOn', {
        jointSide: jointSideName(jointSide),
        number: episode.number,
        indexOn: formatDate(episode.indexOn),
      });
      if (anchor === 'episode') return [{ id: episode.id, label: name }];
      const open = episode.visits.filter(({ status }) => status !== 'planned').reverse();
      return open.map((visit) => ({
        id: visit.id,
        label: texts('anchorsOf.titleOfName', { title: visit.title, name }),
      }));
    }),
  );
}
