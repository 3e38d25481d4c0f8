import { conditions, instruments } from '@jointwise/definitions';
import type { ParticipantEpisode, ParticipantReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { Empty } from '../shared/Empty.tsx';
import { jointSideName } from '../shared/joint-side-name.ts';
import { useStudy } from '../study/useStudy.ts';
import { conditionOf } from './condition-of.ts';
import { ProductPassport } from './ProductPassport.tsx';
import { TrajectoryFigure } from './TrajectoryFigure.tsx';
import { texts } from './texts.ts';
import { trajectoriesOf } from './trajectories-of.ts';
import { VisitTable } from './VisitTable.tsx';

type JointSide = ParticipantReply['jointSides'][number];

interface JointSideSectionProps {
  readonly jointSide: JointSide;
  readonly data: ParticipantReply;
}

/** One joint on one side: its conditions, and each episode with product, course and visits. */
export function JointSideSection({ jointSide, data }: JointSideSectionProps) {
  const { participant } = data;
  const may = useMay();
  const params = { siteId: participant.siteId, participantId: participant.id };
  return (
    <section className="joint-side" aria-label={jointSideName(jointSide)}>
      <div className="row spread">
        <h2>{jointSideName(jointSide)}</h2>
        {may('participant.enrol', participant.siteId) ? (
          <Link
            to="/participants/$siteId/$participantId/joint-sides/$jointSideId/episodes/new"
            params={{ ...params, jointSideId: jointSide.id }}
            className="button"
          >
            {texts('jointSideSection.addEpisode')}
          </Link>
        ) : null}
      </div>
      <ul className="row">
        {jointSide.conditions.map((record) => (
          <li key={record.id}>
            <Link
              to="/participants/$siteId/$participantId/records/$kind/$recordId"
              params={{ ...params, kind: 'condition', recordId: record.id }}
              className="chip"
            >
              {conditionTitle(record.data)}
            </Link>
          </li>
        ))}
      </ul>
      {jointSide.episodes.length === 0 ? (
        <Empty>{texts('jointSideSection.noEpisodeYetAn')}</Empty>
      ) : (
        jointSide.episodes.map((episode) => (
          <Episode key={episode.id} episode={episode} jointSide={jointSide} data={data} />
        ))
      )}
    </section>
  );
}

function Episode({ episode, jointSide, data }: JointSideSectionProps & { readonly episode: ParticipantEpisode }) {
  return (
    <div className="stack">
      <h3>
        {texts.nodes('jointSideSection.episodeNumberTreatedDateText', {
          number: episode.number,
          dateText: <DateText iso={episode.indexOn} />,
        })}
      </h3>
      <ProductPassport episode={episode} jointSide={jointSide} data={data} />
      <Trajectories episode={episode} jointSide={jointSide} data={data} />
      <VisitTable episode={episode} jointSide={jointSide} participant={data.participant} />
    </div>
  );
}

const shownAtFirst = 3;

function Trajectories({ episode, jointSide, data }: JointSideSectionProps & { readonly episode: ParticipantEpisode }) {
  const { participant } = data;
  const [isAll, setAll] = useState(false);
  const study = useStudy(participant.studyId);
  if (study.status !== 'ready') return null;
  const condition = conditionOf(jointSide, episode);
  const all = trajectoriesOf(episode, { instruments, study: study.data.definition, condition });
  if (all.length === 0) return <Empty>{texts('jointSideSection.noScoreYetTrajectories')}</Empty>;
  return (
    <div className="stack">
      <div className="multiples">
        {(isAll ? all : all.slice(0, shownAtFirst)).map((trajectory) => (
          <TrajectoryFigure
            key={`${trajectory.instrument.key} ${trajectory.scale.code}`}
            trajectory={trajectory}
            studyId={participant.studyId}
            productClass={episode.productClass}
          />
        ))}
      </div>
      {all.length > shownAtFirst && !isAll ? (
        <div>
          <button type="button" className="button" onClick={() => setAll(true)}>
            {texts.nodes('jointSideSection.showAllAllScales', { all: all.length })}
          </button>
        </div>
      ) : null}
    </div>
  );
}

function conditionTitle(data: Readonly<Record<string, unknown>>): string {
  const key = String(data.condition ?? 'condition');
  const title = conditions.find((one) => one.key === key)?.title ?? key;
  const grade = typeof data.grade === 'string' ? texts('jointSideSection.gradeGrade', { grade: data.grade }) : '';
  return `${title}${grade}`;
}
