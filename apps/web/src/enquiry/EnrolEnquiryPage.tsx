import { recordDefinitions } from '@jointwise/definitions';
import type { EnquiryPageReply } from '@jointwise/server/contract';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { type RecordDraft, RecordEditor } from '../record/RecordEditor.tsx';
import { today } from '../shared/format-date.ts';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { useCurrentSite, useCurrentStudy } from '../study/useCurrentStudy.ts';
import { texts } from './texts.ts';
import { enquiryPath, useEnquiry, useForgetEnquiries } from './useEnquiries.ts';

const demographics = recordDefinitions.find(({ kind }) => kind === 'demographics');

/** Makes a participant of the person who asked. Name and how to reach them come along; nothing is typed again. */
export function EnrolEnquiryPage() {
  const { enquiryId } = useParams({ from: '/enquiries/$enquiryId/enrol' });
  const site = useCurrentSite();
  const study = useCurrentStudy();
  if (site === undefined || study === undefined)
    return <Page title={texts('enrolEnquiryPage.title')} sentence={texts('enrolEnquiryPage.sentence')} />;
  return <Enrol siteId={site.id} studyId={study.id} studyTitle={study.title} enquiryId={enquiryId} />;
}

type EnrolProps = Record<'siteId' | 'studyId' | 'studyTitle' | 'enquiryId', string>;

function Enrol(props: EnrolProps) {
  const read = useEnquiry(props.siteId, props.enquiryId);
  return (
    <Page
      title={texts('enrolEnquiryPage.enrolFromEnquiry')}
      basis={texts('enrolEnquiryPage.intoStudyTitleContactDetails', { studyTitle: props.studyTitle })}
      isNarrow
    >
      <Ready of={read} what={texts('enrolEnquiryPage.theEnquiry')}>
        {(data) => <EnrolForm {...props} data={data} />}
      </Ready>
    </Page>
  );
}

function EnrolForm({ siteId, studyId, enquiryId, data }: EnrolProps & { readonly data: EnquiryPageReply }) {
  const { enquiry, contact } = data;
  const draft = useDraft<RecordDraft>(`enquiry.enrol.${enquiryId}`, { entry: {}, warningsReason: '', reason: '' });
  const [enrolledOn, setEnrolledOn] = useState(today());
  const save = useSave<{ readonly participantId: string }>(`enquiry.enrol.${enquiryId}`);
  const forget = useForgetEnquiries();
  const navigate = useNavigate();
  if (demographics === undefined) return null;
  const onSave = async ({ data: record, warningsReason }: { data: unknown; warningsReason: string | undefined }) => {
    const reply = await save.save(`${enquiryPath(siteId, enquiryId)}/participant`, 'POST', {
      ...{ version: enquiry.version, studyId, enrolledOn, demographics: record },
      ...(warningsReason === undefined ? {} : { warningsReason }),
    });
    if (reply === undefined) return;
    draft.discard();
    await forget();
    const params = { siteId, participantId: reply.participantId };
    await navigate({ to: '/participants/$siteId/$participantId', params, ignoreBlocker: true });
  };
  return (
    <>
      <p className="panel">
        {[contact?.givenName, contact?.familyName, contact?.email, contact?.phone]
          .filter((part) => part !== null && part !== undefined)
          .join(' · ') || texts('enrolEnquiryPage.noContactDetails')}
      </p>
      <RecordEditor
        definition={demographics}
        context={{ today: today() }}
        draft={draft}
        save={save}
        onSave={onSave}
        saveLabel={texts('enrolEnquiryPage.enrolParticipant')}
      >
        <div className="field">
          <label htmlFor="enrolled-on">{texts('enrolEnquiryPage.enrolledOn')}</label>
          <input
            id="enrolled-on"
            className="input"
            type="date"
            max={today()}
            value={enrolledOn}
            onChange={(event) => setEnrolledOn(event.target.value)}
          />
        </div>
      </RecordEditor>
    </>
  );
}
