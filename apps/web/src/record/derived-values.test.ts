import { expect, it } from 'vitest';
import { derivedValues } from './derived-values.ts';

/** Domain section 2.2: 60 mL blood at 220, 5 mL product at 1 000, erythrocytes 0.2, leukocytes 12 (blood 6). */
const worked = {
  productClass: 'PRP_LR',
  bloodVolumeMl: 60,
  bloodPlateletsE9PerL: 220,
  volumeMl: 5,
  prpPlateletsE9PerL: 1000,
  prpErythrocytesE12PerL: 0.2,
  prpLeukocytesE9PerL: 12,
  bloodLeukocytesE9PerL: 6,
  prpNeutrophilsE9PerL: 7,
  bloodNeutrophilsE9PerL: 4,
  activator: 'none',
};

const byLabel = (entry: Record<string, unknown>) =>
  Object.fromEntries(derivedValues('product', entry).map(({ label, value }) => [label, value]));

it('shows the derived values of the worked platelet product', () => {
  expect(byLabel(worked)).toEqual({
    'Concentration factor': '4.55×',
    'Platelet dose': '5 ×10⁹',
    Recovery: '37.88 %',
    Purity: '82.51 %',
    Leukocytes: 'leukocyte-rich',
    DEPA: 'DEPA BCB, not activated',
    PAW: 'P3-Aα',
  });
});

it('derives nothing from what was not measured', () => {
  expect(byLabel({ prpPlateletsE9PerL: 1000 })).toEqual({});
  expect(derivedValues('imaging', worked)).toEqual([]);
});

it('says which cells are viable (1.2×10⁸ at 88 % in 4 mL)', () => {
  expect(byLabel({ mscMillions: 120, viabilityPercent: 88, finalVolumeMl: 4 })).toEqual({
    'Viable MSC': '105.6 ×10⁶, 26.4 ×10⁶/mL',
  });
});
