import type { ClinicalRecord, ParticipantReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { safetySentence } from './safety-sentence.ts';

/** Adverse events with grade, seriousness and relatedness as the three things they are; and whether anybody asked. */
export function SafetySection({ data }: { readonly data: ParticipantReply }) {
  const { adverseEvents } = data.safety;
  return (
    <section className="panel" aria-labelledby="safety-title">
      <h2 id="safety-title">Safety</h2>
      <p>{safetySentence(data.safety)}</p>
      {adverseEvents.length === 0 ? null : (
        <ul className="stack-close">
          {adverseEvents.map((event) => (
            <AdverseEvent key={event.id} event={event} participant={data.participant} />
          ))}
        </ul>
      )}
    </section>
  );
}

interface AdverseEventProps {
  readonly event: ClinicalRecord;
  readonly participant: ParticipantReply['participant'];
}

function AdverseEvent({ event, participant }: AdverseEventProps) {
  const { data } = event;
  return (
    <li className="row">
      {event.on === null ? null : <DateText iso={event.on} />}
      <Link
        to="/participants/$siteId/$participantId/records/$kind/$recordId"
        params={{
          siteId: participant.siteId,
          participantId: participant.id,
          kind: 'adverse-event',
          recordId: event.id,
        }}
      >
        {String(data.verbatim ?? data.term ?? 'Adverse event')}
      </Link>
      {event.withdrawn ? <span className="chip">entered in error</span> : null}
      <span className="chip">grade {String(data.grade ?? 'not graded')}</span>
      {data.isSerious === true ? <span className="chip chip-danger">serious</span> : null}
      <span className="chip">{relatedness(data.causalityInvestigator)}</span>
    </li>
  );
}

function relatedness(code: unknown): string {
  const words: Readonly<Record<string, string>> = {
    related: 'related',
    possible: 'possibly related',
    unlikely: 'unlikely to be related',
    not: 'not related',
  };
  return words[String(code)] ?? 'relatedness not assessed';
}
