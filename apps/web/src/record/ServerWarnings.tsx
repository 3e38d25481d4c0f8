import type { FieldProblem } from '@jointwise/registry';
import { texts } from './texts.ts';

interface ServerWarningsProps {
  readonly warnings: readonly FieldProblem[];
  readonly reason: string;
  readonly onReason: (reason: string) => void;
}

/** What only the server could know to be unusual, such as a treatment before its consent. */
export function ServerWarnings({ warnings, reason, onReason }: ServerWarningsProps) {
  return (
    <div className="field-warning" role="alert">
      {warnings.map(({ field, detail }) => (
        <p key={`${field} ${detail}`}>{detail}</p>
      ))}
      <label htmlFor="server-warnings">{texts('serverWarnings.keepSayWhy')}</label>
      <input
        id="server-warnings"
        className="input text-input"
        maxLength={500}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
      />
    </div>
  );
}
