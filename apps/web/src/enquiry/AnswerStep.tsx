import type { AnswerRow, EnquiryPageReply } from '@jointwise/server/contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatInstant } from '../shared/format-date.ts';
import { PlainField } from '../shared/PlainField.tsx';
import { Ready } from '../shared/Ready.tsx';
import { Select } from '../shared/Select.tsx';
import { AnswerPreview } from './AnswerPreview.tsx';
import { ClaimFindings } from './ClaimFindings.tsx';
import { channelWords } from './enquiry-words.ts';
import { StepForm } from './StepForm.tsx';
import { texts } from './texts.ts';
import { useAnswers } from './useEnquiries.ts';
import { type StepPlace, useStep } from './useStep.ts';

interface AnswerStepProps {
  readonly place: StepPlace;
  readonly data: EnquiryPageReply;
}

/** Answers from an approved text, on a channel that the person has agreed to. */
export function AnswerStep({ place, data }: AnswerStepProps) {
  const answers = useAnswers(place.siteId);
  return (
    <div className="panel stack">
      <h3>{texts('answerStep.answer')}</h3>
      <Ready of={answers} what={texts('answerStep.theApprovedAnswers')}>
        {({ rows }) => {
          const usable = rows.filter(({ approvedAt }) => approvedAt !== null);
          if (usable.length > 0) return <AnswerForm place={place} data={data} answers={usable} />;
          return (
            <p>
              {texts.nodes('answerStep.noAnswerApprovedYet', {
                link: <Link to="/answers">{texts('answerStep.writeOne')}</Link>,
              })}
            </p>
          );
        }}
      </Ready>
    </div>
  );
}

function AnswerForm({ place, data, answers }: AnswerStepProps & { readonly answers: readonly AnswerRow[] }) {
  const { enquiry, writableBy } = data;
  const channels = enquiry.mayContactBy.filter((channel) => channel === 'phone' || writableBy.includes(channel));
  const [channel, setChannel] = useState<string>(channels[0] ?? '');
  const [answerId, setAnswer] = useState('');
  const [warningsReason, setReason] = useState('');
  const step = useStep<{ readonly version: number; readonly sendsAt: string | null }>(place, 'answers');
  const [sent, setSent] = useState<string>();
  const answer = answers.find(({ id }) => id === answerId);
  const isDoubtful = answer?.findings.claims.some(({ isSupported }) => !isSupported) ?? false;
  const isExplained = !isDoubtful || warningsReason.trim() !== '';
  const take = async () => {
    const reply = await step.take({ answerId, channel, ...(isDoubtful && { warningsReason }) });
    if (reply === undefined) return;
    // The form is empty again: a second press sends no second answer.
    setAnswer('');
    setReason('');
    setSent(
      reply.sendsAt === null
        ? texts('answerStep.noted')
        : texts('answerStep.goesOutSendsAt', { sendsAt: formatInstant(reply.sendsAt) }),
    );
  };
  if (channels.length === 0) {
    return <p>{texts('answerStep.thePersonCannotWritten')}</p>;
  }
  return (
    <StepForm
      label={channel === 'phone' ? texts('answerStep.noteAsTold') : texts('answerStep.sendAnswer')}
      isMain
      state={step.state}
      isReady={answerId !== '' && channel !== '' && isExplained}
      onReload={step.reload}
      onTake={() => void take()}
    >
      <Select
        label={texts('answerStep.approvedAnswer')}
        value={answerId}
        isLong
        options={[
          ['', texts('answerStep.choose')],
          ...sorted(answers, enquiry.locale).map(({ id, title, locale }) => [id, `${title} (${locale})`] as const),
        ]}
        onChange={setAnswer}
      />
      <Select
        label={texts('answerStep.by')}
        value={channel}
        options={channels.map((one) => [one, channelWords[one]] as const)}
        onChange={setChannel}
      />
      {answer === undefined ? null : <AnswerPreview answer={answer} channel={channel} data={data} />}
      {answer === undefined ? null : <ClaimFindings findings={answer.findings} />}
      {isDoubtful ? (
        <PlainField
          label={texts('answerStep.whySendAnywayRequired')}
          value={warningsReason}
          onChange={setReason}
          hint={texts('answerStep.keptAuditTrail')}
        />
      ) : null}
      {sent === undefined ? null : <p role="status">{sent}</p>}
    </StepForm>
  );
}

/** Answers in the language of the person first. */
function sorted(answers: readonly AnswerRow[], locale: string): readonly AnswerRow[] {
  return [...answers].sort((a, b) => Number(b.locale === locale) - Number(a.locale === locale));
}
