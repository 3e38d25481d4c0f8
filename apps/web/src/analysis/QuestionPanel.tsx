import { type EstimandDefinition, intercurrentTitles } from '@jointwise/definitions';
import { Fragment } from 'react';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { SureButton } from './SureButton.tsx';
import { texts } from './texts.ts';
import { type StudyEstimand, studyPath } from './useAnalyses.ts';

interface QuestionPanelProps {
  readonly studyId: string;
  readonly row: StudyEstimand;
  readonly unblindedAt: string | null;
}

/** The five attributes of a question, its threshold, and how firmly it stands. */
export function QuestionPanel({ studyId, row, unblindedAt }: QuestionPanelProps) {
  const { definition, locks } = row;
  return (
    <section className="panel stack" aria-labelledby="question-title">
      <h2 id="question-title">{texts('questionPanel.title')}</h2>
      <p className="reading">{definition.question}</p>
      <dl className="facts">
        {factsOf(definition).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <p>
        <span className={row.standing === 'confirmatory' ? 'chip chip-good' : 'chip'}>
          {texts('questionPanel.version', { version: definition.version })}
        </span>{' '}
        {standingOf(row)}
      </p>
      {locks.map(({ version, lockedBy, lockedAt, hash }) => (
        <p key={version} className="small soft">
          {texts.nodes('questionPanel.lockedBy', {
            ...{ version, name: lockedBy },
            date: <DateText iso={lockedAt} />,
            hash: <code>{hash.slice(0, 12)}</code>,
          })}
        </p>
      ))}
      <Locking studyId={studyId} row={row} unblindedAt={unblindedAt} />
    </section>
  );
}

function standingOf({ standing }: StudyEstimand): string {
  if (standing === 'confirmatory') return texts('questionPanel.confirmatory');
  return standing === 'post-hoc' ? texts('questionPanel.postHoc') : texts('questionPanel.notLocked');
}

function factsOf(estimand: EstimandDefinition): readonly (readonly [name: string, value: string])[] {
  const { population, treatments, variable, intercurrentEvents, summary, threshold, title } = estimand;
  const benefit = variable.benefit === 'higher' ? texts('questionPanel.higher') : texts('questionPanel.lower');
  const events = intercurrentEvents.map(({ code, strategy }) =>
    texts('questionPanel.event', { title: intercurrentTitles[code], strategy: strategy.replaceAll('-', ' ') }),
  );
  const { measure, unit, method } = summary;
  return [
    [texts('questionPanel.population'), population.description],
    [texts('questionPanel.treatments'), treatments.description],
    [
      texts('questionPanel.variable'),
      texts('questionPanel.months', { title, months: variable.horizonMonths, benefit }),
    ],
    [texts('questionPanel.events'), events.join('; ')],
    [
      texts('questionPanel.summary'),
      texts('questionPanel.summaryOf', { measure: measure.replaceAll('-', ' '), unit, method }),
    ],
    [
      texts('questionPanel.threshold'),
      threshold === null ? texts('questionPanel.noThreshold') : texts('questionPanel.thresholdFrom', { ...threshold }),
    ],
  ];
}

function Locking({ studyId, row, unblindedAt }: QuestionPanelProps) {
  const may = useMay();
  const { id, version } = row.definition;
  const isLocked = row.locks.some((lock) => lock.version === version);
  return (
    <>
      {unblindedAt === null ? null : (
        <p className="small">{texts.nodes('questionPanel.unblinded', { date: <DateText iso={unblindedAt} /> })}</p>
      )}
      {may('estimand.lock') ? (
        <div className="row">
          {isLocked ? null : (
            <SureButton
              label={texts('questionPanel.lock')}
              caution={texts('questionPanel.lockSure')}
              action={texts('questionPanel.lockNow')}
              path={`${studyPath(studyId)}/estimands/${id}/lock`}
            />
          )}
          {unblindedAt === null ? (
            <SureButton
              label={texts('questionPanel.unblind')}
              caution={texts('questionPanel.unblindSure')}
              action={texts('questionPanel.unblindNow')}
              path={`${studyPath(studyId)}/unblinding`}
            />
          ) : null}
        </div>
      ) : null}
    </>
  );
}
