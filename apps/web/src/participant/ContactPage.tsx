import type { ContactDetails } from '@jointwise/server/contract';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useSave } from '../api/useSave.ts';
import { useMay } from '../api/useSession.ts';
import { Page } from '../shared/Page.tsx';
import { PlainField } from '../shared/PlainField.tsx';
import { ProblemNotice } from '../shared/ProblemNotice.tsx';
import { Ready } from '../shared/Ready.tsx';
import { SaveLine } from '../shared/SaveLine.tsx';
import { saveOnKeys } from '../shared/save-on-keys.ts';
import { UnsavedGuard } from '../shared/UnsavedGuard.tsx';
import { texts } from './texts.ts';
import { type Contact, useContact } from './useContact.ts';
import { participantPath, useForgetParticipant } from './useParticipant.ts';

const fields: readonly (readonly [name: keyof ContactDetails, label: string])[] = [
  ['givenName', texts('contactPage.givenName')],
  ['familyName', texts('contactPage.familyName')],
  ['birthDate', texts('contactPage.dateOfBirth')],
  ['phone', texts('contactPage.phone')],
  ['email', texts('contactPage.eMailAddress')],
  ['address', texts('contactPage.address')],
  ['language', texts('contactPage.language')],
  ['note', texts('contactPage.noteHowReach')],
];

/** Who the participant is: kept encrypted and apart, shown only to those who talk to participants. */
export function ContactPage() {
  const { siteId, participantId } = useParams({ from: '/participants/$siteId/$participantId/contact' });
  const contact = useContact(siteId, participantId);
  return (
    <Page title={texts('contactPage.title')} basis={texts('contactPage.basis')} isNarrow>
      <Ready of={contact} what={texts('contactPage.contactDetails')}>
        {(data) => <ContactForm key={data.version} siteId={siteId} participantId={participantId} stored={data} />}
      </Ready>
    </Page>
  );
}

interface ContactFormProps {
  readonly siteId: string;
  readonly participantId: string;
  readonly stored: Contact;
}

function ContactForm({ siteId, participantId, stored }: ContactFormProps) {
  // Names are not kept as a draft: nothing of them stays in the browser.
  const [entry, setEntry] = useState({ contact: stored.contact, reason: '', isDirty: false });
  const save = useSave<{ readonly version: number }>(`contact.${participantId}`, { isKept: false });
  const forget = useForgetParticipant();
  const navigate = useNavigate();
  const mayWrite = useMay()('contact.write', siteId);
  const { contact, reason, isDirty } = entry;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body = { version: stored.version, contact, reason };
    const reply = await save.save(`${participantPath(siteId, participantId)}/contact`, 'PUT', body);
    if (reply === undefined) return;
    await forget();
    await navigate({
      to: '/participants/$siteId/$participantId',
      params: { siteId, participantId },
      ignoreBlocker: true,
    });
  };
  return (
    <form className="stack" onSubmit={(event) => void submit(event)} onKeyDown={saveOnKeys} noValidate>
      <UnsavedGuard isDirty={isDirty && save.state.status !== 'saved'} onDiscard={() => undefined} />
      {fields.map(([name, label]) => (
        <PlainField
          key={name}
          label={label}
          value={contact[name] ?? ''}
          onChange={(text) =>
            setEntry({ reason, contact: { ...contact, [name]: text === '' ? null : text }, isDirty: true })
          }
        />
      ))}
      {mayWrite ? (
        <>
          <PlainField
            label={texts('contactPage.reasonRequired')}
            hint={texts('contactPage.asEnteredEnrolmentMoved')}
            value={reason}
            onChange={(next) => setEntry({ contact, reason: next, isDirty: true })}
          />
          {save.state.status === 'refused' ? <ProblemNotice problem={save.state.problem} /> : null}
          <div className="save-bar">
            <button type="submit" className="button button-main" disabled={reason.trim() === ''}>
              {texts('contactPage.saveContactDetails')}
            </button>
            <SaveLine state={save.state} isDirty={false} />
          </div>
        </>
      ) : null}
    </form>
  );
}
