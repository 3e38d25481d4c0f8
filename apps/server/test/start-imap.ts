import type { AddressInfo } from 'node:net';
import hoodiecrow from 'hoodiecrow-imap';
import { ImapFlow } from 'imapflow';

/** An IMAP server (IMAP4rev1, hoodiecrow) with one mailbox, and a mail program of the house that is signed in to it. */
export async function startImap(
  user: string,
  password: string,
  { plugins = [] }: { readonly plugins?: readonly string[] } = {},
) {
  const imap = hoodiecrow({ plugins, users: { [user]: { password } }, storage: { INBOX: {} } });
  await new Promise<void>((resolve) => imap.listen(0, '127.0.0.1', resolve));
  const { port } = imap.server.address() as AddressInfo;
  const program = new ImapFlow({
    ...{ host: '127.0.0.1', port, secure: false, logger: false, auth: { user, pass: password } },
    tls: { rejectUnauthorized: false },
  });
  await program.connect();
  return {
    /** Puts a message into the mailbox, as one that has arrived. */
    put: (source: string | Buffer) => program.append('INBOX', Buffer.from(source)),
    markUnread: () => inMailbox(program, () => program.messageFlagsRemove('1:*', ['\\Seen'])),
    /** Every message that lies there, oldest first: whether it was read. */
    list: () =>
      inMailbox(program, async () => {
        const all = await program.fetchAll('1:*', { flags: true });
        return all.map(({ flags }) => flags?.has('\\Seen') ?? false);
      }),
    url: `imap://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`,
    close: async () => {
      await program.logout();
      await new Promise<void>((resolve) => imap.close(resolve));
    },
  };
}

async function inMailbox<T>(program: ImapFlow, work: () => Promise<T>): Promise<T> {
  const lock = await program.getMailboxLock('INBOX');
  try {
    return await work();
  } finally {
    lock.release();
  }
}
