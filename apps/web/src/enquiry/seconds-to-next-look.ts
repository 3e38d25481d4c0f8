import type { EnquiryPageReply } from '@jointwise/server/contract';

const whileLeaving = 3;
const otherwise = 30;
const leavingMilliseconds = 120_000;

/**
 * Seconds until the page of an enquiry looks again: soon while a message is about to leave, so that it is seen to be
 * sent. One that waits for the end of the quiet hours, or for a server that is down, is not looked at all night.
 *
 * @param now milliseconds since 1970
 */
export function secondsToNextLook(
  messages: readonly Pick<EnquiryPageReply['messages'][number], 'status' | 'at'>[],
  now: number,
): number {
  const isLeaving = messages.some(
    ({ status, at }) => status === 'queued' && now - new Date(at).getTime() < leavingMilliseconds,
  );
  return isLeaving ? whileLeaving : otherwise;
}
