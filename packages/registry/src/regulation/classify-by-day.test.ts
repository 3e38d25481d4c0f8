import { describe, expect, it } from 'vitest';
import type { Classified } from './classification.ts';
import { classifyProduct } from './classify-product.ts';
import type { ProductQuestion } from './gather-facts.ts';

const forKnee = { indication: 'osteoarthritis' } as const;

function classify(
  product: ProductQuestion,
  jurisdiction: string,
  { on = '2026-03-14', use = forKnee }: { on?: string; use?: Parameters<typeof classifyProduct>[1] } = {},
): Classified {
  const answer = classifyProduct(product, use, jurisdiction, on);
  if (answer.status !== 'classified') throw new Error(`${answer.detail} ${JSON.stringify(answer.path)}`);
  return answer;
}

const remarkIds = (answer: Classified) => answer.remarks.map(({ ruleId }) => ruleId);

describe('United States: the day matters', () => {
  const sameDay = { use: { ...forKnee, isSameProcedure: true, isSameEstablishment: true } };
  const svf = (on: string) => classify({ productClass: 'SVF_ENZ' }, 'US', { ...sameDay, on });
  const sources = (answer: Classified) =>
    answer.path
      .find(({ ruleId }) => ruleId === 'US-4')
      ?.citations.map(({ source }) => source)
      .join(' ');

  it('settles cells from fat with the ruling of 27 Sep 2024, not the day before', () => {
    expect(svf('2024-09-26').certainty).toBe('likely');
    expect(svf('2024-09-26').contestedPoints).toHaveLength(1);
    expect(svf('2024-09-27').certainty).toBe('determined');
    expect(sources(svf('2024-09-26'))).not.toContain('22-56014');
    expect(sources(svf('2024-09-27'))).toContain('22-56014');
  });

  it('cites the refusal of the Supreme Court from 14 Oct 2025, not the day before', () => {
    expect(sources(svf('2025-10-13'))).not.toContain('24-1189');
    expect(sources(svf('2025-10-14'))).toContain('24-1189');
  });

  it('remembers enforcement discretion until 31 May 2021', () => {
    expect(remarkIds(svf('2021-05-31'))).toContain('US-DISCRETION');
    expect(remarkIds(svf('2021-06-01'))).not.toContain('US-DISCRETION');
  });

  it('adds Florida’s law from 1 Jul 2025, and it displaces nothing', () => {
    const florida = (on: string) => classify({ productClass: 'SVF_ENZ' }, 'US-FL', { ...sameDay, on });
    expect(remarkIds(florida('2025-06-30'))).not.toContain('US-FL-1');
    expect(remarkIds(florida('2025-07-01'))).toContain('US-FL-1');
    expect(florida('2025-07-01').category).toBe('us-351');
    expect(florida('2025-07-01').remarks.find(({ ruleId }) => ruleId === 'US-FL-1')?.plainKey).toBe('state-permitted');
    expect(florida('2025-07-01').obligations.map(({ text }) => text)).toContain('Notice in every advertisement.');
  });

  it('does not add a state law about cells to a product without living cells', () => {
    expect(remarkIds(classify({ material: 'secreted', hasViableCells: false }, 'US-FL'))).not.toContain('US-FL-1');
  });

  it('marks state laws whose day is not known as to be checked', () => {
    const remark = (jurisdiction: string, on: string) =>
      classify({ productClass: 'SVF_ENZ' }, jurisdiction, { on }).remarks.find(({ ruleId }) => ruleId.endsWith('-1'));
    expect(remark('US-UT', '2023-12-31')).toBeUndefined();
    expect(remark('US-UT', '2024-06-01')?.isToBeChecked).toBe(true);
    expect(remark('US-UT', '2025-01-01')?.isToBeChecked).toBe(false);
    expect(remark('US-NV', '2026-01-01')?.isToBeChecked).toBe(true);
  });
});
