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
  if (site === undefined) return <Page title="Take down a call" sentence="There is no site yet." />;
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
    <Page title="Take down a call" basis="Nothing about health: it belongs in the secure form." isNarrow>
      <StepForm
        label="Save enquiry"
        isMain
        state={save.state}
        isReady={entry.givenName.trim() !== '' && mayContactBy.includes(answerBy)}
        onReload={save.forget}
        onTake={() => void take()}
      >
        <PlainField label="First name" value={entry.givenName} onChange={(givenName) => change({ givenName })} />
        <PlainField label="Last name" value={entry.familyName} onChange={(familyName) => change({ familyName })} />
        <PlainField label="Phone" value={entry.phone} onChange={(phone) => change({ phone })} />
        <PlainField label="E-mail" type="email" value={entry.email} onChange={(email) => change({ email })} />
        <Select
          label="Language"
          value={entry.locale}
          options={[
            ['es', 'Spanish'],
            ['en', 'English'],
          ]}
          onChange={(locale) => change({ locale })}
        />
        <Select
          label="Answer by"
          value={answerBy}
          options={channels.map((key) => [key, channelWords[key]] as const)}
          onChange={(next) => setAnswerBy(channels.find((key) => key === next) ?? 'phone')}
        />
        <fieldset className="field">
          <legend>The person agrees to be contacted by</legend>
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
