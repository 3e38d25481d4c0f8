import type { KeyedThreshold, OutcomesReport } from '@jointwise/report';
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

it('names the threshold that a share reached, with its size', () => {
  const change = { status: 'estimated', fit: { improvement: 1.34, mean: -1.34 } } as OutcomesReport['change'];
  const reached = { status: 'estimated', fit: { share: 180 / 402, count: 180, n: 402 } } as OutcomesReport['reached'];
  const threshold = { key: 'one', threshold: { kind: 'MIC', value: 2 } } as KeyedThreshold;
  expect(outcomesSentence(report({ change, reached, threshold }))).toContain(
    '; 45 % (180/402) reached the MIC of 2 points.',
  );
});

it('says so when there is nothing to say', () => {
  expect(outcomesSentence(report({}))).toBe('81 of 113 due have answered; a change cannot be estimated from them.');
  const flow = { due: 0, answered: 0 } as OutcomesReport['flow'];
  expect(outcomesSentence(report({ flow }))).toBe('Nobody is due at 12 months yet.');
});
