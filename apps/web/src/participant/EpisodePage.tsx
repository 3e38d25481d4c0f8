import { productClasses, recordDefinitions } from '@jointwise/definitions';
import type { AddedEpisodeReply, ParticipantReply } from '@jointwise/server/contract';
import { useNavigate, useParams } from '@tanstack/react-router';
import { address } from '../api/address.ts';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { type ReadyRecord, type RecordDraft, RecordEditor } from '../record/RecordEditor.tsx';
import { useRecordContext } from '../record/useRecordContext.ts';
import { BackLink } from '../shared/BackLink.tsx';
import { Empty } from '../shared/Empty.tsx';
import { jointSideName } from '../shared/joint-side-name.ts';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { Select } from '../shared/Select.tsx';
import { texts } from './texts.ts';
import { participantPath, useForgetParticipant, useParticipant } from './useParticipant.ts';

interface EpisodeDraft extends RecordDraft {
  readonly conditionId: string;
  readonly productClass: string;
}

const procedure = recordDefinitions.find(({ kind }) => kind === 'procedure');

/** Begins an episode: its index procedure is day 0, and the visits are planned from there. */
export function EpisodePage() {
  const { siteId, participantId, jointSideId } = useParams({
    from: '/participants/$siteId/$participantId/joint-sides/$jointSideId/episodes/new',
  });
  const participant = useParticipant(siteId, participantId);
  return (
    <Page title={texts('episodePage.title')} basis={texts('episodePage.basis')} isNarrow>
      <Ready of={participant} what={texts('episodePage.theJointSide')}>
        {(data) => <NewEpisode data={data} jointSideId={jointSideId} />}
      </Ready>
    </Page>
  );
}

function NewEpisode({ data, jointSideId }: { readonly data: ParticipantReply; readonly jointSideId: string }) {
  const { siteId, id: participantId, code } = data.participant;
  const jointSide = data.jointSides.find(({ id }) => id === jointSideId);
  const draftKey = `episode.${jointSideId}`;
  const draft = useDraft<EpisodeDraft>(draftKey, {
    entry: { isIndex: true },
    warningsReason: '',
    reason: '',
    conditionId: jointSide?.conditions[0]?.id ?? '',
    productClass: '',
  });
  const save = useSave<AddedEpisodeReply>(draftKey);
  const context = useRecordContext(data, jointSideId);
  const forget = useForgetParticipant();
  const navigate = useNavigate();
  if (jointSide === undefined || procedure === undefined) return <Empty>{texts('episodePage.thereNoSuchJoint')}</Empty>;
  const { conditionId, productClass } = draft.value;
  const onSave = async (ready: ReadyRecord) => {
    const reply = await save.save(
      `${participantPath(siteId, participantId)}${address`/joint-sides/${jointSideId}/episodes`}`,
      'POST',
      {
        ...(conditionId === '' ? {} : { conditionId }),
        indexProcedure: ready.data,
        ...(productClass === '' ? {} : { product: productStart(productClass) }),
        ...(ready.warningsReason === undefined ? {} : { warningsReason: ready.warningsReason }),
      },
    );
    if (reply === undefined) return;
    draft.discard();
    await forget();
    await navigate({
      to: '/participants/$siteId/$participantId',
      params: { siteId, participantId },
      ignoreBlocker: true,
    });
  };
  return (
    <>
      <BackLink siteId={siteId} participantId={participantId} code={code} />
      <h2>{jointSideName(jointSide)}</h2>
      <RecordEditor
        definition={procedure}
        context={context}
        draft={{ ...draft, change: (next) => draft.change({ ...draft.value, ...next }) }}
        save={save}
        onSave={onSave}
        saveLabel={texts('episodePage.beginEpisode')}
      >
        <div className="filters">
          <Select
            label={texts('episodePage.condition')}
            isLong
            value={conditionId}
            options={[
              ['', texts('episodePage.notEntered')],
              ...jointSide.conditions.map((record) => [record.id, String(record.data.condition)] as const),
            ]}
            onChange={(next) => draft.change({ ...draft.value, conditionId: next })}
          />
          <Select
            label={texts('episodePage.productClass')}
            isLong
            value={productClass}
            options={[
              ['', texts('episodePage.none')],
              ...productClasses.map(({ code: own, title }) => [own, title] as const),
            ]}
            onChange={(next) => draft.change({ ...draft.value, productClass: next })}
          />
        </div>
      </RecordEditor>
    </>
  );
}

/** What is known of a product from its class alone; a single allowed donor relation follows from it. */
function productStart(code: string): Readonly<Record<string, string>> {
  const relations = productClasses.find((one) => one.code === code)?.donorRelations ?? [];
  const [only] = relations;
  return only !== undefined && relations.length === 1
    ? { productClass: code, donorRelation: only }
    : { productClass: code };
}
