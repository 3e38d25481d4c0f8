import { getSiteByCode } from '@jointwise/store';
import { ImapFlow } from 'imapflow';
import { enquirySiteOf } from '../enquiries/enquiry-site.ts';
import { receiveMessage } from '../enquiries/receive-message.ts';
import type { Services } from '../services.ts';
import { parseEmail } from './parse-email.ts';

/** Of a longer e-mail only the beginning is read: its head, its text, and that files came with it. */
const longestBytes = 2_097_152;
const atOnce = 50;

/**
 * Fetches unread e-mail of every site that has a mailbox. A message is marked as read only after it is stored, and
 * stays where it is: what the house does with its mailbox is not ours to decide.
 *
 * @returns how many were received
 */
export async function fetchMail(services: Services): Promise<number> {
  let received = 0;
  for (const { site, email } of services.channels.sites) {
    if (email?.imap !== undefined) received += await fetchMailbox(services, site, new URL(email.imap));
  }
  return received;
}

async function fetchMailbox(services: Services, siteCode: string, address: URL): Promise<number> {
  const work = { actor: { system: 'enquiry e-mail' }, siteIds: [] };
  const site = await services.store.read(work, (session) => getSiteByCode(session, siteCode));
  if (site === undefined) return 0;
  const client = new ImapFlow({
    host: address.hostname,
    port: Number(address.port) || (address.protocol === 'imaps:' ? 993 : 143),
    secure: address.protocol === 'imaps:',
    auth: { user: decodeURIComponent(address.username), pass: decodeURIComponent(address.password) },
    logger: false,
    socketTimeout: 60_000,
    // A certificate that cannot be checked ends the connection; STARTTLS is used wherever it is offered.
  });
  // Without a listener a broken connection would end the process; the next round says what is wrong.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const mailbox = decodeURIComponent(address.pathname.slice(1)) || 'INBOX';
    const lock = await client.getMailboxLock(mailbox);
    try {
      return await takeUnread(services, client, (message) =>
        receiveMessage(services, { site: enquirySiteOf(site, services.channels), channel: 'e-mail', message }),
      );
    } finally {
      lock.release();
    }
  } finally {
    await client.logout().catch(() => client.close());
  }
}

type Receive = (message: NonNullable<Awaited<ReturnType<typeof parseEmail>>>) => Promise<unknown>;

async function takeUnread(services: Services, client: ImapFlow, receive: Receive): Promise<number> {
  const unread = (await client.search({ seen: false }, { uid: true })) || [];
  let received = 0;
  for (const uid of unread.slice(0, atOnce)) {
    const range = String(uid);
    const fetched = await client.fetchOne(range, { source: { maxLength: longestBytes } }, { uid: true });
    const source = fetched === false ? undefined : fetched.source;
    if (source === undefined) continue;
    const message = await parseEmail(source, services.now()).catch(() => undefined);
    if (message !== undefined) await receive(message);
    await client.messageFlagsAdd(range, ['\\Seen'], { uid: true });
    received += 1;
  }
  return received;
}
