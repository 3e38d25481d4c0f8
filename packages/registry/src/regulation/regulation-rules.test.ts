import { legalCategories, legalRoutes, productClasses, regulationRules } from '@jointwise/definitions';
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

describe('missing facts', () => {
  it('names what is needed and decides nothing', () => {
    expect(classifyProduct({}, {}, 'US', '2026-03-14')).toMatchObject({
      status: 'undetermined',
      missing: expect.arrayContaining(['material']),
    });
    expect(classifyProduct({ productClass: 'BMAC' }, {}, 'US', '2026-03-14')).toMatchObject({
      status: 'undetermined',
      missing: expect.arrayContaining(['isHomologous', 'indication']),
    });
    expect(classifyProduct({ productClass: 'BMAC' }, { indication: 'tendon' }, 'EU', '2026-03-14')).toMatchObject({
      status: 'undetermined',
      missing: ['claims', 'isHomologous'],
    });
  });

  it('asks for the donor of a platelet lysate before it says anything', () => {
    expect(classifyProduct({ productClass: 'PLATELET_LYSATE' }, forKnee, 'US', '2026-03-14')).toMatchObject({
      status: 'undetermined',
      missing: expect.arrayContaining(['donorRelation']),
    });
  });

  it('does not ask for what changes nothing', () => {
    expect(classify({ productClass: 'MSC_CULT_ALLO' }, 'US', { use: {} }).category).toBe('us-351');
  });

  it('names the facts that it took from the product class, and lets given facts win', () => {
    const assumed = classify({ productClass: 'BMAC' }, 'EU').assumed.map(({ fact }) => fact);
    expect(assumed).toEqual(expect.arrayContaining(['material', 'processing', 'donorRelation']));
    const cultured = classify({ productClass: 'BMAC', processing: ['cultured'] }, 'EU');
    expect(cultured.decidedBy).toBe('EU-2');
    expect(cultured.assumed.map(({ fact }) => fact)).not.toContain('processing');
  });

  it('says when it knows no rules of a place', () => {
    expect(classifyProduct({ productClass: 'HA' }, {}, 'MARS', '2026-03-14')).toMatchObject({
      status: 'undetermined',
      missing: [],
    });
  });
});

describe('the rules as data', () => {
  it('survive JSON, name known codes, and cite a source in each', () => {
    expect(JSON.parse(JSON.stringify(regulationRules))).toEqual(regulationRules);
    const codes = new Set([...legalCategories, ...legalRoutes].map(({ code }) => code));
    for (const { id, yes, no, contested, categories = [], citations } of regulationRules) {
      for (const end of [yes, no, ...(contested === undefined ? [] : [contested.leadsTo])]) {
        if (end.end !== 'continue') expect(codes, id).toContain(end.code);
      }
      for (const category of categories) expect(codes, id).toContain(category);
      expect(citations.length, id).toBeGreaterThan(0);
    }
  });

  it('never have two versions of a rule in force on one day', () => {
    for (const rule of regulationRules) {
      const others = regulationRules.filter((other) => other !== rule && other.id === rule.id);
      for (const other of others) {
        const [first, second] = (rule.inForceFrom ?? '') < (other.inForceFrom ?? '') ? [rule, other] : [other, rule];
        expect((first.inForceUntil ?? '9999') < (second.inForceFrom ?? ''), rule.id).toBe(true);
      }
    }
  });

  it('classify every product class for knee osteoarthritis once donor and steps are known', () => {
    for (const { code } of productClasses) {
      for (const place of ['US', 'EU', 'ES', 'UK']) {
        const lysate = code === 'PLATELET_LYSATE' ? ({ processing: ['centrifuged'] } as const) : {};
        const facts = { productClass: code, donorRelation: 'autologous', ...lysate } as const;
        expect(classifyProduct(facts, forKnee, place, '2026-03-14').status, `${code} ${place}`).toBe('classified');
      }
    }
  });
});
