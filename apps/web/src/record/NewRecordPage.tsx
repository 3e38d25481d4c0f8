import { type RecordDefinition, recordDefinitions } from '@jointwise/definitions';
import type { AddedRecordReply, ParticipantReply } from '@jointwise/server/contract';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from '../api/address.ts';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { anchorsOf } from '../participant/anchors-of.ts';
import { participantPath, useForgetParticipant, useParticipant } from '../participant/useParticipant.ts';
import { BackLink } from '../shared/BackLink.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { Select } from '../shared/Select.tsx';
import { type RecordDraft, RecordEditor } from './RecordEditor.tsx';
import { texts } from './texts.ts';
import { useRecordContext } from './useRecordContext.ts';
import { useStudyDefinition } from './useStudyDefinition.ts';

/** Enters a clinical record of any kind. */
export function NewRecordPage() {
  const { siteId, participantId, kind } = useParams({
    from: '/participants/$siteId/$participantId/records/$kind/new',
  });
  const definition = recordDefinitions.find((one) => one.kind === kind);
  const participant = useParticipant(siteId, participantId);
  if (definition === undefined)
    return <Page title={texts('newRecordPage.title')} sentence={texts('newRecordPage.thereNoRecordKind', { kind })} />;
  return (
    <Page title={definition.title} isNarrow>
      <Ready of={participant} what={texts('newRecordPage.theParticipant')}>
        {(data) => <NewRecord definition={definition} data={data} />}
      </Ready>
    </Page>
  );
}

const empty: RecordDraft = { entry: {}, warningsReason: '', reason: '' };

interface NewRecordProps {
  readonly definition: RecordDefinition;
  readonly data: ParticipantReply;
}

function NewRecord({ definition: plain, data }: NewRecordProps) {
  const definition = useStudyDefinition(plain, data);
  const { siteId, id: participantId } = data.participant;
  const { anchor } = useSearch({ strict: false }) as { readonly anchor?: string };
  const anchors = anchorsOf(definition, data);
  const [anchorId, setAnchorId] = useState(anchor ?? anchors[0]?.id);
  const draftKey = `record.${participantId}.${definition.kind}.${anchorId}`;
  const context = useRecordContext(data, anchorId);
  const draft = useDraft(draftKey, startOf(definition, context.ctcaeVersion));
  const save = useSave<AddedRecordReply>(draftKey);
  const forget = useForgetParticipant();
  const navigate = useNavigate();
  const onSave = async (ready: { data: unknown; warningsReason: string | undefined }) => {
    const body = {
      ...(anchorId === undefined || anchorId === participantId ? {} : { anchorId }),
      data: ready.data,
      ...(ready.warningsReason === undefined ? {} : { warningsReason: ready.warningsReason }),
    };
    const reply = await save.save(
      `${participantPath(siteId, participantId)}${address`/records/${definition.kind}`}`,
      'POST',
      body,
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
      <BackLink siteId={siteId} participantId={participantId} code={data.participant.code} />
      <RecordEditor
        definition={definition}
        context={context}
        draft={draft}
        save={save}
        onSave={onSave}
        saveLabel={texts('newRecordPage.saveTitle', { title: definition.title.toLowerCase() })}
      >
        {anchors.length > 1 ? (
          <Select
            label={texts('newRecordPage.about')}
            value={anchorId ?? ''}
            options={anchors.map(({ id, label }) => [id, label])}
            onChange={setAnchorId}
          />
        ) : null}
      </RecordEditor>
    </>
  );
}

/** The CTCAE version belongs to the study, so it is not asked of everybody again. */
function startOf({ fields }: RecordDefinition, ctcaeVersion: string | undefined): RecordDraft {
  const hasVersion = fields.some(({ name }) => name === 'ctcaeVersion');
  return hasVersion && ctcaeVersion !== undefined ? { ...empty, entry: { ctcaeVersion } } : empty;
}
