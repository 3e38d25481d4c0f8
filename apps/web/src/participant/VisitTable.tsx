import { instruments } from '@jointwise/definitions';
import { instrumentsAt } from '@jointwise/registry';
import type { ParticipantEpisode, ParticipantReply, ParticipantVisit } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { DateText } from '../shared/DateText.tsx';
import { TableScroll } from '../shared/TableScroll.tsx';
import { useStudy } from '../study/useStudy.ts';
import { conditionOf } from './condition-of.ts';
import { texts } from './texts.ts';

interface VisitTableProps {
  readonly episode: ParticipantEpisode;
  readonly jointSide: ParticipantReply['jointSides'][number];
  readonly participant: ParticipantReply['participant'];
}

const states = {
  planned: texts('visitTable.planned'),
  open: texts('visitTable.open'),
  closed: texts('visitTable.closed'),
  done: texts('visitTable.done'),
  'not-due': texts('visitTable.notDue'),
};

/** The visits of an episode: window, state, and each instrument one click from being entered or read. */
export function VisitTable({ episode, jointSide, participant }: VisitTableProps) {
  const study = useStudy(participant.studyId);
  const may = useMay();
  const condition = conditionOf(jointSide, episode);
  const asked = (code: string) => {
    if (study.status !== 'ready') return [];
    const visit = study.data.definition.visits.find((one) => one.code === code);
    return visit === undefined ? [] : instrumentsAt(visit, condition);
  };
  return (
    <TableScroll label={texts('visitTable.visitsEpisodeNumber', { number: episode.number })}>
      <table className="table-cards">
        <thead>
          <tr>
            <th scope="col">{texts('visitTable.visit')}</th>
            <th scope="col">{texts('visitTable.target')}</th>
            <th scope="col">{texts('visitTable.window')}</th>
            <th scope="col">{texts('visitTable.state')}</th>
            <th scope="col">{texts('visitTable.instruments')}</th>
          </tr>
        </thead>
        <tbody>
          {episode.visits.map((visit) => (
            <tr key={visit.id}>
              <th scope="row" data-label={texts('visitTable.visit')}>
                {visit.title}
              </th>
              <td data-label={texts('visitTable.target')}>
                <DateText iso={visit.targetOn} />
              </td>
              <td data-label={texts('visitTable.window')}>
                <span>
                  {texts.nodes('visitTable.fromTo', {
                    dateText: <DateText iso={visit.opensOn} />,
                    dateTextEnd: <DateText iso={visit.closesOn} />,
                  })}
                </span>
              </td>
              <td data-label={texts('visitTable.state')}>
                <span className={chipOf(visit.status)}>{states[visit.status]}</span>
              </td>
              <td data-label={texts('visitTable.instruments')}>
                <Instruments
                  visit={visit}
                  asked={asked(visit.code)}
                  participant={participant}
                  mayEnter={may('response.enter', participant.siteId)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function chipOf(status: ParticipantVisit['status']): string {
  if (status === 'done') return 'chip chip-good';
  if (status === 'closed') return 'chip chip-warn';
  return 'chip';
}

interface InstrumentsProps {
  readonly visit: ParticipantVisit;
  readonly asked: readonly string[];
  readonly participant: ParticipantReply['participant'];
  readonly mayEnter: boolean;
}

function Instruments({ visit, asked, participant, mayEnter }: InstrumentsProps) {
  const params = { siteId: participant.siteId, participantId: participant.id };
  const open = asked.filter((key) => !visit.responses.some(({ instrument }) => instrument === key));
  return (
    <ul className="row">
      {visit.responses.map((response) => (
        <li key={response.id}>
          <Link
            to="/participants/$siteId/$participantId/responses/$responseId"
            params={{ ...params, responseId: response.id }}
          >
            {shortTitle(response.instrument)}
          </Link>
          {response.version > 1 ? (
            <span className="tiny soft"> {texts.nodes('visitTable.vVersion', { version: response.version })}</span>
          ) : null}
        </li>
      ))}
      {open.map((key) => (
        <li key={key}>
          {mayEnter && visit.status !== 'planned' && visit.status !== 'not-due' ? (
            <Link
              to="/participants/$siteId/$participantId/visits/$visitId/$instrument"
              params={{ ...params, visitId: visit.id, instrument: key }}
              className="chip"
            >
              + {shortTitle(key)}
            </Link>
          ) : (
            <span className="soft">{shortTitle(key)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Instruments are known by their keys: KOOS, NRS-PAIN. */
function shortTitle(key: string): string {
  const known = instruments.find((one) => one.key === key);
  return known === undefined || known.title.length > 24 ? key.toUpperCase() : known.title;
}
