import type { ClinicalRecord, ParticipantReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { safetySentence } from './safety-sentence.ts';
import { texts } from './texts.ts';

/** Adverse events with grade, seriousness and relatedness as the three things they are; and whether anybody asked. */
export function SafetySection({ data }: { readonly data: ParticipantReply }) {
  const { adverseEvents } = data.safety;
  return (
    <section className="panel" aria-labelledby="safety-title">
      <h2 id="safety-title">{texts('safetySection.safety')}</h2>
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
        {String(data.verbatim ?? data.term ?? texts('safetySection.adverseEvent'))}
      </Link>
      {event.withdrawn ? <span className="chip">{texts('safetySection.enteredInError')}</span> : null}
      <span className="chip">
        {texts.nodes('safetySection.gradeGrade', { grade: String(data.grade ?? texts('safetySection.notGraded')) })}
      </span>
      {data.isSerious === true ? <span className="chip chip-danger">{texts('safetySection.serious')}</span> : null}
      <span className="chip">{relatedness(data.causalityInvestigator)}</span>
    </li>
  );
}

function relatedness(code: unknown): string {
  const words: Readonly<Record<string, string>> = {
    related: texts('safetySection.related'),
    possible: texts('safetySection.possible'),
    unlikely: texts('safetySection.unlikely'),
    not: texts('safetySection.not'),
  };
  return words[String(code)] ?? texts('safetySection.relatednessNotAssessed');
}
