import type { TodayRow } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { jointSideName } from '../shared/joint-side-name.ts';
import { texts } from './texts.ts';

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
                {row.jointSide === null ? '' : jointSideName(row.jointSide)}
                {row.dueOn === null ? '' : ' · '}
                {row.dueOn === null ? null : <DateText iso={row.dueOn} />}
              </span>
              <p className="small">{row.text}</p>
            </div>
            <Action siteId={siteId} row={row} />
          </li>
        ))}
      </ul>
      {rows.length > shown ? (
        <div>
          <button type="button" className="button" onClick={() => setShown(shown + pageSize)}>
            {texts.nodes('todayList.showPageSizeMoreRows', {
              pageSize: Math.min(pageSize, rows.length - shown),
              rows: rows.length,
            })}
          </button>
        </div>
      ) : null}
    </div>
  );
}

/** Straight to what is to be done. */
function Action({ siteId, row }: { readonly siteId: string; readonly row: TodayRow }) {
  const may = useMay();
  const { participantId, visit } = row;
  if (row.kind === 'visit' && visit !== null) {
    if (!may('response.enter', siteId)) return null;
    return (
      <Link
        to="/participants/$siteId/$participantId/visits/$visitId"
        params={{ siteId, participantId, visitId: visit.id }}
        className="button"
      >
        {texts('todayList.enter')}
        <span className="visually-hidden">
          {' '}
          {texts.nodes('todayList.titleOfParticipantCode', {
            title: visit.title,
            participantCode: row.participantCode,
          })}
        </span>
      </Link>
    );
  }
  if (row.kind === 'serious-event' || !may('record.enter', siteId)) return null;
  return (
    <Link
      to="/participants/$siteId/$participantId/records/$kind/new"
      params={{ siteId, participantId, kind: row.kind === 'safety' ? 'safety-assessment' : 'consent' }}
      search={visit === null ? {} : { anchor: visit.id }}
      className="button"
    >
      {texts('todayList.record')}
      <span className="visually-hidden">
        {' '}
        {texts.nodes('todayList.textOfParticipantCode', { text: row.text, participantCode: row.participantCode })}
      </span>
    </Link>
  );
}

function Urgency({ row }: { readonly row: TodayRow }) {
  if (row.kind === 'serious-event') return <span className="chip chip-danger">{texts('todayList.seriousEvent')}</span>;
  if (row.urgency === 'late') return <span className="chip chip-warn">{texts('todayList.late')}</span>;
  return (
    <span className="chip">{row.urgency === 'due' ? texts('todayList.dueNow') : texts('todayList.comingUp')}</span>
  );
}
