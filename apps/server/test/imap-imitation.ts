import type { AddressInfo } from 'node:net';
import { createServer, type Socket } from 'node:net';

export interface StoredMail {
  readonly uid: number;
  readonly source: string;
  isSeen: boolean;
}

/**
 * As much of an IMAP server (RFC 3501) as fetching unread mail needs: one mailbox, one account. It says no to a wrong
 * password and knows nothing of the rest of the protocol.
 */
export async function startImap(user: string, password: string) {
  const mails: StoredMail[] = [];
  const commands: string[] = [];
  const server = createServer((socket) => {
    socket.setEncoding('latin1');
    socket.on('error', () => undefined);
    socket.write('* OK [CAPABILITY IMAP4rev1] ready\r\n');
    let rest = '';
    socket.on('data', (chunk: string) => {
      rest += chunk;
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        commands.push(line.replace(/^\S+ /, ''));
        answer(socket, line, { mails, login: `LOGIN ${quote(user)} ${quote(password)}` });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    mails,
    commands,
    url: `imap://${encodeURIComponent(user)}:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

const quote = (text: string) => `"${text}"`;

interface Mailbox {
  readonly mails: StoredMail[];
  readonly login: string;
}

function answer(socket: Socket, line: string, { mails, login }: Mailbox): void {
  const [tag = '', ...words] = line.split(' ');
  const command = words.join(' ').toUpperCase();
  const say = (...lines: string[]) => socket.write(lines.map((text) => `${text}\r\n`).join(''), 'latin1');
  const uid = Number(/^UID (?:FETCH|STORE) (\d+)/.exec(command)?.[1]);
  const mail = mails.find((one) => one.uid === uid);
  if (command.startsWith('LOGIN')) {
    const isRight = words.join(' ') === login || words.join(' ') === login.replaceAll('"', '');
    return void say(`${tag} ${isRight ? 'OK' : 'NO [AUTHENTICATIONFAILED]'} login`);
  }
  if (command === 'CAPABILITY') return void say('* CAPABILITY IMAP4rev1', `${tag} OK done`);
  if (/^(LIST|LSUB)/.test(command)) return void say('* LIST (\\HasNoChildren) "/" "INBOX"', `${tag} OK done`);
  if (/^(SELECT|EXAMINE)/.test(command)) {
    const state = [`* ${mails.length} EXISTS`, '* FLAGS (\\Seen)', '* OK [PERMANENTFLAGS (\\Seen)] flags'];
    return void say(
      ...state,
      '* OK [UIDVALIDITY 7] valid',
      '* OK [UIDNEXT 99] next',
      `${tag} OK [READ-WRITE] selected`,
    );
  }
  if (command.startsWith('UID SEARCH')) {
    const unseen = mails.filter(({ isSeen }) => !isSeen).map((one) => one.uid);
    return void say(['* SEARCH', ...unseen].join(' '), `${tag} OK done`);
  }
  if (command.startsWith('UID FETCH') && mail !== undefined) {
    const source = Buffer.from(mail.source).toString('latin1');
    say(`* ${mails.indexOf(mail) + 1} FETCH (UID ${uid} BODY[]<0> {${source.length}}`);
    return void say(`${source})`, `${tag} OK done`);
  }
  if (command.startsWith('UID STORE') && mail !== undefined) {
    mail.isSeen = true;
    return void say(`* ${mails.indexOf(mail) + 1} FETCH (UID ${uid} FLAGS (\\Seen))`, `${tag} OK done`);
  }
  if (command === 'LOGOUT') {
    say('* BYE', `${tag} OK bye`);
    return void socket.end();
  }
  say(`${tag} OK done`);
}
