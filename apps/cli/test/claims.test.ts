import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { jointwiseProgram } from '../src/main.ts';

const folder = mkdtempSync(join(tmpdir(), 'jointwise-claims-'));
const file = join(folder, 'page.html');
const written: string[] = [];
beforeAll(() => {
  writeFileSync(
    file,
    '<h1>Platelet-rich plasma relieves knee pain</h1>\n<p>Stem cell injections have no side effects.</p><p>Open 9 to 17.</p>',
  );
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  written.length = 0;
  vi.restoreAllMocks();
});

async function run(...words: string[]): Promise<string> {
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  await jointwiseProgram().parseAsync(['node', 'jointwise', 'claims', 'check', ...words]);
  return written.join('');
}

describe('jointwise claims check', () => {
  it('prints each claim with its line, its verdict and what it rests on', async () => {
    const text = await run(file);
    expect(text).toContain('line 1: “Platelet-rich plasma relieves knee pain”');
    expect(text).toContain('pain-relief (E-PAIN-12): NO IMPORTANT EFFECT SHOWN');
    expect(text).toContain('−0.40 (95 % CI −0.90 to 0.20)');
    expect(text).toContain('RESTORE (Bennell 2021)');
    expect(text).toContain('safety (E-SAFE): HARM');
    expect(text).not.toContain('Open 9 to 17');
  });

  it('prints the same as JSON', async () => {
    const { sentences } = JSON.parse(await run(file, '--json'));
    expect(sentences[1]).toMatchObject({ line: 2, claims: [{ type: 'safety', verdict: { code: 'harm' } }] });
  });

  it('says what is wrong with a file that is not there or is no text', async () => {
    await expect(run(join(folder, 'nothing.txt'))).rejects.toThrow(/nothing\.txt cannot be read: ENOENT/);
    const binary = join(folder, 'picture.png');
    writeFileSync(binary, Uint8Array.from([0x89, 0x50, 0xff, 0xfe]));
    await expect(run(binary)).rejects.toThrow(/is not text in UTF-8/);
  });
});
