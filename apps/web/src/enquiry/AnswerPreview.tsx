import { composeAnswer, isFreeTextOpen } from '@jointwise/registry';
import type { AnswerRow, EnquiryPageReply } from '@jointwise/server/contract';
import { texts } from './texts.ts';

interface PreviewProps {
  readonly answer: AnswerRow;
  readonly channel: string;
  readonly data: EnquiryPageReply;
}

/** The answer as the person will get it: with their name, the site, the link and how to get no more messages. */
export function AnswerPreview({ answer, channel, data: { enquiry, contact, answering } }: PreviewProps) {
  const frame = answering.frames.find(({ locale }) => locale === answer.locale);
  const name = contact === null ? '…' : (contact.givenName ?? '');
  const isSent = channel !== 'phone';
  const values = { name, site: answering.site, link: isSent ? frame?.link : '' };
  const isHeldBack = channel === 'whatsapp' && !isFreeTextOpen(enquiry.lastInboundAt, new Date());
  return (
    <figure className="stack-close">
      <figcaption className="small soft">
        {isSent ? texts('answerPreview.asItWillBeSent') : texts('answerPreview.asItIsReadOut')}
      </figcaption>
      <blockquote className="panel stack-close" lang={answer.locale}>
        {channel === 'e-mail' && frame !== undefined ? <strong>{frame.subject}</strong> : null}
        <p style={{ whiteSpace: 'pre-wrap' }}>
          {composeAnswer(answer.body, values, isSent ? frame?.ending : undefined)}
        </p>
      </blockquote>
      {isSent && answer.body.includes('{link}') ? (
        <p className="small soft">{texts('answerPreview.linkMadeWhenSent')}</p>
      ) : null}
      {isHeldBack ? <p className="field-warning">{texts('answerPreview.onlyTemplate')}</p> : null}
    </figure>
  );
}
