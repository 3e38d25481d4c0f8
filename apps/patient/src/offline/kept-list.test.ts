import { describe, expect, it } from 'vitest';
import { isKeptPage } from './kept-list.ts';

describe('isKeptPage', () => {
  it.each(['/en', '/en/where-does-it-hurt', '/en/options/surgery'])('keeps %s', (path) => {
    expect(isKeptPage('/en', path)).toBe(true);
  });

  it.each(['/', '/es', '/en/ask/a-token', '/en/decide', '/en/options/surgery.json', '/en/options/a/b'])(
    'keeps nothing of a person, of staff or of another language: %s',
    (path) => {
      expect(isKeptPage('/en', path)).toBe(false);
    },
  );
});
