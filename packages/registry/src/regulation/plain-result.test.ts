import { describe, expect, it } from 'vitest';
import { classifyProduct } from './classify-product.ts';
import { plainResult } from './plain-result.ts';

const knee = { indication: 'osteoarthritis' } as const;
const ask = (productClass: string, place: string, on = '2026-03-14') =>
  plainResult(classifyProduct({ productClass }, knee, place, on));

describe('what patients are told', () => {
  it('is the category, how certain it is, and that a route was not said', () => {
    expect(ask('BMAC', 'US')).toMatchObject({
      status: 'told',
      category: 'us-marrow',
      certainty: 'contested',
      points: ['US-3'],
    });
    expect(ask('SVF_ENZ', 'US')).toMatchObject({ category: 'us-351', route: 'unsaid' });
    expect(ask('PRP_LP', 'ES')).not.toHaveProperty('route');
    expect(ask('HA', 'EU')).not.toHaveProperty('route');
  });

  it('says that permitted by a state is not approved, and says nothing of a state law whose day is not known', () => {
    expect(ask('SVF_ENZ', 'US-FL')).toMatchObject({ remarks: ['state-permitted'] });
    expect(ask('SVF_ENZ', 'US-FL', '2025-06-30')).toMatchObject({ remarks: [] });
    expect(ask('SVF_ENZ', 'US-NV')).toMatchObject({ remarks: [] });
  });

  it('holds back a rule that has yet to be checked', () => {
    expect(ask('PRP_LP', 'UK')).toEqual({ status: 'to-be-checked' });
    expect(JSON.stringify(ask('SVF_ENZ', 'UK'))).not.toContain('UK-8');
  });

  it('names the facts that are missing', () => {
    expect(plainResult(classifyProduct({ productClass: 'BMAC' }, {}, 'US', '2026-03-14'))).toMatchObject({
      status: 'undetermined',
    });
  });
});
