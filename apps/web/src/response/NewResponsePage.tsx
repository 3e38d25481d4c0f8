import type { ParticipantReply, SavedResponseReply } from '@jointwise/server/contract';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { address } from '../api/address.ts';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { useForgetParticipant, useParticipant } from '../participant/useParticipant.ts';
import { BackLink } from '../shared/BackLink.tsx';
import { Empty } from '../shared/Empty.tsx';
import { today } from '../shared/format-date.ts';
import { jointSideName } from '../shared/joint-side-name.ts';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { type ResponseDraft, ResponseEditor } from './ResponseEditor.tsx';
import { completeAnswers } from './response-answers.ts';
import { SavedScores } from './SavedScores.tsx';
import { texts } from './texts.ts';
import { useInstrument, type WordedInstrument } from './useInstrument.ts';

/** Enters one instrument at one visit. */
export function NewResponsePage() {
  const {
    siteId,
    participantId,
    visitId,
    instrument: key,
  } = useParams({
    from: '/participants/$siteId/$participantId/visits/$visitId/$instrument',
  });
  const participant = useParticipant(siteId, participantId);
  const instrument = useInstrument(key);
  const title = instrument.status === 'ready' ? instrument.data.definition.title : texts('newResponsePage.response');
  return (
    <Page title={title} isNarrow>
      <Ready of={participant} what={texts('newResponsePage.theVisit')}>
        {(data) => (
          <Ready of={instrument} what={texts('newResponsePage.theInstrument')}>
            {(worded) => <NewResponse data={data} visitId={visitId} instrument={worded} />}
          </Ready>
        )}
      </Ready>
    </Page>
  );
}

interface NewResponseProps {
  readonly data: ParticipantReply;
  readonly visitId: string;
  readonly instrument: WordedInstrument;
}

const empty = (): ResponseDraft => ({ answers: {}, mode: 'paper', completedOn: today(), reason: '' });

function NewResponse({ data, visitId, instrument }: NewResponseProps) {
  const { siteId, id: participantId, code } = data.participant;
  const draftKey = `response.${visitId}.${instrument.definition.key}`;
  const draft = useDraft<ResponseDraft>(draftKey, empty());
  const save = useSave<SavedResponseReply>(draftKey);
  const forget = useForgetParticipant();
  const [saved, setSaved] = useState<SavedResponseReply>();
  const [startedAt] = useState(() => new Date().toISOString());
  const place = visitPlace(data, visitId);
  if (place === undefined) return <Empty>{texts('newResponsePage.thereNoSuchVisit')}</Empty>;
  const onSave = async () => {
    const { answers, mode, completedOn } = draft.value;
    const reply = await save.save(address`/sites/${siteId}/visits/${visitId}/responses`, 'POST', {
      instrument: instrument.definition.key,
      answers: completeAnswers(instrument.definition, answers),
      mode,
      locale: instrument.wording.locale,
      completedOn,
      startedAt,
    });
    if (reply === undefined) return;
    draft.discard();
    setSaved(reply);
    await forget();
  };
  return (
    <>
      <BackLink siteId={siteId} participantId={participantId} code={code} />
      <p className="soft">{place}</p>
      {saved === undefined ? (
        <ResponseEditor
          instrument={instrument}
          draft={draft}
          state={save.state}
          asksReason={false}
          onSave={() => void onSave()}
        />
      ) : (
        <SavedScores instrument={instrument.definition} scores={saved.scores} data={data} visitId={visitId} />
      )}
    </>
  );
}

function visitPlace({ jointSides }: ParticipantReply, visitId: string): string | undefined {
  for (const jointSide of jointSides) {
    for (const episode of jointSide.episodes) {
      const visit = episode.visits.find(({ id }) => id === visitId);
      if (visit !== undefined)
        return texts('newResponsePage.jointSideEpisodeNumberTitle', {
          jointSide: jointSideName(jointSide),
          number: episode.number,
          title: visit.title,
        });
    }
  }
  return undefined;
}
