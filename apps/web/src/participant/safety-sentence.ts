import type { ParticipantReply } from '@jointwise/server/contract';
import { texts } from './texts.ts';

/** "None" only where somebody asked: without an assessment the answer is not known. */
export function safetySentence({ adverseEvents, assessments }: ParticipantReply['safety']): string {
  const events = adverseEvents.filter(({ withdrawn }) => !withdrawn).length;
  const asked = assessments.filter(({ withdrawn, data }) => !withdrawn && data.status !== 'not-assessed').length;
  const times = texts('safetySentence.countTimes', { count: asked });
  if (events > 0) {
    const known = texts('safetySentence.countAdverseEventsKnown', { count: events });
    return asked === 0
      ? texts('safetySentence.knownNobodyAskedSystematically', { known })
      : texts('safetySentence.knownAskedTimes', { known, times });
  }
  return asked === 0
    ? texts('safetySentence.notAssessedNobodyAsked')
    : texts('safetySentence.askedTimesNoAdverse', { times });
}
