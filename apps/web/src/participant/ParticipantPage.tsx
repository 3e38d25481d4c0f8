import type { ParticipantReply } from '@jointwise/server/contract';
import { Link, useParams } from '@tanstack/react-router';
import { useMay } from '../api/useSession.ts';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { AddRecordMenu } from './AddRecordMenu.tsx';
import { JointSideSection } from './JointSideSection.tsx';
import { ParticipantHead } from './ParticipantHead.tsx';
import { ParticipantTimeline } from './ParticipantTimeline.tsx';
import { participantSentence } from './participant-sentence.ts';
import { RecordList } from './RecordList.tsx';
import { SafetySection } from './SafetySection.tsx';
import { texts } from './texts.ts';
import { useParticipant } from './useParticipant.ts';

/** One participant: who, when, how it went, what was given, what went wrong, and every record behind it. */
export function ParticipantPage() {
  const { siteId, participantId } = useParams({ from: '/participants/$siteId/$participantId' });
  const participant = useParticipant(siteId, participantId);
  const data = participant.status === 'ready' ? participant.data : undefined;
  return (
    <Page
      title={
        data === undefined
          ? texts('participantPage.participant')
          : texts('participantPage.participantCode', { code: data.participant.code })
      }
      sentence={data === undefined ? undefined : participantSentence(data)}
      actions={data === undefined ? undefined : <Actions data={data} />}
    >
      <Ready of={participant} what={texts('participantPage.theParticipant')}>
        {(ready) => <Content data={ready} />}
      </Ready>
    </Page>
  );
}

function Actions({ data }: { readonly data: ParticipantReply }) {
  const may = useMay();
  const { siteId, id: participantId } = data.participant;
  return (
    <>
      {may('contact.read', siteId) ? (
        <Link to="/participants/$siteId/$participantId/contact" params={{ siteId, participantId }} className="button">
          {texts('participantPage.contactDetails')}
        </Link>
      ) : null}
      {may('participant.enrol', siteId) ? (
        <Link
          to="/participants/$siteId/$participantId/joint-sides/new"
          params={{ siteId, participantId }}
          className="button"
        >
          {texts('participantPage.addJointSide')}
        </Link>
      ) : null}
      {may('record.enter', siteId) ? <AddRecordMenu data={data} /> : null}
    </>
  );
}

function Content({ data }: { readonly data: ParticipantReply }) {
  const episodes = data.jointSides.flatMap((jointSide) => jointSide.episodes);
  return (
    <>
      <ParticipantHead data={data} />
      {episodes.length === 0 ? null : <ParticipantTimeline data={data} />}
      {data.jointSides.length === 0 ? (
        <Empty>{texts('participantPage.noJointSideYet')}</Empty>
      ) : (
        data.jointSides.map((jointSide) => <JointSideSection key={jointSide.id} jointSide={jointSide} data={data} />)
      )}
      <SafetySection data={data} />
      <RecordList data={data} />
    </>
  );
}
