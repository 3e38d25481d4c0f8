import type { AnswerChannel } from '@jointwise/definitions';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useSave } from '../api/useSave.ts';
import { Page } from '../shared/Page.tsx';
import { PlainField } from '../shared/PlainField.tsx';
import { Select } from '../shared/Select.tsx';
import { useCurrentSite } from '../study/useCurrentStudy.ts';
import { channelWords } from './enquiry-words.ts';
import { StepForm } from './StepForm.tsx';
import { texts } from './texts.ts';
import { enquiriesPath, useForgetEnquiries } from './useEnquiries.ts';

const channels = ['e-mail', 'whatsapp', 'phone'] as const;
const start = { givenName: '', familyName: '', email: '', phone: '', locale: 'es', preferredTime: 'any' };

/** Takes down a call: who, and how to reach them. There is no field for anything else. */
export function AddEnquiryPage() {
  const site = useCurrentSite();
  const [entry, setEntry] = useState(start);
  const [answerBy, setAnswerBy] = useState<AnswerChannel>('phone');
  const [mayContactBy, setMayContactBy] = useState<readonly AnswerChannel[]>([]);
  const save = useSave<{ readonly id: string }>('enquiry.new', { isKept: false });
  const forget = useForgetEnquiries();
  const navigate = useNavigate();
  if (site === undefined)
    return <Page title={texts('addEnquiryPage.title')} sentence={texts('addEnquiryPage.sentence')} />;
  const change = (next: Partial<typeof start>) => setEntry({ ...entry, ...next });
  const take = async () => {
    const { email, phone, familyName, ...rest } = entry;
    const optional = { email: email || null, phone: phone || null, familyName: familyName || null };
    const body = { ...rest, ...optional, answerBy, mayContactBy, callMe: answerBy === 'phone' };
    const reply = await save.save(enquiriesPath(site.id), 'POST', body);
    if (reply === undefined) return;
    await forget();
    await navigate({ to: '/enquiries/$enquiryId', params: { enquiryId: reply.id } });
  };
  return (
    <Page title={texts('addEnquiryPage.title')} basis={texts('addEnquiryPage.basis')} isNarrow>
      <StepForm
        label={texts('addEnquiryPage.saveEnquiry')}
        isMain
        state={save.state}
        isReady={entry.givenName.trim() !== '' && mayContactBy.includes(answerBy)}
        onReload={save.forget}
        onTake={() => void take()}
      >
        <PlainField
          label={texts('addEnquiryPage.firstName')}
          value={entry.givenName}
          onChange={(givenName) => change({ givenName })}
        />
        <PlainField
          label={texts('addEnquiryPage.lastName')}
          value={entry.familyName}
          onChange={(familyName) => change({ familyName })}
        />
        <PlainField label={texts('addEnquiryPage.phone')} value={entry.phone} onChange={(phone) => change({ phone })} />
        <PlainField
          label={texts('addEnquiryPage.eMail')}
          type="email"
          value={entry.email}
          onChange={(email) => change({ email })}
        />
        <Select
          label={texts('addEnquiryPage.language')}
          value={entry.locale}
          options={[
            ['es', texts('addEnquiryPage.spanish')],
            ['en', texts('addEnquiryPage.english')],
          ]}
          onChange={(locale) => change({ locale })}
        />
        <Select
          label={texts('addEnquiryPage.answerBy')}
          value={answerBy}
          options={channels.map((key) => [key, channelWords[key]] as const)}
          onChange={(next) => setAnswerBy(channels.find((key) => key === next) ?? 'phone')}
        />
        <fieldset className="field">
          <legend>{texts('addEnquiryPage.thePersonAgreesContacted')}</legend>
          {channels.map((key) => (
            <label className="check" key={key}>
              <input
                type="checkbox"
                checked={mayContactBy.includes(key)}
                onChange={({ target }) =>
                  setMayContactBy(channels.filter((one) => (one === key ? target.checked : mayContactBy.includes(one))))
                }
              />
              {channelWords[key]}
            </label>
          ))}
        </fieldset>
      </StepForm>
    </Page>
  );
}
