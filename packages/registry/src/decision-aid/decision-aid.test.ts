import { describe, expect, it } from 'vitest';
import { checkDecision } from './check-decision.ts';
import { type KnowledgeFacts, planKnowledgeCheck, scoreKnowledge } from './knowledge-check.ts';
import { scoreDecisionalConflict } from './score-decisional-conflict.ts';
import { scoreSure } from './score-sure.ts';

describe('scoreSure', () => {
  const yes = { certain: true, informed: true, values: true, supported: true };

  it('finds no conflict with four times yes', () => {
    expect(scoreSure(yes)).toEqual({ status: 'scored', yes: 4, isInConflict: false });
  });

  it('finds conflict with one no', () => {
    expect(scoreSure({ ...yes, values: false })).toEqual({ status: 'scored', yes: 3, isInConflict: true });
  });

  it('does not score three answers', () => {
    expect(scoreSure({ certain: true, informed: true, values: true })).toEqual({ status: 'not-scored', answered: 3 });
  });
});

describe('scoreDecisionalConflict', () => {
  it.each([
    [0, 0],
    [2, 50],
    [4, 100],
  ])('is the mean of sixteen answers times 25: all %i are %i', (answer, value) => {
    expect(scoreDecisionalConflict(Array(16).fill(answer))).toEqual({ status: 'scored', value });
  });

  it('adds one point to one answer: 1 / 16 x 25 = 1.5625', () => {
    expect(scoreDecisionalConflict([1, ...Array(15).fill(0)])).toEqual({ status: 'scored', value: 1.5625 });
  });

  it('is not scored with a blank, and refuses what is no answer', () => {
    expect(scoreDecisionalConflict([null, ...Array(15).fill(0)])).toEqual({ status: 'not-scored', answered: 15 });
    expect(() => scoreDecisionalConflict([5, ...Array(15).fill(0)])).toThrow('an answer is 5; allowed is 0 to 4');
    expect(() => scoreDecisionalConflict([0])).toThrow('the scale has 16 items');
  });
});

describe('the knowledge check', () => {
  const facts = {
    platelets: { treated: 58, comparator: 51 },
    cells: { points: 7, lower: 3, upper: 12, least: 15 },
    morePain: 25,
  } as const satisfies KnowledgeFacts;
  const items = planKnowledgeCheck(facts);
  const right = Object.fromEntries(items.map((item) => [item.question, item.right]));

  it('takes its answers from what is shown', () => {
    expect(right).toMatchObject({ saline: '51', noticeable: 'no', moreHarm: '25', cartilage: 'no' });
    const other = planKnowledgeCheck({ ...facts, cells: { ...facts.cells, upper: 18 } });
    expect(other.find(({ question }) => question === 'noticeable')?.right).toBe('yes');
  });

  it('offers four numbers in rising order, far from each other, the right one among them', () => {
    for (const { choices, right: answer } of items.filter(({ choices }) => choices.length > 2)) {
      const numbers = choices.map(Number);
      expect(numbers).toHaveLength(4);
      expect(choices).toContain(answer);
      expect(numbers.slice(1).every((number, index) => number - (numbers[index] ?? 0) >= 15)).toBe(true);
    }
  });

  it('counts what is right, and not what is open or unknown', () => {
    expect(scoreKnowledge(items, right)).toEqual({ right: 6, of: 6, isEnough: true });
    expect(scoreKnowledge(items, { ...right, saline: 'unsure' })).toEqual({ right: 5, of: 6, isEnough: true });
    expect(scoreKnowledge(items, { saline: '51' })).toEqual({ right: 1, of: 6, isEnough: false });
    expect(scoreKnowledge(items, {}).right).toBe(0);
  });
});

describe('checkDecision', () => {
  const read = (fields: Record<string, string>) => checkDecision((name) => fields[name] ?? null);

  it('leaves everything open that was not answered', () => {
    expect(read({})).toEqual({ values: {}, knowledge: {}, sure: {}, leaning: undefined, ownQuestions: '' });
  });

  it('reads answers, and nothing that is none', () => {
    const decision = read({
      'value-pain': '3',
      'value-money': '7',
      'value-time': '',
      'know-saline': '51',
      'know-allowed': '<b>',
      'sure-certain': 'yes',
      'sure-values': 'perhaps',
      leaning: 'surgery',
      own: '  Will it hurt?\r\n',
    });
    expect(decision).toEqual({
      values: { pain: 3 },
      knowledge: { saline: '51' },
      sure: { certain: true },
      leaning: 'surgery',
      ownQuestions: 'Will it hurt?',
    });
    expect(read({ leaning: 'magic' }).leaning).toBeUndefined();
  });

  it('keeps at most 500 characters of own questions', () => {
    expect(read({ own: 'a'.repeat(600) }).ownQuestions).toHaveLength(500);
  });
});
