import { describe, expect, it } from 'vitest';
import { checkAnswerText } from './check-answer-text.ts';

const rulesOf = (change: object) => {
  const draft = { title: 'First answer', locale: 'en', body: 'Dear {name}, thank you. {link}', ...change };
  const checked = checkAnswerText(draft, { locales: ['en', 'es'] });
  return checked.status === 'refused' ? checked.problems.map(({ field, rule }) => [field, rule]) : [];
};

describe('checkAnswerText', () => {
  it('accepts a text whose places can be filled in', () => {
    expect(rulesOf({})).toEqual([]);
  });

  it.each([
    [{ body: 'Dear {diagnosis}' }, ['body', 'unknown-place']],
    [{ body: ' ' }, ['body', 'required']],
    [{ body: 'x'.repeat(3001) }, ['body', 'too-long']],
    [{ body: 'a\u0000' }, ['body', 'unstorable-text']],
    [{ title: '' }, ['title', 'required']],
    [{ locale: 'fr' }, ['locale', 'not-a-choice']],
  ])('refuses %j', (change, problem) => {
    expect(rulesOf(change)).toEqual([problem]);
  });
});
