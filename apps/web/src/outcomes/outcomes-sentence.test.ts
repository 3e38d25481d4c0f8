import type { OutcomesReport } from '@jointwise/report';
import { expect, it } from 'vitest';
import { outcomesSentence } from './outcomes-sentence.ts';

function report(parts: Partial<OutcomesReport>): OutcomesReport {
  return {
    question: { visit: { title: '12 months' }, scale: { title: 'Pain' } },
    flow: { due: 113, answered: 81 },
    change: { status: 'not-estimable', reason: 'no-pairs' },
    reached: { status: 'not-estimable', reason: 'no-threshold' },
    ...parts,
  } as unknown as OutcomesReport;
}

it('says the denominator before the change', () => {
  const change = { status: 'estimated', fit: { improvement: 2.13, mean: -2.13 } } as OutcomesReport['change'];
  expect(outcomesSentence(report({ change }))).toBe(
    '81 of 113 due have answered; the mean of pain became better by 2.1 points.',
  );
});

it('calls a worsening a worsening', () => {
  const change = { status: 'estimated', fit: { improvement: -1.5, mean: 1.5 } } as OutcomesReport['change'];
  expect(outcomesSentence(report({ change }))).toContain('the mean of pain became worse by 1.5 points');
});

it('says so when there is nothing to say', () => {
  expect(outcomesSentence(report({}))).toBe('81 of 113 due have answered; a change cannot be estimated from them.');
  const flow = { due: 0, answered: 0 } as OutcomesReport['flow'];
  expect(outcomesSentence(report({ flow }))).toBe('Nobody is due at 12 months yet.');
});
