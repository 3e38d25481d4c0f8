import { planAttempt, type Sent } from '@jointwise/registry';
import { claimOutbox, listSites, settleDead, settleRetry, settleSent, type WaitingMessage } from '@jointwise/store';
import type { Services } from '../services.ts';

/** Longer than a channel takes to give up. */
const claimMilliseconds = 3 * 60_000;
const atOnce = 20;

/**
 * Sends what waits, each message once: an attempt that fails is made again later, one that cannot succeed is put before
 * a person. A channel that was switched off since is a failure like others.
 *
 * @returns how many were sent
 */
export async function deliverOutbox(services: Services): Promise<number> {
  const { store, now } = services;
  const actor = { system: 'outbox' };
  const sites = await store.read({ actor, siteIds: [] }, (session) => listSites(session));
  const siteIds = sites.map(({ id }) => id);
  const at = now();
  const until = new Date(at.getTime() + claimMilliseconds);
  const waiting = await store.write({ actor, siteIds }, (session) =>
    claimOutbox(session, { siteIds, now: at, until, limit: atOnce }),
  );
  let sent = 0;
  for (const message of waiting) {
    const code = sites.find(({ id }) => id === message.siteId)?.code ?? '';
    const channel = services.channels.outbound(code, message.channel);
    const { id, content, kind } = message;
    const outbound = { id, ...content, isAutomatic: kind === 'safety' };
    const outcome: Sent = (await channel?.send(outbound)) ?? { status: 'failed', code: 'channel-off' };
    await settle(services, message, outcome);
    if (outcome.status === 'sent') sent += 1;
  }
  return sent;
}

async function settle({ store, now }: Services, message: WaitingMessage, outcome: Sent): Promise<void> {
  const { siteId, id, channel, attempts } = message;
  await store.write({ actor: { system: 'outbox' }, siteIds: [siteId] }, async (session) => {
    if (outcome.status === 'sent') {
      return settleSent(session, { siteId, id, channel, providerId: outcome.providerId });
    }
    const next = outcome.status === 'refused' ? undefined : planAttempt(attempts, now());
    if (next?.status === 'wait') {
      return settleRetry(session, { siteId, id, code: outcome.code, notBefore: next.until });
    }
    return settleDead(session, { siteId, id, code: outcome.code });
  });
}
