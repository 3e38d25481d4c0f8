import type { ParticipantReply, ResponseReply, SavedResponseReply } from '@jointwise/server/contract';
import { useNavigate, useParams } from '@tanstack/react-router';
import { address } from '../api/address.ts';
import { useDraft } from '../api/useDraft.ts';
import { useSave } from '../api/useSave.ts';
import { useMay } from '../api/useSession.ts';
import { useForgetParticipant, useParticipant } from '../participant/useParticipant.ts';
import { BackLink } from '../shared/BackLink.tsx';
import { DateText } from '../shared/DateText.tsx';
import { Empty } from '../shared/Empty.tsx';
import { Page } from '../shared/Page.tsx';
import { Ready } from '../shared/Ready.tsx';
import { type Mode, type ResponseDraft, ResponseEditor } from './ResponseEditor.tsx';
import { ResponseHistory } from './ResponseHistory.tsx';
import { completeAnswers } from './response-answers.ts';
import { ScoreFacts } from './SavedScores.tsx';
import { texts } from './texts.ts';
import { useInstrument } from './useInstrument.ts';

/** One response: its scores, its history, and its amendment with a reason. */
export function AmendResponsePage() {
  const { siteId, participantId, responseId } = useParams({
    from: '/participants/$siteId/$participantId/responses/$responseId',
  });
  const participant = useParticipant(siteId, participantId);
  return (
    <Page title={texts('amendResponsePage.title')} isNarrow>
      <Ready of={participant} what={texts('amendResponsePage.theResponse')}>
        {(data) => {
          const response = responsesOf(data).find(({ id }) => id === responseId);
          if (response === undefined) return <Empty>{texts('amendResponsePage.thereNoSuchResponse')}</Empty>;
          return <Amend key={`${response.id} ${response.version}`} data={data} response={response} />;
        }}
      </Ready>
    </Page>
  );
}

function responsesOf({ jointSides }: ParticipantReply): readonly ResponseReply[] {
  return jointSides.flatMap(({ episodes }) =>
    episodes.flatMap(({ visits }) => visits.flatMap(({ responses }) => responses)),
  );
}

interface AmendProps {
  readonly data: ParticipantReply;
  readonly response: ResponseReply;
}

function Amend({ data, response }: AmendProps) {
  const { siteId, id: participantId, code } = data.participant;
  const instrument = useInstrument(response.instrument, response.locale);
  const may = useMay();
  const draftKey = `amend.${response.id}.${response.version}`;
  const draft = useDraft<ResponseDraft>(draftKey, {
    answers: response.answers,
    mode: response.mode as Mode,
    completedOn: response.completedOn,
    reason: '',
  });
  const save = useSave<SavedResponseReply>(draftKey);
  const forget = useForgetParticipant();
  const navigate = useNavigate();
  const path = address`/sites/${siteId}/responses/${response.id}`;
  return (
    <>
      <BackLink siteId={siteId} participantId={participantId} code={code} />
      <Ready of={instrument} what={texts('amendResponsePage.theInstrument')}>
        {(worded) => (
          <>
            <section className="panel">
              <h2>{worded.definition.title}</h2>
              <p className="soft">
                {texts.nodes('amendResponsePage.versionVersionCompletedDateText', {
                  version: response.version,
                  dateText: <DateText iso={response.completedOn} />,
                  enteredBy: response.enteredBy,
                })}
              </p>
              <ScoreFacts instrument={worded.definition} scores={response.scores} />
            </section>
            <ResponseHistory path={path} instrument={worded.definition} />
            {may('response.amend', siteId) ? (
              <ResponseEditor
                instrument={worded}
                draft={draft}
                state={save.state}
                asksReason
                onReload={() => {
                  draft.discard();
                  void forget();
                }}
                onSave={async () => {
                  const { answers, reason, completedOn } = draft.value;
                  const reply = await save.save(path, 'PUT', {
                    version: response.version,
                    answers: completeAnswers(worded.definition, answers),
                    reason,
                    completedOn,
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
            ) : null}
          </>
        )}
      </Ready>
    </>
  );
}
