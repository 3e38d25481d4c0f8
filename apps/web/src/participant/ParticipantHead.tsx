import { consentPurposes, productClasses } from '@jointwise/definitions';
import { drawBody, productPaint } from '@jointwise/report';
import type { ClinicalRecord, ParticipantReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { FigureMarks } from '../figure/FigureMarks.tsx';
import { DateText } from '../shared/DateText.tsx';
import { jointSideName } from '../shared/joint-side-name.ts';
import { AllocationFacts } from './AllocationFacts.tsx';
import { texts } from './texts.ts';

/** Header card: the treated joint-sides as a small body, who it is as far as anybody may know, and the consents. */
export function ParticipantHead({ data }: { readonly data: ParticipantReply }) {
  const marks = data.jointSides.map((jointSide) => {
    const productClass = jointSide.episodes[jointSide.episodes.length - 1]?.productClass;
    return {
      joint: jointSide.joint,
      side: jointSide.side,
      label: jointSideName(jointSide),
      paint: productPaint(productClasses.find(({ code }) => code === productClass)?.group),
    };
  });
  const person = data.demographics?.data ?? {};
  return (
    <section className="panel participant-head" aria-label={texts('participantHead.participant')}>
      <div className="body-picture">
        <FigureMarks figure={drawBody(marks)} />
      </div>
      <div className="stack">
        <dl className="facts">
          <dt>{texts('participantHead.code')}</dt>
          <dd className="numbers">
            <strong>{data.participant.code}</strong>
          </dd>
          <dt>{texts('participantHead.sex')}</dt>
          <dd>{typeof person.sex === 'string' ? person.sex : texts('participantHead.notEntered')}</dd>
          <dt>{texts('participantHead.bornAgeBand')}</dt>
          <dd className="numbers">
            {String(person.birthYear ?? person.ageBand ?? texts('participantHead.notEntered'))}
          </dd>
          <dt>{texts('participantHead.enrolled')}</dt>
          <dd>
            <DateText iso={data.participant.enrolledOn} />
          </dd>
          <AllocationFacts data={data} />
        </dl>
        <Consents data={data} />
      </div>
    </section>
  );
}

function Consents({ data }: { readonly data: ParticipantReply }) {
  const { siteId, id: participantId } = data.participant;
  return (
    <ul className="row" aria-label={texts('participantHead.consents')}>
      {consentPurposes.map(({ key, title, meaning }) => {
        const latest = latestDecision(data.consents, key);
        const decision = latest?.data.decision;
        return (
          <li key={key} title={meaning}>
            {latest === undefined ? (
              <span className="chip soft">{texts.nodes('participantHead.titleNotAsked', { title })}</span>
            ) : (
              <Link
                to="/participants/$siteId/$participantId/records/$kind/$recordId"
                params={{ siteId, participantId, kind: 'consent', recordId: latest.id }}
                className={decision === 'given' ? 'chip chip-good' : 'chip chip-warn'}
              >
                {title}: {String(decision)}
              </Link>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function latestDecision(consents: readonly ClinicalRecord[], purpose: string): ClinicalRecord | undefined {
  return consents
    .filter(({ data, withdrawn }) => !withdrawn && data.purpose === purpose)
    .sort((a, b) => (b.on ?? '').localeCompare(a.on ?? ''))[0];
}
