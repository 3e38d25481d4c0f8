import { identityChecks } from '@jointwise/definitions';
import type { EnquiryPageReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { channelWords } from './enquiry-words.ts';

/** How to reach the person, whose data it is, and what they chose to share. */
export function EnquiryFacts({ siteId, data }: { readonly siteId: string; readonly data: EnquiryPageReply }) {
  const { enquiry, contact, details } = data;
  const { dataRoles, identityCheck, mayContactBy, participantId, isScanned, erasedAt } = enquiry;
  const shared = (details ?? []).filter(({ text }) => text !== null);
  return (
    <section className="stack" aria-labelledby="person">
      <h2 id="person">Who asks</h2>
      {isScanned || erasedAt !== null ? null : (
        <p className="notice notice-warn">
          A message came in a language, or in signs, that are not scanned for emergencies. Call or write soon.
        </p>
      )}
      <dl className="facts">
        {contact === null ? null : <ContactFacts contact={contact} />}
        <dt>May be contacted by</dt>
        <dd>{mayContactBy.map((channel) => channelWords[channel]).join(', ') || 'Nothing'}</dd>
        <dt>Wants a call</dt>
        <dd>{enquiry.callMe ? 'Yes' : 'No'}</dd>
        <dt>Language</dt>
        <dd>
          {enquiry.locale}
          {enquiry.detectedLanguage === null ? '' : ` (wrote in ${enquiry.detectedLanguage})`}
        </dd>
        <dt>Who it is</dt>
        <dd>
          {identityChecks.find(({ key }) => key === identityCheck)?.title ??
            'Not verified yet: an address or a number is no identity'}
        </dd>
        <dt>Data</dt>
        <dd>{rolesSentence(dataRoles)}</dd>
        {participantId === null ? null : (
          <>
            <dt>Participant</dt>
            <dd>
              <Link to="/participants/$siteId/$participantId" params={{ siteId, participantId }}>
                Open the participant
              </Link>
            </dd>
          </>
        )}
      </dl>
      {shared.length === 0 ? null : (
        <div className="stack">
          <h3>Shared through the secure form</h3>
          {shared.map(({ id, text, enteredAt }) => (
            <blockquote key={id} className="panel">
              <p style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{text}</p>
              <p className="small soft">
                <DateText iso={enteredAt} />
              </p>
            </blockquote>
          ))}
        </div>
      )}
    </section>
  );
}

const timeWords = { any: 'Any time', morning: 'Morning', afternoon: 'Afternoon', evening: 'Evening' } as const;

function ContactFacts({ contact }: { readonly contact: NonNullable<EnquiryPageReply['contact']> }) {
  const { givenName, familyName, email, phone, preferredTime } = contact;
  return (
    <>
      <dt>Name</dt>
      <dd>{[givenName, familyName].filter((part) => part !== null).join(' ') || 'Not given'}</dd>
      {email === null ? null : (
        <>
          <dt>E-mail</dt>
          <dd style={{ overflowWrap: 'anywhere' }}>{email}</dd>
        </>
      )}
      {phone === null ? null : (
        <>
          <dt>Phone</dt>
          <dd>
            <a href={`tel:${phone}`}>{phone}</a>
          </dd>
        </>
      )}
      <dt>Good time</dt>
      <dd>{timeWords[preferredTime]}</dd>
    </>
  );
}

function rolesSentence(roles: EnquiryPageReply['enquiry']['dataRoles']): string {
  const { controller, processor, law, personCountries, siteCountry, crossesBorder } = roles;
  const border =
    crossesBorder === 'yes'
      ? `Crosses a border: a number of ${personCountries.join(' or ')}, a site in ${siteCountry}.`
      : crossesBorder === 'no'
        ? `Within ${siteCountry} by the number.`
        : 'The number does not tell a country.';
  const told = `Controller: ${controller ?? 'not recorded'}; processor: ${processor ?? 'not recorded'}; law: ${law ?? 'not recorded'}.`;
  return `${border} ${told}`;
}
