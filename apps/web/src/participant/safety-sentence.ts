import type { ParticipantReply } from '@jointwise/server/contract';

/** "None" only where somebody asked: without an assessment the answer is not known. */
export function safetySentence({ adverseEvents, assessments }: ParticipantReply['safety']): string {
  const events = adverseEvents.filter(({ withdrawn }) => !withdrawn).length;
  const asked = assessments.filter(({ withdrawn, data }) => !withdrawn && data.status !== 'not-assessed').length;
  const times = asked === 1 ? 'once' : `${asked} times`;
  if (events > 0) {
    const known = events === 1 ? '1 adverse event is known' : `${events} adverse events are known`;
    return asked === 0 ? `${known}; nobody has asked systematically.` : `${known}; asked ${times}.`;
  }
  return asked === 0
    ? 'Not assessed: nobody has asked about adverse events yet, so none is not an answer.'
    : `Asked ${times}: no adverse event.`;
}
