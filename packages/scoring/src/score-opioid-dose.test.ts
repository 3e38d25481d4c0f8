import { opioidFactorsCdc2022 } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { scoreOpioidDose } from './score-opioid-dose.ts';

describe('scoreOpioidDose', () => {
  it('adds tramadol 50 mg four times and oxycodone 10 mg twice to 40 + 30 = 70', () => {
    const intakes = [
      { drug: 'tramadol', dose: 200 },
      { drug: 'oxycodone', dose: 20 },
    ];
    expect(scoreOpioidDose(opioidFactorsCdc2022, intakes)).toMatchObject({ morphineMgPerDay: 70, version: 'CDC-2022' });
  });

  it('takes a fentanyl patch of 25 µg/h as 60', () => {
    const dose = scoreOpioidDose(opioidFactorsCdc2022, [{ drug: 'fentanyl-transdermal', dose: 25 }]);
    expect(dose).toMatchObject({ morphineMgPerDay: 60 });
  });

  it('has no score when a drug is not converted, and names it', () => {
    const intakes = [
      { drug: 'buprenorphine', dose: 2 },
      { drug: 'morphine', dose: 10 },
    ];
    expect(scoreOpioidDose(opioidFactorsCdc2022, intakes)).toEqual({
      status: 'not-scored',
      reason: 'not-converted',
      drugs: ['buprenorphine'],
    });
  });

  it('is 0 for nothing taken, and refuses a negative dose', () => {
    expect(scoreOpioidDose(opioidFactorsCdc2022, [])).toMatchObject({ morphineMgPerDay: 0 });
    expect(() => scoreOpioidDose(opioidFactorsCdc2022, [{ drug: 'morphine', dose: -1 }])).toThrow(RangeError);
  });
});
