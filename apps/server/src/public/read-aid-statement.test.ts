import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aidEdition } from '@jointwise/definitions';
import { emptyAidStatement } from '@jointwise/registry';
import { afterAll, describe, expect, it } from 'vitest';
import { readAidStatement } from './read-aid-statement.ts';

const folder = mkdtempSync(join(tmpdir(), 'jointwise-aid-'));
const path = join(folder, 'decision-aid.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (content: unknown) => {
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return readAidStatement(path);
};
const signature = {
  name: 'Ana Example',
  credentials: { en: 'Physician' },
  on: '2026-12-01',
  edition: aidEdition.changedOn,
};

describe('readAidStatement', () => {
  it('has nothing said where there is no file', () => {
    expect(readAidStatement(join(folder, 'none.json'))).toEqual(emptyAidStatement);
  });

  it('reads who pays, who wrote and who signed', () => {
    const statement = read({ funding: { en: 'The clinic.', es: 'La clínica.' }, signatures: [signature] });
    expect(statement.funding).toEqual({ en: 'The clinic.', es: 'La clínica.' });
    expect(statement.signatures).toEqual([{ ...signature, disagrees: [] }]);
    expect(statement.conflicts).toBeNull();
  });

  it.each([
    ['{', /cannot be read as JSON/],
    [{ funding: {} }, /funding cannot be used: needs a text in at least one language/],
    [{ funding: { english: 'x' } }, /funding/],
    [{ paidBy: 'x' }, /the file cannot be used/],
    [{ signatures: [{ ...signature, name: '' }] }, /signatures\.0\.name/],
    [{ signatures: [{ ...signature, on: '2026-02-30' }] }, /signatures\.0\.on .*must be a day/],
    [{ signatures: [{ ...signature, on: '2020-01-01' }] }, /was signed before its edition/],
    [{ signatures: [{ ...signature, edition: '2099-01-01', on: '2099-01-02' }] }, /must be an edition that there is/],
    [{ trials: [{ kind: 'patients-tried', on: '2026-12-01', people: 0, about: { en: 'x' } }] }, /trials\.0\.people/],
    [
      { signatures: [{ ...signature, disagrees: [{ criterion: 'c7', state: 'met', reason: { en: 'x' } }] }] },
      /criterion/,
    ],
  ])('refuses %j', (content, message) => expect(() => read(content)).toThrow(message));
});
