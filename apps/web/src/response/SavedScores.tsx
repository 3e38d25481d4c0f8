import type { InstrumentDefinition } from '@jointwise/definitions';
import { formatFigureNumber } from '@jointwise/report';
import type { ParticipantReply, ScaleScoreReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useStudy } from '../study/useStudy.ts';
import { nextInstrument } from './next-instrument.ts';
import { texts } from './texts.ts';

interface SavedScoresProps {
  readonly instrument: InstrumentDefinition;
  readonly scores: readonly ScaleScoreReply[];
  readonly data: ParticipantReply;
  readonly visitId: string;
}

/** What was saved, as scores; and the next thing to enter. */
export function SavedScores({ instrument, scores, data, visitId }: SavedScoresProps) {
  const next = useRef<HTMLAnchorElement>(null);
  const study = useStudy(data.participant.studyId);
  const following = study.status === 'ready' ? nextInstrument(data, visitId, study.data.definition) : undefined;
  useEffect(() => next.current?.focus(), []);
  const params = { siteId: data.participant.siteId, participantId: data.participant.id };
  return (
    <section className="panel" aria-labelledby="saved-title">
      <h2 id="saved-title">{texts('savedScores.saved')}</h2>
      <ScoreFacts instrument={instrument} scores={scores} />
      <div className="row">
        {following === undefined || following === instrument.key ? null : (
          <Link
            to="/participants/$siteId/$participantId/visits/$visitId/$instrument"
            params={{ ...params, visitId, instrument: following }}
            className="button button-main"
          >
            {texts.nodes('savedScores.next', { instrument: following.toUpperCase() })}
          </Link>
        )}
        <Link ref={next} to="/participants/$siteId/$participantId" params={params} className="button">
          {texts('savedScores.backParticipant')}
        </Link>
      </div>
    </section>
  );
}

interface ScoreFactsProps {
  readonly instrument: InstrumentDefinition;
  readonly scores: readonly ScaleScoreReply[];
}

/** Scores with how many answers they stand on; a scale without a score says why. */
export function ScoreFacts({ instrument, scores }: ScoreFactsProps) {
  return (
    <dl className="facts numbers">
      {scores.map(({ scale, value, answered, outOf, reason }) => (
        <div key={scale} style={{ display: 'contents' }}>
          <dt>{instrument.scales.find(({ code }) => code === scale)?.title ?? scale}</dt>
          <dd>
            {value === null ? (
              <span className="soft">
                {texts.nodes('savedScores.noScore', {
                  reason: (reason ?? texts('savedScores.unknown')).replaceAll('-', ' '),
                })}
              </span>
            ) : (
              <strong>{formatFigureNumber(value)}</strong>
            )}{' '}
            <span className="soft">{texts.nodes('savedScores.answeredOutOfAnswered', { answered, outOf })}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
