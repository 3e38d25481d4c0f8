import { describe, expect, it } from 'vitest';
import { checkIsct2006 } from './check-isct-2006.ts';
import { checkSvf } from './check-svf.ts';
import { depaClass } from './depa-class.ts';
import { marspillClass } from './marspill-class.ts';
import { pawClass } from './paw-class.ts';
import {
  concentrationFactor,
  forceOfSpin,
  leukocyteClass,
  plateletDoseE9,
  plateletRecoveryPercent,
  relativePlateletPurityPercent,
} from './platelet-numbers.ts';
import { triamcinoloneEquivalent } from './triamcinolone-equivalent.ts';
import { viableDose } from './viable-dose.ts';

describe('the worked platelet product: 60 mL at 220, 5 mL at 1000, red cells 0.2, leukocytes 12', () => {
  it('concentrates 4.545 times', () => {
    expect(concentrationFactor(1000, 220)).toBeCloseTo(4.545, 3);
  });

  it('holds 5.0 × 10⁹ platelets', () => {
    expect(plateletDoseE9(1000, 5)).toBe(5);
  });

  it('recovers 37.88 %', () => {
    const recovery = plateletRecoveryPercent({ productE9PerL: 1000, volumeMl: 5, bloodE9PerL: 220, bloodVolumeMl: 60 });
    expect(recovery).toBeCloseTo(37.88, 2);
  });

  it('is 82.51 % platelets, with red cells in 10¹²/L', () => {
    const purity = relativePlateletPurityPercent({
      plateletsE9PerL: 1000,
      erythrocytesE12PerL: 0.2,
      leukocytesE9PerL: 12,
    });
    expect(purity).toBeCloseTo(82.51, 2);
  });

  it('is DEPA BCB, not activated', () => {
    const { label } = depaClass({ doseE9: 5, recoveryPercent: 37.88, purityPercent: 82.51, isActivated: false });
    expect(label).toBe('DEPA BCB, not activated');
  });
});

describe('platelet numbers', () => {
  it('find 2 × 10⁹ platelets in 10 mL of blood at 200 × 10³/µL, not 200 × 10⁹', () => {
    expect(plateletDoseE9(200, 10)).toBe(2);
  });

  it('call equal leukocyte counts leukocyte-poor', () => {
    expect([leukocyteClass(6, 6), leukocyteClass(6.1, 6)]).toEqual(['LP', 'LR']);
  });

  it('turn 1500 rpm at 10 cm into 251.55 ×g', () => {
    // 1.118e-5 · 10 · 2 250 000 = 251.55
    expect(forceOfSpin(1500, 10)).toBeCloseTo(251.55, 8);
  });
});

describe('DEPA boundaries', () => {
  const grades = (value: number, part: 'dose' | 'efficiency' | 'purity') => {
    const input = { doseE9: value, recoveryPercent: value, purityPercent: value, isActivated: true };
    return depaClass(input)[part];
  };

  it.each([
    [5.01, 'A'],
    [5, 'B'],
    [3, 'B'],
    [2.99, 'C'],
    [2.48, 'C'],
    [1.5, 'C'],
    [1, 'C'],
    [0.99, 'D'],
  ])('grade a dose of %d as %s', (dose, grade) => {
    expect(grades(dose, 'dose')).toBe(grade);
  });

  it.each([
    [90.1, 'A'],
    [90, 'B'],
    [70, 'B'],
    [69.9, 'C'],
    [30, 'C'],
    [29.9, 'D'],
  ])('grade %d %% of efficiency and purity as %s', (percent, grade) => {
    expect([grades(percent, 'efficiency'), grades(percent, 'purity')]).toEqual([grade, grade]);
  });
});

describe('PAW', () => {
  const example = {
    plateletsE9PerL: 1000,
    bloodPlateletsE9PerL: 220,
    hasActivator: false,
    leukocytesE9PerL: 12,
    bloodLeukocytesE9PerL: 6,
    neutrophilsE9PerL: 7,
    bloodNeutrophilsE9PerL: 4,
  };

  it('is P3-Aα for the example, and P3-x-Bβ activated with fewer leukocytes', () => {
    expect(pawClass(example)).toBe('P3-Aα');
    expect(pawClass({ ...example, hasActivator: true, leukocytesE9PerL: 6, neutrophilsE9PerL: 4 })).toBe('P3-x-Bβ');
  });

  it.each([
    [220, 'P1'],
    [221, 'P2'],
    [750, 'P2'],
    [751, 'P3'],
    [1250, 'P3'],
    [1251, 'P4'],
  ])('puts %d × 10⁹/L into %s', (plateletsE9PerL, level) => {
    expect(pawClass({ ...example, plateletsE9PerL })).toBe(`${level}-Aα`);
  });
});

describe('cell numbers', () => {
  it('find 1.056 × 10⁸ living cells, 2.64 × 10⁷ a millilitre, of the kind that was counted', () => {
    const dose = viableDose('MSC', 120, { viabilityPercent: 88, volumeMl: 4 });
    expect(dose.kind).toBe('MSC');
    expect(dose.viableMillions).toBeCloseTo(105.6, 10);
    expect(dose.viableMillionsPerMl).toBeCloseTo(26.4, 10);
    expect(viableDose('TNC', 10, { viabilityPercent: 0 })).toEqual({ kind: 'TNC', viableMillions: 0 });
  });
});

describe('ISCT 2006', () => {
  const complete = {
    isPlasticAdherent: true,
    markers: { CD105: 95, CD73: 99, CD90: 98, CD45: 2, CD34: 1, CD14: 0, CD19: 0.5, 'HLA-DR': 1 },
    osteogenic: 'yes',
    chondrogenic: 'yes',
    adipogenic: 'yes',
  };

  it('is met at 95 % and 2 %', () => {
    expect(checkIsct2006(complete)).toEqual({ status: 'meets' });
  });

  it('names what fails', () => {
    const markers = { ...complete.markers, CD105: 94.9, 'HLA-DR': 2.1 };
    expect(checkIsct2006({ ...complete, markers, adipogenic: 'no' })).toEqual({
      status: 'fails',
      fails: ['CD105', 'HLA-DR', 'adipogenic'],
      incomplete: [],
    });
  });

  it('is incomplete, not failed, without values', () => {
    expect(checkIsct2006({ markers: {} })).toEqual({
      status: 'incomplete',
      incomplete: [
        'plastic adherence',
        'CD105',
        'CD73',
        'CD90',
        'CD45',
        'CD34',
        'CD14',
        'CD79α',
        'HLA-DR',
        'osteogenic',
        'chondrogenic',
        'adipogenic',
      ],
    });
    expect(checkIsct2006({ ...complete, osteogenic: 'not-done' })).toEqual({
      status: 'incomplete',
      incomplete: ['osteogenic'],
    });
  });

  it('does not fail early cultures from fat on CD34, but later ones', () => {
    const markers = { ...complete.markers, CD34: 30 };
    expect(checkIsct2006({ ...complete, markers, tissue: 'adipose', passage: 1 })).toEqual({ status: 'meets' });
    expect(checkIsct2006({ ...complete, markers, tissue: 'adipose', passage: 2 }).status).toBe('fails');
    expect(checkIsct2006({ ...complete, markers, tissue: 'bone-marrow', passage: 0 }).status).toBe('fails');
  });
});

describe('SVF', () => {
  it('wants viability above 70 % and stromal cells', () => {
    expect(checkSvf({ viabilityPercent: 70.1, stromalPercent: 12 })).toEqual({ status: 'meets' });
    expect(checkSvf({ viabilityPercent: 70, stromalPercent: 12 })).toEqual({
      status: 'fails',
      fails: ['viability'],
      incomplete: [],
    });
    expect(checkSvf({ viabilityPercent: 90 })).toEqual({ status: 'incomplete', incomplete: ['stromal cells'] });
  });
});

describe('facts of medium certainty', () => {
  it('keep their mark', () => {
    expect(triamcinoloneEquivalent('betamethasone', 6)?.provenance).toBe('M-M');
    expect(triamcinoloneEquivalent('other', 6)).toBeUndefined();
    const input = {
      isMachineMade: true,
      hasActivator: false,
      erythrocytesE12PerL: 0.2,
      bloodErythrocytesE12PerL: 4.5,
      spins: 2,
      concentrationFactor: 4.5,
      isImageGuided: true,
      leukocytesE9PerL: 12,
      bloodLeukocytesE9PerL: 6,
      isLightActivated: false,
    };
    expect(marspillClass(input)).toMatchObject({ provenance: 'M-M', parts: { length: 8 } });
  });
});
