import type { FieldDefinition, RecordDefinition } from '@jointwise/definitions';
import { useState } from 'react';
import { valueText } from '../participant/record-summary.ts';
import { DateText } from '../shared/DateText.tsx';
import { Ready } from '../shared/Ready.tsx';
import { changesOf, type RecordVersion } from './changes-of.ts';
import { texts } from './texts.ts';
import { useRecordHistory } from './useRecordHistory.ts';

interface RecordHistoryProps {
  readonly definition: RecordDefinition;
  readonly path: string;
}

/** What changed when, by whom and why; opened on demand. */
export function RecordHistory({ definition, path }: RecordHistoryProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{texts('recordHistory.history')}</span>
      </summary>
      <div className="fold-body">{isOpen ? <Versions definition={definition} path={path} /> : null}</div>
    </details>
  );
}

function Versions({ definition, path }: RecordHistoryProps) {
  const history = useRecordHistory(path);
  return (
    <Ready of={history} what={texts('recordHistory.theHistory')}>
      {({ rows }) => (
        <ol className="stack">
          {rows.map((row, index) => (
            <Version key={row.version} definition={definition} row={row} before={rows[index - 1]} />
          ))}
        </ol>
      )}
    </Ready>
  );
}

interface VersionProps {
  readonly definition: RecordDefinition;
  readonly row: RecordVersion;
  readonly before: RecordVersion | undefined;
}

function Version({ definition, row, before }: VersionProps) {
  const field = (name: string): FieldDefinition | undefined => definition.fields.find((one) => one.name === name);
  const text = (name: string, value: unknown) => {
    const own = field(name);
    return own === undefined ? String(value ?? texts('recordHistory.notEntered')) : valueText(own, value);
  };
  return (
    <li className="stack-close">
      <p>
        <strong>{texts.nodes('recordHistory.versionVersion', { version: row.version })}</strong>,{' '}
        <DateText iso={row.at} />, {row.by}
        {row.withdrawn ? texts('recordHistory.withdrawn') : ''}
      </p>
      {row.reason === null ? null : (
        <p className="small soft">{texts.nodes('recordHistory.reasonReason', { reason: row.reason })}</p>
      )}
      <dl className="facts">
        {changesOf(before?.data ?? {}, row.data).map(({ name, from, to }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{field(name)?.label ?? name}</dt>
            <dd>
              {before === undefined || from === undefined ? null : <s className="diff-from">{text(name, from)}</s>}{' '}
              {text(name, to)}
            </dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
