import { type InstrumentDefinition, isMarks } from '@jointwise/definitions';
import type { Answers, ScaleScoreReply } from '@jointwise/server/contract';
import { useState } from 'react';
import { type Read, useRead } from '../api/useRead.ts';
import { changesOf } from '../record/changes-of.ts';
import { DateText } from '../shared/DateText.tsx';
import { Ready } from '../shared/Ready.tsx';
import { markText } from './MarksEntry.tsx';
import { ScoreFacts } from './SavedScores.tsx';
import { texts } from './texts.ts';

interface ResponseVersion {
  readonly version: number;
  readonly answers: Answers;
  readonly scores: readonly ScaleScoreReply[];
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
}

interface ResponseHistoryProps {
  readonly path: string;
  readonly instrument: InstrumentDefinition;
}

/** Which answers changed when, by whom and why, and what that did to the scores. */
export function ResponseHistory({ path, instrument }: ResponseHistoryProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{texts('responseHistory.history')}</span>
      </summary>
      <div className="fold-body">{isOpen ? <Versions path={path} instrument={instrument} /> : null}</div>
    </details>
  );
}

function Versions({ path, instrument }: ResponseHistoryProps) {
  const history: Read<{ readonly rows: readonly ResponseVersion[] }> = useRead(`${path}/history`);
  return (
    <Ready of={history} what={texts('responseHistory.theHistory')}>
      {({ rows }) => (
        <ol className="stack">
          {rows.map((row, index) => (
            <li key={row.version} className="stack-close">
              <p>
                <strong>{texts.nodes('responseHistory.versionVersion', { version: row.version })}</strong>,{' '}
                <DateText iso={row.at} />, {row.by}
              </p>
              {row.reason === null ? null : (
                <p className="small soft">{texts.nodes('responseHistory.reasonReason', { reason: row.reason })}</p>
              )}
              {index === 0 ? null : (
                <p className="small numbers">{changeWords(rows[index - 1]?.answers ?? {}, row.answers)}</p>
              )}
              <ScoreFacts instrument={instrument} scores={row.scores} />
            </li>
          ))}
        </ol>
      )}
    </Ready>
  );
}

function changeWords(before: Answers, after: Answers): string {
  const words = changesOf(before, after).map(
    ({ name, from, to }) => `${name}: ${answerText(from)} → ${answerText(to)}`,
  );
  return words.length === 0 ? texts('responseHistory.noAnswerChanged') : words.join(', ');
}

function answerText(answer: unknown): string {
  if (answer === null || answer === undefined) return texts('responseHistory.notAnswered');
  if (isMarks(answer)) return answer.marks.map(markText).join(' + ');
  return answer === 'not-applicable' ? texts('responseHistory.doesNotApply') : String(answer);
}
