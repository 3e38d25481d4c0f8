import type { TodayRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { DateText } from '../shared/DateText.tsx';

const pageSize = 40;

/** Rows of the work list; long lists grow on demand. */
export function TodayList({ siteId, rows }: { readonly siteId: string; readonly rows: readonly TodayRow[] }) {
  const [shown, setShown] = useState(pageSize);
  return (
    <div className="stack">
      <ul className="today-list">
        {rows.slice(0, shown).map((row) => (
          <li className="today-row" key={`${row.kind} ${row.participantId} ${row.visit?.id ?? ''} ${row.text}`}>
            <Urgency row={row} />
            <div>
              <Link
                to="/participants/$siteId/$participantId"
                params={{ siteId, participantId: row.participantId }}
                className="numbers"
              >
                <strong>{row.participantCode}</strong>
              </Link>{' '}
              <span className="soft small">
                {row.jointSide === null ? '' : `${row.jointSide.side} ${row.jointSide.joint}`}
                {row.visit === null ? '' : ` · ${row.visit.title}`}
              </span>
              <p className="small">{row.text}</p>
            </div>
            <span className="small soft numbers">{row.dueOn === null ? '' : <DateText iso={row.dueOn} />}</span>
          </li>
        ))}
      </ul>
      {rows.length > shown ? (
        <div>
          <button type="button" className="button" onClick={() => setShown(shown + pageSize)}>
            Show {Math.min(pageSize, rows.length - shown)} more of {rows.length}
          </button>
        </div>
      ) : null}
    </div>
  );
}

function Urgency({ row }: { readonly row: TodayRow }) {
  if (row.kind === 'serious-event') return <span className="chip chip-danger">Serious event</span>;
  if (row.urgency === 'late') return <span className="chip chip-warn">Late</span>;
  return <span className="chip">{row.urgency === 'due' ? 'Due now' : 'Coming up'}</span>;
}
