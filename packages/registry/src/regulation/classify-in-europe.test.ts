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

describe('European Union and Spain', () => {
  it('keeps platelet-rich plasma out of the ATMP rules, and in Spain calls it a medicine', () => {
    expect(classify({ productClass: 'PRP_LR' }, 'EU')).toMatchObject({ category: 'eu-plasma', decidedBy: 'EU-6' });
    expect(classify({ productClass: 'PRP_LR' }, 'ES')).toMatchObject({
      category: 'es-plasma-medicine',
      decidedBy: 'ES-1',
    });
    expect(classify({ productClass: 'PRP_LR' }, 'ES', { on: '2013-05-22' }).category).toBe('eu-plasma');
  });

  it('calls marrow concentrate for osteoarthritis a likely ATMP, though centrifuging is not substantial', () => {
    const answer = classify({ productClass: 'BMAC' }, 'EU');
    expect(answer).toMatchObject({ category: 'eu-atmp', decidedBy: 'EU-3', certainty: 'likely' });
    expect(answer.path.find(({ ruleId }) => ruleId === 'EU-2')?.outcome).toBe('no');
  });

  it('calls fat cells freed by enzymes, and cultured cells, ATMPs by substantial manipulation', () => {
    for (const productClass of ['SVF_ENZ', 'ADMSC_CULT', 'MSC_CULT_ALLO', 'BMMSC_CULT']) {
      expect(classify({ productClass }, 'EU'), productClass).toMatchObject({
        category: 'eu-atmp',
        decidedBy: 'EU-2',
        certainty: 'determined',
      });
    }
  });

  it('calls fat cells freed without enzymes a likely ATMP by another function', () => {
    for (const productClass of ['SVF_MECH', 'MFAT']) {
      expect(classify({ productClass }, 'ES')).toMatchObject({
        category: 'eu-atmp',
        decidedBy: 'EU-3',
        certainty: 'likely',
      });
    }
  });

  it('sends exosomes and hyaluronic acid to the medicine or device route', () => {
    expect(classify({ material: 'secreted' }, 'EU').category).toBe('eu-medicine-or-device');
    expect(classify({ productClass: 'HA' }, 'ES').category).toBe('eu-medicine-or-device');
  });

  it('leaves tissue for the same function to the tissue rules', () => {
    const graft = { material: 'cartilage', hasViableCells: true, processing: ['sized'] } as const;
    const use = { indication: 'cartilage-defect', isHomologous: true } as const;
    expect(classify(graft, 'EU', { use })).toMatchObject({ category: 'eu-tissue', decidedBy: 'EU-4' });
  });

  it('names the route, and none for a private clinic that sells cells for joints', () => {
    const way = (authorisation: 'none' | 'clinical-trial' | 'hospital-exemption' | 'marketing-authorisation') =>
      classify({ productClass: 'ADMSC_CULT' }, 'ES', { use: { ...forKnee, authorisation } });
    expect(way('none').route).toBe('no-route');
    expect(way('clinical-trial').route).toBe('clinical-trial');
    expect(way('hospital-exemption').route).toBe('hospital-exemption');
    expect(way('hospital-exemption').citations.map(({ source }) => source)).toContain('Real Decreto 477/2014');
    expect(way('marketing-authorisation').route).toBe('authorised');
  });

  it('makes the trial regulation the only route from 31 Jan 2025, not the day before', () => {
    const cited = (on: string) =>
      classify({ productClass: 'ADMSC_CULT' }, 'EU', { on, use: { ...forKnee, authorisation: 'clinical-trial' } })
        .citations.map(({ text }) => text)
        .join(' ');
    expect(cited('2025-01-31')).toContain('the only way for a trial');
    expect(cited('2025-01-30')).not.toContain('the only way for a trial');
  });

  it('applies the SoHO Regulation from 7 Aug 2027, not the day before', () => {
    for (const place of ['EU', 'ES']) {
      expect(remarkIds(classify({ productClass: 'PRP_LP' }, place, { on: '2027-08-06' }))).not.toContain('EU-9');
      expect(remarkIds(classify({ productClass: 'PRP_LP' }, place, { on: '2027-08-07' }))).toContain('EU-9');
    }
  });

  it('marks what has yet to be checked', () => {
    const answer = classify({ productClass: 'ADMSC_CULT' }, 'ES', {
      use: { ...forKnee, authorisation: 'none', claims: ['treats-arthritis'] },
    });
    const unchecked = answer.remarks.filter((remark) => remark.isToBeChecked).map(({ ruleId }) => ruleId);
    expect(unchecked).toEqual(['ES-3', 'EU-ADS']);
  });
});

describe('United Kingdom', () => {
  it('keeps the definitions of an ATMP', () => {
    expect(classify({ productClass: 'SVF_ENZ' }, 'UK')).toMatchObject({ category: 'uk-atmp', decidedBy: 'UK-3' });
    expect(classify({ productClass: 'BMAC' }, 'UK')).toMatchObject({ category: 'uk-atmp', certainty: 'likely' });
  });

  it('holds the status of platelet-rich plasma for yet to be checked', () => {
    expect(classify({ productClass: 'PRP_LP' }, 'UK')).toMatchObject({ category: 'uk-plasma', isToBeChecked: true });
  });

  it('applies the amended trial regulations from 28 Apr 2026, not the day before', () => {
    const trial = (on: string) =>
      classify({ productClass: 'ADMSC_CULT' }, 'UK', { on, use: { ...forKnee, authorisation: 'clinical-trial' } });
    expect(remarkIds(trial('2026-04-27'))).not.toContain('UK-9');
    expect(remarkIds(trial('2026-04-28'))).toContain('UK-9');
  });

  it('names manufacture at the point of care from 23 Jul 2025, as yet to be checked', () => {
    const remark = (on: string) =>
      classify({ productClass: 'ADMSC_CULT' }, 'UK', { on }).remarks.find(({ ruleId }) => ruleId === 'UK-8');
    expect(remark('2025-07-22')).toBeUndefined();
    expect(remark('2025-07-23')?.isToBeChecked).toBe(true);
  });

  it('knows specials, and frees own tissue of the same procedure from the tissue licence', () => {
    expect(classify({ productClass: 'SVF_ENZ' }, 'UK', { use: { ...forKnee, authorisation: 'special' } }).route).toBe(
      'special',
    );
    const graft = {
      material: 'cartilage',
      hasViableCells: true,
      processing: ['sized'],
      donorRelation: 'autologous',
    } as const;
    const use = { indication: 'cartilage-defect', isHomologous: true } as const;
    expect(remarkIds(classify(graft, 'UK', { use: { ...use, isSameProcedure: true } }))).toContain('UK-7a');
    expect(remarkIds(classify(graft, 'UK', { use: { ...use, isSameProcedure: false } }))).toContain('UK-7b');
  });
});
