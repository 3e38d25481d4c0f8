import { productClasses } from '@jointwise/definitions';
import { drawTimeline, productPaint, type TimelineLane, type TimelineMark } from '@jointwise/report';
import type { ClinicalRecord, ParticipantEpisode, ParticipantReply } from '@jointwise/server/contract';
import { Figure } from '../figure/Figure.tsx';
import { today } from '../shared/format-date.ts';
import { jointSideName } from '../shared/joint-side-name.ts';
import { texts } from './texts.ts';

/** All episodes over the same time: windows of visits, procedures and adverse events. */
export function ParticipantTimeline({ data }: { readonly data: ParticipantReply }) {
  const lanes = data.jointSides.flatMap((jointSide) =>
    jointSide.episodes.map(
      (episode, index): TimelineLane => ({
        title: `${jointSideName(jointSide)}, ${shortName(episode.productClass)}`,
        windows: episode.visits,
        marks: [
          ...episode.procedures.flatMap((record) => procedureMark(record, episode)),
          ...eventsOf(data, { jointSideId: jointSide.id, episodeId: episode.id, isFirst: index === 0 }),
        ],
      }),
    ),
  );
  return (
    <section className="panel">
      <Figure draw={(width) => drawTimeline({ lanes, today: today() }, { width })} />
    </section>
  );
}

function shortName(productClass: string | null): string {
  return productClasses.find(({ code }) => code === productClass)?.short ?? texts('participantTimeline.noProduct');
}

function procedureMark({ on, data }: ClinicalRecord, { productClass }: ParticipantEpisode): TimelineMark[] {
  if (on === null) return [];
  const group = productClasses.find(({ code }) => code === productClass)?.group;
  return [{ on, label: String(data.procedureKind ?? 'procedure'), kind: 'procedure', paint: productPaint(group) }];
}

/** Events of this episode or joint-side; those of the whole participant stand in the first lane. */
function eventsOf(
  { safety, participant, jointSides }: ParticipantReply,
  lane: { readonly jointSideId: string; readonly episodeId: string; readonly isFirst: boolean },
): TimelineMark[] {
  const isFirstLane = jointSides[0]?.id === lane.jointSideId && lane.isFirst;
  return safety.adverseEvents
    .filter(({ withdrawn, anchorId }) => {
      if (withdrawn) return false;
      if (anchorId === lane.episodeId) return true;
      if (anchorId === lane.jointSideId) return lane.isFirst;
      return anchorId === participant.id && isFirstLane;
    })
    .flatMap(({ on, data }) => {
      if (on === null) return [];
      const isSerious = data.isSerious === true;
      return [
        {
          on,
          label: String(data.verbatim ?? data.term),
          kind: isSerious ? 'serious-event' : 'event',
          paint: 'ink',
        } as const,
      ];
    });
}
