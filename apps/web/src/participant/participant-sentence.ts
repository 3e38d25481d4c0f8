import type { ParticipantReply } from '@jointwise/server/contract';
import { formatDate } from '../shared/format-date.ts';
import { jointSideName } from '../shared/joint-side-name.ts';
import { texts } from './texts.ts';

/** How a participant stands, in one sentence. */
export function participantSentence({ participant, jointSides }: ParticipantReply): string {
  const episodes = jointSides.flatMap((jointSide) => jointSide.episodes.map((episode) => ({ jointSide, episode })));
  const latest = [...episodes].sort((a, b) => b.episode.indexOn.localeCompare(a.episode.indexOn))[0];
  if (latest === undefined)
    return texts('participantSentence.enrolledEnrolledOnNoTreatment', {
      enrolledOn: formatDate(participant.enrolledOn),
    });
  const visits = episodes.flatMap(({ episode }) => episode.visits);
  const due = visits.filter(({ status }) => status === 'done' || status === 'closed').length;
  const done = visits.filter(({ status }) => status === 'done').length;
  const treated = texts('participantSentence.jointSideTreatedIndexOn', {
    jointSide: jointSideName(latest.jointSide),
    indexOn: formatDate(latest.episode.indexOn),
  });
  const over = texts('participantSentence.overCountEpisodes', { count: episodes.length });
  const answered =
    due === 0
      ? texts('participantSentence.noVisitDueYet')
      : texts('participantSentence.doneDueVisitsDue', { done, due, over });
  const state = {
    active: '',
    withdrawn: texts('participantSentence.withdrawn'),
    dead: texts('participantSentence.dead'),
  }[participant.status];
  return `${treated}: ${answered}.${state}`;
}
