import { listEnquiries, listEnquiryMessages } from '@jointwise/store';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchMail } from '../src/channels/fetch-mail.ts';
import { channelsFile, mail } from './channels-example.ts';
import { startImap } from './start-imap.ts';
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

const work = () => ({ actor: { system: 'test' }, siteIds: [test.siteIds.own] });
const inbox = () =>
  test.store.read(work(), (session) => listEnquiries(session, { siteId: test.siteIds.own, status: 'open', limit: 20 }));

describe('a mailbox that is fetched', () => {
  it('makes enquiries of unread messages, marks them as read, leaves them there, and fetches none twice', async () => {
    await imap.put(mail('Good morning, I would like an appointment', { id: '<a@x>', from: 'a@example.org' }));
    await imap.put(mail('Buenos días, tengo fiebre y la rodilla hinchada', { id: '<b@x>', from: 'b@example.org' }));
    expect(await fetchMail(test.services)).toBe(2);
    expect(await imap.list()).toEqual([true, true]);
    expect(await inbox()).toMatchObject([
      { channel: 'e-mail', urgency: 'emergency', locale: 'es' },
      { channel: 'e-mail', urgency: null, locale: 'en' },
    ]);
    expect(await fetchMail(test.services)).toBe(0);
  });

  it('leaves what could not be stored unread, and fetches it the next time', async () => {
    await imap.put(mail('One more question about the first visit', { id: '<c@x>', from: 'c@example.org' }));
    const broken = { ...test.services, store: { ...test.store, write: () => Promise.reject(new Error('down')) } };
    await expect(fetchMail(broken)).rejects.toThrow('down');
    expect((await imap.list()).at(-1)).toBe(false);
    expect(await fetchMail(test.services)).toBe(1);
    expect(await inbox()).toHaveLength(3);
  });

  it('counts a message once that also came by the webhook or was marked as unread again', async () => {
    await imap.markUnread();
    expect(await fetchMail(test.services)).toBe(3);
    expect((await inbox()).length).toBe(3);
  });

  it('reads the words of a long message, of a megabyte and of one with a file, and nothing beyond 2 MiB', async () => {
    const file = [
      '--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nCan I have an appointment about this report, please?',
      `--b\r\nContent-Type: application/pdf; name="r.pdf"\r\nContent-Disposition: attachment; filename="r.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n${'JVBERi0x\r\n'.repeat(220_000)}`,
      '--b--',
    ].join('\r\n');
    const mixed = { headers: ['Content-Type: multipart/mixed; boundary=b'], id: '<d@x>', from: 'd@example.org' };
    await imap.put(mail(file, mixed));
    await imap.put(mail(`${'word\r\n'.repeat(170_000)} chest pain`, { id: '<e@x>', from: 'e@example.org' }));
    expect(await fetchMail(test.services)).toBe(2);
    const rows = await inbox();
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ urgency }) => urgency === 'emergency')).toHaveLength(2);
    const siteId = test.siteIds.own;
    const files: number[] = [];
    for (const { id } of rows) {
      const messages = await test.store.read(work(), (session) => listEnquiryMessages(session, siteId, id));
      files.push(messages[0]?.attachments ?? 0);
    }
    expect(files.filter((count) => count === 1)).toHaveLength(1);
  });

  it('is not stopped by a message that is none', async () => {
    await imap.put('nothing that has a head');
    await imap.put('\u0001\u0002');
    expect(await fetchMail(test.services)).toBe(2);
    expect(await inbox()).toHaveLength(5);
    expect(await imap.list()).not.toContain(false);
  });

  it('says that it cannot sign in', async () => {
    const other = await startImap('ask@clinic.example', 'another');
    const wrong = await startTestServer(channelsFile({ imap: other.url.replace('another', 'guess') }));
    await expect(fetchMail(wrong.services)).rejects.toThrow();
    await wrong.close();
    await other.close();
  });

  it('tells its password to no server whose certificate nobody vouches for', async () => {
    const other = await startImap('ask@clinic.example', 'another', { plugins: ['STARTTLS'] });
    const careful = await startTestServer(channelsFile({ imap: other.url }));
    await other.put(mail('Good morning, I would like an appointment'));
    await expect(fetchMail(careful.services)).rejects.toThrow(/certificate/);
    expect(await other.list()).toEqual([false]);
    await careful.close();
    await other.close();
  });
});
