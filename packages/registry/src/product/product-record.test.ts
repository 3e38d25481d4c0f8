import { describe, expect, it } from 'vitest';
import { deriveProductNumbers } from './derive-product-numbers.ts';
import { dosesLabel } from './doses-label.ts';
import { scientific } from './scientific.ts';

const prp = {
  productClass: 'PRP_LR',
  donorRelation: 'autologous',
  bloodVolumeMl: 60,
  bloodPlateletsE9PerL: 220,
  bloodLeukocytesE9PerL: 6,
  bloodNeutrophilsE9PerL: 4,
  prpPlateletsE9PerL: 1000,
  prpErythrocytesE12PerL: 0.2,
  prpLeukocytesE9PerL: 12,
  prpNeutrophilsE9PerL: 7,
  volumeMl: 5,
  activator: 'none',
};

describe('deriveProductNumbers', () => {
  it('gives the worked platelet numbers and classes from one record', () => {
    const numbers = deriveProductNumbers(prp);
    expect(numbers.concentrationFactor).toBeCloseTo(4.545, 3);
    expect(numbers.plateletDoseE9).toBe(5);
    expect(numbers.recoveryPercent).toBeCloseTo(37.88, 2);
    expect(numbers.purityPercent).toBeCloseTo(82.51, 2);
    expect([numbers.leukocyteClass, numbers.paw, numbers.depa?.label]).toEqual([
      'LR',
      'P3-Aα',
      'DEPA BCB, not activated',
    ]);
  });

  it('leaves out what was not measured', () => {
    const { activator: _activator, prpErythrocytesE12PerL: _erythrocytes, ...less } = prp;
    const numbers = deriveProductNumbers(less);
    expect(Object.keys(numbers).sort()).toEqual([
      'concentrationFactor',
      'leukocyteClass',
      'plateletDoseE9',
      'recoveryPercent',
      'viableDoses',
    ]);
    expect(deriveProductNumbers({ productClass: 'SALINE' })).toEqual({ viableDoses: [] });
  });

  it('keeps nucleated and stromal cells apart, and checks cultured cells and SVF by their own criteria', () => {
    const cells = {
      productClass: 'MSC_CULT_AUTO',
      mscMillions: 120,
      tncMillions: 500,
      viabilityPercent: 88,
      finalVolumeMl: 4,
    };
    const numbers = deriveProductNumbers(cells);
    expect(numbers.viableDoses.map(({ kind }) => kind)).toEqual(['TNC', 'MSC']);
    expect(numbers.viableDoses[1]?.viableMillions).toBeCloseTo(105.6, 10);
    expect([numbers.isct2006?.status, numbers.svf]).toEqual(['incomplete', undefined]);
    const svf = deriveProductNumbers({ productClass: 'SVF_ENZ', viabilityPercent: 60 });
    expect([svf.svf?.status, svf.isct2006]).toEqual(['fails', undefined]);
    expect(deriveProductNumbers({ productClass: 'BMAC' }).isct2006).toBeUndefined();
  });
});

describe('dosesLabel', () => {
  it('writes the worked label', () => {
    const product = {
      productClass: 'BMAC',
      donorRelation: 'autologous',
      tissue: 'bone-marrow',
      harvestSites: [{ site: 'iliac-posterior' }],
      steps: [{ kind: 'centrifuge', isDensityGradient: true }],
      tncMillions: 31,
      cfuFPerMillionTnc: 1200 / 31,
    };
    const label = dosesLabel({ product, delivery: { target: 'intra-articular' }, joint: 'knee', side: 'left' });
    expect(label.text).toBe(
      'autologous · iliac marrow · density centrifugation · 3.1×10⁷ TNC, CFU-F 1 200 · knee-L intra-articular',
    );
    expect(label.missing).toBe(0);
  });

  it('says "not characterised" for every part that is empty', () => {
    expect(dosesLabel({ product: {} })).toEqual({
      parts: Array(5).fill('not characterised'),
      text: Array(5).fill('not characterised').join(' · '),
      missing: 5,
    });
  });

  it('names cultured cells by kind, passage and viability, and platelets by dose', () => {
    const product = {
      productClass: 'MSC_CULT_ALLO',
      donorRelation: 'allogeneic-unrelated',
      tissue: 'cord-tissue',
      steps: [{ kind: 'rinse' }, { kind: 'enzymatic' }, { kind: 'culture' }],
      passage: 3,
      mscMillions: 120,
      viabilityPercent: 88,
    };
    expect(dosesLabel({ product }).parts).toEqual([
      'allogeneic unrelated',
      'umbilical cord tissue',
      'enzymatic digestion, culture to passage 3',
      '1.2×10⁸ MSC, 88 % viable',
      'not characterised',
    ]);
    const plasma = dosesLabel({ product: { ...prp, spins: [{ forceG: 200 }, { forceG: 400 }] } });
    expect(plasma.parts.slice(1, 4)).toEqual(['blood', 'centrifugation, 2 spins', '5.0×10⁹ platelets']);
  });
});

describe('scientific', () => {
  it.each([
    [31e6, '3.1×10⁷'],
    [5e9, '5.0×10⁹'],
    [1.056e8, '1.1×10⁸'],
    [0, '0'],
  ])('writes %d as %s', (value, text) => {
    expect(scientific(value)).toBe(text);
  });
});
