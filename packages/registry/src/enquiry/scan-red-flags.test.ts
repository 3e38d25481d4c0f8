import { describe, expect, it } from 'vitest';
import { moreUrgent, scanRedFlags } from './scan-red-flags.ts';

describe('scanRedFlags', () => {
  it.each([
    ['My knee is hot and very swollen since Tuesday', 'RF-1', 'emergency'],
    ['Tengo la rodilla caliente e hinchada', 'RF-1', 'emergency'],
    ['38.5 of FEVER', 'RF-1', 'emergency'],
    ['Tengo escalofríos', 'RF-1', 'emergency'],
    ['Since the injection it is worse', 'RF-2', 'emergency'],
    ['I fell and can’t walk on it', 'RF-3', 'same-day'],
    ['Me caí y no puedo apoyar el pie', 'RF-3', 'same-day'],
    ['the knee is locked', 'RF-4', 'soon'],
    ['My foot is cold and pale', 'RF-5', 'emergency'],
    ['me ahogo al subir escaleras', 'RF-6', 'emergency'],
    ['dolor fuerte en el pecho', 'RF-6', 'emergency'],
    ['I have lost control of my bladder', 'RF-7', 'emergency'],
    ['my cancer came back', 'RF-8', 'soon'],
    ['rigidez por la mañana en las manos', 'RF-9', 'soon'],
    ['tengo gota', 'RF-10', 'soon'],
    ['something snapped in my heel', 'RF-11', 'soon'],
    ['mi hijo cojea desde ayer', 'RF-12', 'same-day'],
    ['ya no quiero vivir así', 'RF-14', 'emergency'],
    ['sometimes I want to die', 'RF-14', 'emergency'],
  ])('finds words in %j', (text, flag, urgency) => {
    expect(scanRedFlags(text).flags).toContain(flag);
    expect(scanRedFlags(text).urgency).toBe(urgency);
  });

  it.each(['I have no fever', 'No tengo fiebre', 'it is not infected', 'never suicidal'])(
    'raises what is denied in %j: a scan cannot tell',
    (text) => {
      expect(scanRedFlags(text).urgency).toBe('emergency');
    },
  );

  it('finds nothing in an ordinary question, in emoji, and in nothing', () => {
    for (const text of [
      'What does a consultation cost, and when could I come?',
      '¿Cuánto cuesta la primera visita?',
      'My knee aches after long walks.',
      '🦵🔥😭',
      '',
    ]) {
      expect(scanRedFlags(text)).toEqual({ urgency: null, flags: [] });
    }
  });

  it('compares whole words, but for endings that are left open', () => {
    expect(scanRedFlags('a pustule, an agouti, a backlog').flags).toEqual([]);
    expect(scanRedFlags('infected').flags).toEqual(['RF-2']);
  });

  it('is not misled by accents, letter case, line ends or invisible characters', () => {
    expect(scanRedFlags('FIÉBRE').flags).toEqual(['RF-1']);
    expect(scanRedFlags('fe\u200Bver').flags).toEqual(['RF-1']);
    expect(scanRedFlags('chest\n\n  PAIN').flags).toEqual(['RF-6']);
    expect(scanRedFlags('ｆｅｖｅｒ').flags).toEqual(['RF-1']);
  });

  it('reads a megabyte in a moment', () => {
    const started = performance.now();
    expect(scanRedFlags(`${'word '.repeat(200_000)}fever`).flags).toEqual(['RF-1']);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

describe('moreUrgent', () => {
  it('keeps the more urgent, and what is there over nothing', () => {
    expect(moreUrgent('soon', 'emergency')).toBe('emergency');
    expect(moreUrgent('same-day', null)).toBe('same-day');
    expect(moreUrgent(null, null)).toBeNull();
  });
});
