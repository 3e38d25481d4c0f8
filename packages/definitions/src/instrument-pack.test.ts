import { describe, expect, it } from 'vitest';
import { type InstrumentPack, parseInstrumentPack } from './instrument-pack.ts';
import { instrumentByKey } from './instruments/instruments.ts';
import { wordingFor } from './wording-for.ts';

/** Made-up wording. */
const pack: InstrumentPack = {
  format: 'jointwise-instrument-pack',
  formatVersion: 1,
  instrument: 'tegner',
  instrumentVersion: '1985',
  language: 'es-ES',
  title: 'Escala inventada',
  licence: { reference: 'Letter of 2026-01-15', grantedTo: 'Example clinic' },
  instructions: 'Primera línea.\nSegunda línea.',
  items: { NOW: { text: 'Ahora mismo 🙂 <b>' } },
};
const rulesOf = (json: unknown) => {
  const parsed = parseInstrumentPack(json);
  return parsed.status === 'parsed' ? [] : parsed.problems.map(({ field, rule }) => `${field} ${rule}`);
};
const levels = (numbers: readonly number[]) => Object.fromEntries(numbers.map((level) => [level, `Nivel ${level}`]));
const zeroToTen = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('parseInstrumentPack', () => {
  it('keeps every character of the wording', () => {
    expect(parseInstrumentPack(JSON.parse(JSON.stringify(pack)))).toEqual({ status: 'parsed', value: pack });
  });

  it('accepts wording for all choices of an item', () => {
    expect(rulesOf({ ...pack, items: { NOW: { text: 'Ahora', choices: levels(zeroToTen) } } })).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['no object', [], ' wrong-type'],
    ['another format', { ...pack, format: 'x' }, 'format not-a-choice'],
    ['a later format', { ...pack, formatVersion: 2 }, 'formatVersion out-of-range'],
    ['an unknown instrument', { ...pack, instrument: 'xyz' }, 'instrument unknown-instrument'],
    ['another version of the instrument', { ...pack, instrumentVersion: '1999' }, 'instrumentVersion wrong-version'],
    [
      'an item that the instrument has not',
      { ...pack, items: { ...pack.items, X: { text: 'x' } } },
      'items.X unknown-item',
    ],
    [
      'an item under a name of the language',
      { ...pack, items: { ...pack.items, constructor: { text: 'x' } } },
      'items.constructor unknown-item',
    ],
    ['a missing item', { ...pack, items: { BEFORE: { text: 'Antes' } } }, 'items.NOW missing-item'],
    ['an empty text', { ...pack, items: { NOW: { text: ' ' } } }, 'items.NOW.text empty'],
    ['a text that is too long', { ...pack, items: { NOW: { text: 'x'.repeat(2001) } } }, 'items.NOW.text too-long'],
    ['a control character', { ...pack, items: { NOW: { text: 'a\u0007' } } }, 'items.NOW.text control-character'],
    ['half of a surrogate pair', { ...pack, items: { NOW: { text: 'a\ud83d' } } }, 'items.NOW.text control-character'],
    [
      'a choice that is none',
      { ...pack, items: { NOW: { text: 'Ahora', choices: levels([...zeroToTen, 11]) } } },
      'items.NOW.choices.11 unknown-choice',
    ],
    [
      'some choices only',
      { ...pack, items: { NOW: { text: 'Ahora', choices: levels([0, 10]) } } },
      'items.NOW.choices missing-choice',
    ],
    ['no licence reference', { ...pack, licence: { grantedTo: 'Example clinic' } }, 'licence.reference wrong-type'],
    ['a language that is none', { ...pack, language: 'Spanish' }, 'language wrong-form'],
    [
      'too many items',
      { ...pack, items: Object.fromEntries(Array.from({ length: 301 }, (_, i) => [`I${i}`, { text: 'x' }])) },
      'items wrong-length',
    ],
  ])('refuses %s', (_, json, problem) => {
    expect(rulesOf(json)).toContain(problem);
  });
});

describe('wordingFor', () => {
  const tegner = instrumentByKey('tegner')!;

  it('takes the pack of the locale, and our descriptor for an optional item that it leaves out', () => {
    const mexican = { ...pack, language: 'es-MX', title: 'Otra' };
    const wording = wordingFor(tegner, [mexican, pack], 'es-ES');
    expect(wording).toMatchObject({ source: 'pack', language: 'es-ES', isExact: true, title: 'Escala inventada' });
    expect(wording.items.BEFORE?.text).toBe('Level of activity before the injury');
  });

  it('takes another country’s pack of the same language and says that it is not exact', () => {
    expect(wordingFor(tegner, [pack], 'es')).toMatchObject({ source: 'pack', language: 'es-ES', isExact: false });
  });

  it('takes our short descriptors without a pack, or with one of another instrument or language', () => {
    expect(wordingFor(tegner, [], 'es-ES')).toMatchObject({ source: 'descriptors' });
    expect(wordingFor(tegner, [pack], 'en')).toMatchObject({ source: 'descriptors' });
    expect(wordingFor(instrumentByKey('lefs')!, [pack], 'es-ES')).toMatchObject({ source: 'descriptors' });
  });
});
