import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkGs1Udi } from '../src/identifiers/check-gs1-udi.ts';
import { checkIsbt128Din, isbt128CheckCharacter } from '../src/identifiers/check-isbt128-din.ts';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const shared = process.env.JOINTWISE_SHARED ?? join(repository, '../shared');
const folder = join(shared, 'data/interop/codes');
const isThere = existsSync(join(folder, 'isbt128-din.json')) && existsSync(join(folder, 'gs1-vectors-sample.json'));
if (!isThere) console.log('skipped: code files of the shared folder are not there');

const readJson = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

interface Vector {
  readonly valid: boolean;
  readonly input: string;
}

describe.skipIf(!isThere)('published code vectors', () => {
  it('compute every check character of ISBT 128 and refuse the wrong ones', () => {
    const file = readJson('isbt128-din.json');
    const valid: readonly { readonly din: string; readonly check: string }[] = file.valid;
    expect(valid.map(({ din }) => isbt128CheckCharacter(din))).toEqual(valid.map(({ check }) => check));
    const wrong: readonly string[] = file.invalid_with_check;
    expect(wrong.filter((text) => checkIsbt128Din(text).status === 'accepted')).toEqual([]);
    const single: readonly [string, string][] = Object.entries(file.single_character_map);
    expect(single.map(([character]) => isbt128CheckCharacter(character))).toEqual(single.map(([, check]) => check));
  });

  it('read the GS1 strings of the identifiers 01, 10, 17 and 21 as published', () => {
    const { bracketed }: { readonly bracketed: readonly Vector[] } = readJson('gs1-vectors-sample.json');
    const ours = bracketed.filter(({ input }) => /^(\((01|10|17|21)\)[^(]*)+$/.test(input));
    expect(ours.length).toBeGreaterThan(1);
    expect(ours.map(({ input }) => [input, checkGs1Udi(input).status === 'accepted'])).toEqual(
      ours.map(({ input, valid }) => [input, valid]),
    );
  });

  it('accepts no scanned GS1 string that is published as wrong', () => {
    const { unbracketed }: { readonly unbracketed: readonly Vector[] } = readJson('gs1-vectors-sample.json');
    const accepted = unbracketed.filter(({ input, valid }) => !valid && checkGs1Udi(input).status === 'accepted');
    expect(accepted.map(({ input }) => input)).toEqual([]);
  });
});
