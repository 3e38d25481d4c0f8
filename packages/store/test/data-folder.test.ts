import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openKeys } from '../src/database/keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jointwise-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the data folder', () => {
  it('is made with every folder above it, and its secrets are for the owner alone', () => {
    const data = join(folder, 'a', 'b');
    const keys = openKeys(data);
    expect(openKeys(data)).toEqual(keys);
    expect(readdirSync(join(data, 'secrets')).sort()).toEqual(['audit-key', 'contact-key']);
    expect(statSync(join(data, 'secrets')).mode & 0o777).toBe(0o700);
    expect(statSync(join(data, 'secrets', 'audit-key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(data, 'secrets', 'audit-key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
  });

  it('is refused in one sentence when it is a file or lies below one', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => openKeys(file)).toThrow(/^JOINTWISE_DATA is .*file, which is not a folder\.$/);
    expect(() => openKeys(join(file, 'x'))).toThrow(/^The data folder .*x cannot be made: .*\.$/);
  });

  it.runIf(process.platform === 'linux')('is refused, and not tried for ever, where no folder can be made', () => {
    expect(() => openKeys('/proc/jointwise/data')).toThrow(/^The data folder .* cannot be made: .*\.$/);
  });

  it('is refused when a secret is damaged or cannot be read', () => {
    openKeys(folder);
    writeFileSync(join(folder, 'secrets', 'audit-key'), '');
    expect(() => openKeys(folder)).toThrow(/audit-key is damaged: it must hold 64 hexadecimal digits\.$/);
    rmSync(join(folder, 'secrets', 'audit-key'));
    mkdirSync(join(folder, 'secrets', 'audit-key'));
    expect(() => openKeys(folder)).toThrow(/^The secret .*audit-key cannot be read: .*\.$/);
  });
});
