import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readJson } from './read-json.ts';
import { RefusalError } from './refusal.ts';

const shared = process.env.JOINTWISE_SHARED ?? fileURLToPath(new URL('../../../../../shared', import.meta.url));
const suite = join(shared, 'data', 'interop', 'hostile', 'json-test-suite');

/** What comes out: the value, or the code of the refusal. Anything else thrown fails the test. */
function read(bytes: Uint8Array | string): unknown {
  try {
    return readJson(Buffer.from(bytes as string));
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.refusal;
    throw error;
  }
}

describe('readJson', () => {
  it('reads JSON, with a byte order mark or without', () => {
    expect(read('{"a":[1,"ü",null]}')).toEqual({ a: [1, 'ü', null] });
    expect(read('\uFEFF{"a":1}')).toEqual({ a: 1 });
  });

  it.each([
    ['an unfinished object', '{"a":', 'malformed-json'],
    ['a comment', '{"a":1/**/}', 'malformed-json'],
    ['NaN', '{"a":NaN}', 'malformed-json'],
    ['nothing but a space', ' ', 'malformed-json'],
    ['U+0000', '{"a":"x\\u0000"}', 'malformed-text'],
    ['the first half of a surrogate pair', '{"a":"\\ud83d"}', 'malformed-text'],
    ['the second half of a surrogate pair', '{"a":["\\ude00"]}', 'malformed-text'],
    ['a number that no double holds', '{"a":1e999}', 'invalid-request'],
    ['a member named __proto__', '{"__proto__":{"isAdmin":true}}', 'invalid-request'],
    ['a member named constructor, inside', '{"a":{"constructor":1}}', 'invalid-request'],
    ['a hundred thousand brackets', '['.repeat(100_000), 'invalid-request'],
    ['forty nested lists', `${'['.repeat(40)}${']'.repeat(40)}`, 'invalid-request'],
  ])('refuses %s', (_name, text, code) => {
    expect(read(text)).toBe(code);
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(read(Uint8Array.of(0x22, 0xe9, 0x22))).toBe('malformed-json');
    expect(read(Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22))).toBe('malformed-json');
  });

  it('counts brackets inside texts as text', () => {
    expect(read(`{"a":"${'['.repeat(200)}"}`)).toEqual({ a: '['.repeat(200) });
    expect(read(`{"a":"\\"${'['.repeat(200)}"}`)).toEqual({ a: `"${'['.repeat(200)}` });
  });

  it('keeps every text that can be stored unchanged', () => {
    const texts = ['Ωμέγα', '👩‍⚕️', 'e\u0301', '\u202Eabc', '\uFFFF', "'; drop table participants; --", '\u0001\t'];
    expect(read(JSON.stringify(texts))).toEqual(texts);
  });

  it.skipIf(!existsSync(suite))('accepts and refuses what the JSON test suite says', () => {
    for (const file of readdirSync(suite)) {
      const outcome = read(readFileSync(join(suite, file)));
      if (file.startsWith('n_')) expect.soft(outcome, file).toMatch(/^(malformed-json|invalid-request)$/);
      if (file.startsWith('y_') && !/nul|null_escape|noncharacter/.test(file)) {
        expect.soft(outcome, file).not.toBe('malformed-json');
      }
    }
  });
});
