import { describe, expect, it } from 'vitest';
import { readConfig } from './config.ts';

describe('readConfig', () => {
  it('listens on this machine alone and keeps its data in the checkout when nothing is set', () => {
    expect(readConfig({}, '/here')).toMatchObject({ host: '127.0.0.1', port: 8080, dataFolder: '/here/data' });
  });

  it.each(['0x50', '-1', '65536', 'http', '80.5'])('refuses the port "%s" in one sentence', (port) => {
    expect(() => readConfig({ PORT: port }, '/here')).toThrow(
      `PORT is "${port}"; it must be a whole number from 0 to 65535.`,
    );
  });

  it('refuses a database of another kind', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://x' }, '/here')).toThrow(
      'DATABASE_URL must start with postgres://',
    );
  });

  it('never repeats DATABASE_URL, which holds a password', () => {
    expect(() => readConfig({ DATABASE_URL: 'secret-word' }, '/here')).not.toThrow(/secret-word/);
  });
});
