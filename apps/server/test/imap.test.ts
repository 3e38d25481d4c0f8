import { listEnquiries } from '@jointwise/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchMail } from '../src/channels/fetch-mail.ts';
import { channelsFile, mail } from './channels-example.ts';
import { startImap } from './imap-imitation.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let test: TestServer;
let imap: Awaited<ReturnType<typeof startImap>>;
beforeAll(async () => {
  imap = await startImap('ask@clinic.example', 'p ss/word');
  test = await startTestServer(channelsFile({ imap: imap.url }));
});
afterAll(async () => {
  await test.close();
  await imap.close();
});

const put = (source: string) => imap.mails.push({ uid: imap.mails.length + 5, source, isSeen: false });
const inbox = () => {
  const siteId = test.siteIds.own;
  const work = { actor: { system: 'test' }, siteIds: [siteId] };
  return test.store.read(work, (session) => listEnquiries(session, { siteId, status: 'open', limit: 10 }));
};

describe('a mailbox that is fetched', () => {
  it('makes enquiries of unread messages, marks them as read, and fetches none twice', async () => {
    put(mail('Good morning, I would like an appointment', { id: '<a@x>', from: 'a@example.org' }));
    put(mail('Buenos días, tengo fiebre y la rodilla hinchada', { id: '<b@x>', from: 'b@example.org' }));
    expect(await fetchMail(test.services)).toBe(2);
    expect(imap.mails.map(({ isSeen }) => isSeen)).toEqual([true, true]);
    expect(await inbox()).toMatchObject([
      { channel: 'e-mail', urgency: 'emergency', locale: 'es' },
      { channel: 'e-mail', urgency: null, locale: 'en' },
    ]);
    expect(await fetchMail(test.services)).toBe(0);
    expect(imap.commands.filter((line) => /DELETE|EXPUNGE|MOVE|COPY/.test(line))).toEqual([]);
  });

  it('leaves what could not be stored unread, and fetches it the next time', async () => {
    put(mail('One more question about the first visit', { id: '<c@x>', from: 'c@example.org' }));
    const broken = { ...test.services, store: { ...test.store, write: () => Promise.reject(new Error('down')) } };
    await expect(fetchMail(broken)).rejects.toThrow('down');
    expect(imap.mails.at(-1)?.isSeen).toBe(false);
    expect(await fetchMail(test.services)).toBe(1);
    expect(await inbox()).toHaveLength(3);
  });

  it('counts a message once that also came by the webhook or was marked as unread again', async () => {
    for (const one of imap.mails) one.isSeen = false;
    expect(await fetchMail(test.services)).toBe(3);
    expect((await inbox()).length).toBe(3);
  });

  it('is not stopped by a message that is none', async () => {
    put('');
    put('\u0000\u0001');
    await fetchMail(test.services);
    expect(await inbox()).toHaveLength(3);
  });

  it('says that it cannot sign in', async () => {
    const other = await startImap('ask@clinic.example', 'another');
    const wrong = await startTestServer(channelsFile({ imap: other.url.replace('another', 'guess') }));
    await expect(fetchMail(wrong.services)).rejects.toThrow();
    await wrong.close();
    await other.close();
  });
});
