import type { ParticipantReply } from '@jointwise/server/contract';
import { formatDate } from '../shared/format-date.ts';
import { jointSideName } from '../shared/joint-side-name.ts';

/** How a participant stands, in one sentence. */
export function participantSentence({ participant, jointSides }: ParticipantReply): string {
  const episodes = jointSides.flatMap((jointSide) => jointSide.episodes.map((episode) => ({ jointSide, episode })));
  const latest = [...episodes].sort((a, b) => b.episode.indexOn.localeCompare(a.episode.indexOn))[0];
  if (latest === undefined) return `Enrolled on ${formatDate(participant.enrolledOn)}; no treatment is entered yet.`;
  const visits = episodes.flatMap(({ episode }) => episode.visits);
  const due = visits.filter(({ status }) => status === 'done' || status === 'closed').length;
  const done = visits.filter(({ status }) => status === 'done').length;
  const treated = `${jointSideName(latest.jointSide)}, treated ${formatDate(latest.episode.indexOn)}`;
  const over = episodes.length === 1 ? '' : ` over ${episodes.length} episodes`;
  const answered = due === 0 ? 'no visit is due yet' : `${done} of ${due} visits due so far are answered${over}`;
  const state = { active: '', withdrawn: ' Withdrawn.', dead: ' Has died.' }[participant.status];
  return `${treated}: ${answered}.${state}`;
}
