import type { Problem } from '@jointwise/server/contract';
import { DateText } from './DateText.tsx';
import { texts } from './texts.ts';

interface ProblemNoticeProps {
  readonly problem: Pick<Problem, 'title' | 'detail' | 'code' | 'conflict' | 'problems'>;
  /** Shown with a conflict: fetches the version in force. */
  readonly onReload?: () => void;
}

/** Why the server did not take an entry, and what to do about it. */
export function ProblemNotice({ problem, onReload }: ProblemNoticeProps) {
  return (
    <div className="notice notice-warn" role="alert">
      <strong>{problem.title}</strong>
      <p>{problem.detail}</p>
      {problem.conflict === undefined ? null : (
        <p>
          {texts.nodes('problemNotice.versionVersionSavedDateText', {
            version: problem.conflict.version,
            by: problem.conflict.by,
            dateText: <DateText iso={problem.conflict.at} />,
          })}
        </p>
      )}
      {problem.problems === undefined || problem.problems.length === 0 ? null : (
        <ul>
          {problem.problems.map((one) => (
            <li key={`${one.field} ${one.rule}`}>
              <code>{one.field}</code>: {one.detail}
            </li>
          ))}
        </ul>
      )}
      {onReload === undefined || problem.code !== 'version-conflict' ? null : (
        <div>
          <button type="button" className="button" onClick={onReload}>
            {texts('problemNotice.loadVersionForce')}
          </button>
        </div>
      )}
    </div>
  );
}
