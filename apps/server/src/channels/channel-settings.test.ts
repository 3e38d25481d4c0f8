import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readChannelSettings } from './channel-settings.ts';
import { Channels } from './channels.ts';

const folder = mkdtempSync(join(tmpdir(), 'jointwise-settings-'));
const read = (content: unknown, environment = {}) => {
  const path = join(folder, 'channels.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readChannelSettings(path, environment);
};
const email = { address: 'ask@clinic.example', smtp: 'smtps://u:p@mail.example' };

describe('readChannelSettings', () => {
  it('turns every channel off where there is no file', () => {
    const settings = readChannelSettings(join(folder, 'none.json'), {});
    expect(settings).toEqual({ retentionDays: 180, sites: [] });
    expect(new Channels(settings, () => new Date()).describe()).toBe(
      'Enquiries: web form and phone; e-mail and WhatsApp are off (docs/channels.md).',
    );
  });

  it('takes secrets from the environment', () => {
    const sites = [{ site: 'BCN', email: { ...email, smtp: 'env:SMTP' } }];
    expect(read({ sites }, { SMTP: 'smtp://mail.example' }).sites[0]?.email?.smtp).toBe('smtp://mail.example');
    expect(() => read({ sites })).toThrow(/asks for SMTP, which is not set\.$/);
  });

  it.each([
    ['{', /cannot be read as JSON\.$/],
    [{ sites: [{ site: 'bcn' }] }, /sites\.0\.site cannot be used/],
    [{ sites: [{ site: 'BCN', email: { ...email, smtp: 'http://x' } }] }, /sites\.0\.email\.smtp cannot be used/],
    [{ sites: [{ site: 'BCN', quietHours: { from: '25:00', until: '09:00' } }] }, /quietHours\.from/],
    [{ sites: [{ site: 'BCN' }, { site: 'BCN' }] }, /the site BCN stands in it twice\.$/],
    [{ retentionDays: 0 }, /retentionDays/],
    [{ sites: [{ site: 'BCN', email: { ...email, webhookSecret: 'short' } }] }, /webhookSecret cannot be used: .*>=16/],
    [{ pigeons: [] }, /cannot be used: Unrecognized key: "pigeons"\.$/],
  ])('refuses %j in one sentence', (content, sentence) => {
    expect(() => read(content)).toThrow(sentence);
  });

  it('repeats no secret in what it says', () => {
    const whatsapp = { number: 'secret-number', appSecret: 'short' };
    expect(() => read({ sites: [{ site: 'BCN', whatsapp }] })).toThrow(/^(?!.*(secret-number|short))/);
  });
});
