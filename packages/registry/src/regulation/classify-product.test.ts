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

describe('United States: what a product is', () => {
  it('calls own platelet-rich plasma of the day blood, left to the practice of medicine', () => {
    expect(classify({ productClass: 'PRP_LP' }, 'US')).toMatchObject({
      category: 'us-blood',
      decidedBy: 'US-1',
      certainty: 'determined',
    });
  });

  it('calls donated, pooled or freeze-dried platelet products biologics', () => {
    for (const facts of [
      { donorRelation: 'allogeneic-unrelated' },
      { donorRelation: 'autologous', processing: ['pooled'] },
      { donorRelation: 'autologous', processing: ['lyophilised'] },
    ] as const) {
      expect(classify({ productClass: 'PLATELET_LYSATE', ...facts }, 'US').category).toBe('us-351');
    }
  });

  it('calls marrow concentrate of the same day for knee osteoarthritis excluded, and the point contested', () => {
    const answer = classify({ productClass: 'BMAC' }, 'US', { use: { ...forKnee, isSameProcedure: true } });
    expect(answer).toMatchObject({ category: 'us-marrow', decidedBy: 'US-3', certainty: 'contested' });
    expect(answer.contestedPoints).toHaveLength(1);
  });

  it('calls cells freed from fat by collagenase on the same day a biologic: US-4 fails, US-5 answers no', () => {
    const answer = classify({ productClass: 'SVF_ENZ' }, 'US', {
      use: { ...forKnee, isSameProcedure: true, isSameEstablishment: true },
    });
    expect(answer).toMatchObject({ category: 'us-351', decidedBy: 'US-5', certainty: 'determined' });
    expect(answer.path.map(({ ruleId, outcome }) => [ruleId, outcome])).toContainEqual(['US-4', 'no']);
  });

  it('calls own cultured fat cells a biologic', () => {
    expect(classify({ productClass: 'ADMSC_CULT', donorRelation: 'autologous' }, 'US')).toMatchObject({
      category: 'us-351',
      decidedBy: 'US-5',
    });
  });

  it('calls donated expanded cord-tissue cells a biologic', () => {
    const product = {
      productClass: 'MSC_CULT_ALLO',
      material: 'birth-tissue',
      donorRelation: 'allogeneic-unrelated',
    } as const;
    expect(classify(product, 'US')).toMatchObject({ category: 'us-351', certainty: 'determined' });
  });

  it('calls a vial of Wharton’s jelly a biologic by US-6 and also by US-8', () => {
    const vial = {
      material: 'birth-tissue',
      hasViableCells: true,
      processing: ['rinsed', 'cryopreserved'],
      combinedWith: 'permitted-agent',
      donorRelation: 'allogeneic-unrelated',
      actsByLivingCells: true,
    } as const;
    const answer = classify(vial, 'US');
    expect(answer).toMatchObject({ category: 'us-351', decidedBy: 'US-6', certainty: 'determined' });
    expect(answer.alsoDecidedBy).toEqual(['US-8']);
  });

  it('calls an amniotic suspension a biologic although nobody said whether it is minimally manipulated', () => {
    const suspension = {
      material: 'birth-tissue',
      processing: ['rinsed', 'mechanical'],
      donorRelation: 'allogeneic-unrelated',
    } as const;
    const answer = classify(suspension, 'US');
    expect(answer).toMatchObject({ category: 'us-351', decidedBy: 'US-6' });
    expect(answer.path.find(({ ruleId }) => ruleId === 'US-5')?.outcome).toBe('open');
  });

  it('calls microfragmented fat a likely biologic: US-5 contested, US-6 no', () => {
    const answer = classify({ productClass: 'MFAT' }, 'US');
    expect(answer).toMatchObject({ category: 'us-351', decidedBy: 'US-6', certainty: 'likely' });
    expect(answer.path.find(({ ruleId }) => ruleId === 'US-5')?.outcome).toBe('contested');
  });

  it('calls exosomes a biologic by US-2', () => {
    expect(classify({ material: 'secreted' }, 'US')).toMatchObject({ category: 'us-351', decidedBy: 'US-2' });
  });

  it('exempts fat that is only rinsed and put back in the same procedure', () => {
    const graft = { material: 'fat', processing: ['rinsed'], donorRelation: 'autologous' } as const;
    const use = { indication: 'soft-tissue-filling', isSameProcedure: true, isSameEstablishment: true } as const;
    expect(classify(graft, 'US', { use })).toMatchObject({ category: 'us-same-procedure', decidedBy: 'US-4' });
  });

  it('calls own cultured cartilage cells a biologic and names the licensed example', () => {
    const cells = { material: 'cartilage', processing: ['cultured'], donorRelation: 'autologous' } as const;
    const answer = classify(cells, 'US', { use: { indication: 'cartilage-defect' } });
    expect(answer).toMatchObject({ category: 'us-351', decidedBy: 'US-5' });
    expect(remarkIds(answer)).toContain('US-10-CHONDROCYTES');
  });

  it('calls hyaluronic acid no tissue', () => {
    expect(classify({ productClass: 'HA' }, 'US')).toMatchObject({ category: 'us-not-tissue', decidedBy: 'US-0' });
  });

  it('reaches section 361 alone when all four tests hold, and not when combined with another article', () => {
    const graft = {
      material: 'cartilage',
      processing: ['rinsed', 'cryopreserved'],
      donorRelation: 'allogeneic-unrelated',
      combinedWith: 'nothing',
    } as const;
    const use = {
      indication: 'cartilage-defect',
      isHomologous: true,
      actsByLivingCells: false,
      isSameProcedure: false,
    } as const;
    expect(classify(graft, 'US', { use })).toMatchObject({ category: 'us-361', decidedBy: 'US-9', alsoDecidedBy: [] });
    expect(classify({ ...graft, combinedWith: 'another-article' }, 'US', { use }).decidedBy).toBe('US-7');
    expect(classify(graft, 'US', { use: { ...use, actsByLivingCells: true } }).decidedBy).toBe('US-8');
  });

  it('takes what is advertised as intent: fat advertised for arthritis is not for homologous use', () => {
    const fat = {
      material: 'fat',
      processing: ['rinsed'],
      donorRelation: 'autologous',
      combinedWith: 'nothing',
    } as const;
    const use = { indication: 'soft-tissue-filling', isHomologous: true, isSameProcedure: false } as const;
    expect(classify(fat, 'US', { use: { ...use, claims: ['none'] } }).category).toBe('us-361');
    expect(classify(fat, 'US', { use: { ...use, claims: ['treats-arthritis'] } })).toMatchObject({
      category: 'us-351',
      decidedBy: 'US-6',
    });
  });

  it('finds no route for a biologic without licence and trial', () => {
    const use = (authorisation: 'none' | 'clinical-trial') => ({ ...forKnee, authorisation });
    expect(classify({ productClass: 'SVF_ENZ' }, 'US', { use: use('none') }).route).toBe('no-route');
    expect(classify({ productClass: 'SVF_ENZ' }, 'US', { use: use('clinical-trial') }).route).toBe('clinical-trial');
    expect(classify({ productClass: 'SVF_ENZ' }, 'US').route).toBeUndefined();
  });
});
