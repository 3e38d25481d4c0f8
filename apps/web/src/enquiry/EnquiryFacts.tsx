import { identityChecks } from '@jointwise/definitions';
import type { EnquiryPageReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { DateText } from '../shared/DateText.tsx';
import { channelWords, languageName } from './enquiry-words.ts';
import { texts } from './texts.ts';

/** How to reach the person, whose data it is, and what they chose to share. */
export function EnquiryFacts({ siteId, data }: { readonly siteId: string; readonly data: EnquiryPageReply }) {
  const { enquiry, contact, details } = data;
  const { dataRoles, identityCheck, mayContactBy, participantId, isScanned, erasedAt } = enquiry;
  const shared = (details ?? []).filter(({ text }) => text !== null);
  return (
    <section className="stack" aria-labelledby="person">
      <h2 id="person">{texts('enquiryFacts.whoAsks')}</h2>
      {isScanned || erasedAt !== null ? null : (
        <p className="notice notice-warn">{texts('enquiryFacts.messageCameLanguageSigns')}</p>
      )}
      <dl className="facts">
        {contact === null ? null : <ContactFacts contact={contact} />}
        <dt>{texts('enquiryFacts.mayContacted')}</dt>
        <dd>{mayContactBy.map((channel) => channelWords[channel]).join(', ') || texts('enquiryFacts.nothing')}</dd>
        <dt>{texts('enquiryFacts.wantsACall')}</dt>
        <dd>{enquiry.callMe ? texts('enquiryFacts.yes') : texts('enquiryFacts.no')}</dd>
        <dt>{texts('enquiryFacts.language')}</dt>
        <dd>
          {languageName(enquiry.locale)}
          {enquiry.detectedLanguage === null || enquiry.detectedLanguage === enquiry.locale
            ? ''
            : texts('enquiryFacts.wroteInDetectedLanguage', {
                detectedLanguage: languageName(enquiry.detectedLanguage),
              })}
        </dd>
        <dt>{texts('enquiryFacts.whoItIs')}</dt>
        <dd>
          {identityChecks.find(({ key }) => key === identityCheck)?.title ??
            texts('enquiryFacts.notVerifiedYetAddress')}
        </dd>
        <dt>{texts('enquiryFacts.data')}</dt>
        <dd>{rolesSentence(dataRoles)}</dd>
        {participantId === null ? null : (
          <>
            <dt>{texts('enquiryFacts.participant')}</dt>
            <dd>
              <Link to="/participants/$siteId/$participantId" params={{ siteId, participantId }}>
                {texts('enquiryFacts.openTheParticipant')}
              </Link>
            </dd>
          </>
        )}
      </dl>
      {shared.length === 0 ? null : (
        <div className="stack">
          <h3>{texts('enquiryFacts.sharedThroughSecureForm')}</h3>
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

const timeWords = {
  any: texts('enquiryFacts.any'),
  morning: texts('enquiryFacts.morning'),
  afternoon: texts('enquiryFacts.afternoon'),
  evening: texts('enquiryFacts.evening'),
} as const;

function ContactFacts({ contact }: { readonly contact: NonNullable<EnquiryPageReply['contact']> }) {
  const { givenName, familyName, email, phone, preferredTime } = contact;
  return (
    <>
      <dt>{texts('enquiryFacts.name')}</dt>
      <dd>{[givenName, familyName].filter((part) => part !== null).join(' ') || texts('enquiryFacts.notGiven')}</dd>
      {email === null ? null : (
        <>
          <dt>{texts('enquiryFacts.eMail')}</dt>
          <dd style={{ overflowWrap: 'anywhere' }}>{email}</dd>
        </>
      )}
      {phone === null ? null : (
        <>
          <dt>{texts('enquiryFacts.phone')}</dt>
          <dd>
            <a href={`tel:${phone}`}>{phone}</a>
          </dd>
        </>
      )}
      <dt>{texts('enquiryFacts.goodTime')}</dt>
      <dd>{timeWords[preferredTime]}</dd>
    </>
  );
}

function rolesSentence(roles: EnquiryPageReply['enquiry']['dataRoles']): string {
  const { controller, processor, law, personCountries, siteCountry, crossesBorder } = roles;
  const border =
    crossesBorder === 'yes'
      ? texts('enquiryFacts.crossesBorderNumberPersonCountries', {
          personCountries: personCountries.join(texts('enquiryFacts.or')),
          siteCountry,
        })
      : crossesBorder === 'no'
        ? texts('enquiryFacts.withinSiteCountryNumber', { siteCountry })
        : texts('enquiryFacts.theNumberDoesNot');
  const told = texts('enquiryFacts.controllerProcessorLaw', {
    controller: controller ?? texts('enquiryFacts.notRecorded'),
    processor: processor ?? texts('enquiryFacts.notRecorded'),
    law: law ?? texts('enquiryFacts.notRecorded'),
  });
  return `${border} ${told}`;
}
