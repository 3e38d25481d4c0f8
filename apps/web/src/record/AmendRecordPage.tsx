import { type RecordDefinition, recordDefinitions } from '@jointwise/definitions';
import type { AddedRecordReply, ClinicalRecord, ParticipantReply } from '@jointwise/server/contract';
import { useNavigate, useParams } from '@tanstack/react-router';
import { address } from '../api/address.ts';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { useMay } from '../api/useSession.ts';
import { allRecords } from '../participant/RecordList.tsx';
import { participantPath, useForgetParticipant, useParticipant } from '../participant/useParticipant.ts';
import { BackLink } from '../shared/BackLink.tsx';
import { DateText } from '../shared/DateText.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { type RecordDraft, RecordEditor } from './RecordEditor.tsx';
import { RecordHistory } from './RecordHistory.tsx';
import { texts } from './texts.ts';
import { useRecordContext } from './useRecordContext.ts';
import { useStudyDefinition } from './useStudyDefinition.ts';
import { WithdrawRecord } from './WithdrawRecord.tsx';

/** One record: its values, its history, and its amendment with a reason. */
export function AmendRecordPage() {
  const { siteId, participantId, kind, recordId } = useParams({
    from: '/participants/$siteId/$participantId/records/$kind/$recordId',
  });
  const definition = recordDefinitions.find((one) => one.kind === kind);
  const participant = useParticipant(siteId, participantId);
  return (
    <Page title={definition?.title ?? texts('amendRecordPage.record')} isNarrow>
      <Ready of={participant} what={texts('amendRecordPage.theRecord')}>
        {(data) => {
          const record = allRecords(data).find(({ id }) => id === recordId);
          if (definition === undefined || record === undefined)
            return <Empty>{texts('amendRecordPage.thereNoSuchRecord')}</Empty>;
          return <Amend key={`${record.id} ${record.version}`} definition={definition} record={record} data={data} />;
        }}
      </Ready>
    </Page>
  );
}

interface AmendProps {
  readonly definition: RecordDefinition;
  readonly record: ClinicalRecord;
  readonly data: ParticipantReply;
}

function Amend({ definition: plain, record, data }: AmendProps) {
  const definition = useStudyDefinition(plain, data);
  const { siteId, id: participantId, code } = data.participant;
  const may = useMay();
  const path = `${participantPath(siteId, participantId)}${address`/records/${record.kind}/${record.id}`}`;
  const isAmendable = may('record.amend', siteId) && !record.withdrawn;
  return (
    <>
      <BackLink siteId={siteId} participantId={participantId} code={code} />
      <p className="soft">
        {texts.nodes('amendRecordPage.versionVersionEnteredDateText', {
          version: record.version,
          dateText: <DateText iso={record.enteredAt} />,
          enteredBy: record.enteredBy,
          withdrawn: record.withdrawn ? texts('amendRecordPage.withdrawnEnteredError') : '',
        })}
      </p>
      <RecordHistory definition={definition} path={path} />
      {record.isArmHidden ? <p className="note">{texts('amendRecordPage.armMasked')}</p> : null}
      {isAmendable && !record.isArmHidden ? (
        <AmendForm definition={definition} record={record} data={data} path={path} />
      ) : null}
      {isAmendable ? <WithdrawRecord path={path} record={record} data={data} /> : null}
    </>
  );
}

function AmendForm({ definition, record, data, path }: AmendProps & { readonly path: string }) {
  const { siteId, id: participantId } = data.participant;
  const draftKey = `amend.${record.id}.${record.version}`;
  const draft = useDraft<RecordDraft>(draftKey, { entry: record.data, warningsReason: '', reason: '' });
  const save = useSave<AddedRecordReply>(draftKey);
  const context = useRecordContext(data, record.anchorId);
  const forget = useForgetParticipant();
  const navigate = useNavigate();
  return (
    <RecordEditor
      definition={definition}
      context={context}
      draft={draft}
      save={save}
      asksReason
      saveLabel={texts('amendRecordPage.saveAmendment')}
      onReload={() => {
        draft.discard();
        void forget();
      }}
      onSave={async (ready) => {
        const reply = await save.save(path, 'PUT', {
          version: record.version,
          data: ready.data,
          reason: ready.reason,
          ...(ready.warningsReason === undefined ? {} : { warningsReason: ready.warningsReason }),
        });
        if (reply === undefined) return;
        draft.discard();
        await forget();
        await navigate({
          to: '/participants/$siteId/$participantId',
          params: { siteId, participantId },
          ignoreBlocker: true,
        });
      }}
    />
  );
}
