import { createHmac } from 'node:crypto';
import type { AnswerChannel } from '@jointwise/definitions';
import type { Session } from '../database/session.ts';

/**
 * Keyed hash of an address or number, to find it by without keeping it. Bound to the site: the same person at two sites
 * has two hashes.
 *
 * @param handle in the form of registry's `handleOf`
 */
export function handleHash(
  { keys }: Pick<Session, 'keys'>,
  { siteId, channel, handle }: { readonly siteId: string; readonly channel: AnswerChannel; readonly handle: string },
): Buffer {
  return createHmac('sha256', keys.contact).update(`handle ${siteId} ${channel} ${handle}`).digest();
}

/** Keyed hash of the identity that a provider gave a message; some providers write a phone number into it. */
export function providerHash({ keys }: Pick<Session, 'keys'>, channel: string, providerId: string): Buffer {
  return createHmac('sha256', keys.contact).update(`message ${channel} ${providerId}`).digest();
}
