import type { EnquiryPageReply } from '@jointwise/server/contract';
import { useSave } from '../api/useSave.ts';
import { DateText } from '../shared/DateText.tsx';
import { authorOf, channelWords, eventSentence, inSentence } from './enquiry-words.ts';
import { StepForm } from './StepForm.tsx';
import { texts } from './texts.ts';
import { enquiryPath, useForgetEnquiries } from './useEnquiries.ts';
import type { StepPlace } from './useStep.ts';

interface HistoryProps {
  readonly place: StepPlace;
  readonly data: EnquiryPageReply;
  readonly mayWrite: boolean;
}

type Message = EnquiryPageReply['messages'][number];

/** Messages without their words, and what has happened. */
export function EnquiryHistory({ place, data: { messages, events }, mayWrite }: HistoryProps) {
  return (
    <>
      <section className="stack" aria-labelledby="messages">
        <h2 id="messages">{texts('enquiryHistory.messages')}</h2>
        {messages.length === 0 ? <p className="soft">{texts('enquiryHistory.none')}</p> : null}
        <ol className="stack-close">
          {messages.map((message) => (
            <li key={message.id}>
              {messageSentence(message)} <DateText iso={message.at} />
              {message.status === 'failed' && mayWrite ? <Retry place={place} message={message} /> : null}
            </li>
          ))}
        </ol>
      </section>
      <section className="stack" aria-labelledby="events">
        <h2 id="events">{texts('enquiryHistory.history')}</h2>
        <ol className="stack-close">
          {events.map((event) => (
            <li key={event.number}>
              {eventSentence(event)}{' '}
              <span className="small soft">
                <DateText iso={event.at} />, {authorOf(event.by)}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

function messageSentence({ direction, channel, kind, status, attachments, answerTitle, failure }: Message): string {
  const by = inSentence(channelWords[channel]);
  if (direction === 'in') {
    const files = attachments === 0 ? '' : texts('enquiryHistory.countFilesNotOpened', { count: attachments });
    return texts('enquiryHistory.cameFiles', { by, files });
  }
  const what =
    kind === 'safety'
      ? texts('enquiryHistory.safetyText')
      : texts('enquiryHistory.answerAnswerTitle', { answerTitle: answerTitle ?? '' });
  return texts('enquiryHistory.whatStatusFailure', {
    what,
    by,
    status,
    failure: failure === null ? '' : ` (${failure})`,
  });
}

function Retry({ place, message }: { readonly place: StepPlace; readonly message: Message }) {
  const save = useSave<unknown>(`enquiry.retry.${message.id}.${message.at}`, { isKept: false });
  const forget = useForgetEnquiries();
  const path = `${enquiryPath(place.siteId, place.enquiryId)}/messages/${message.id}/retry`;
  return (
    <StepForm
      label={texts('enquiryHistory.sendAgain')}
      state={save.state}
      onReload={() => void forget()}
      onTake={() => void save.save(path, 'POST', {}).then(forget)}
    />
  );
}
