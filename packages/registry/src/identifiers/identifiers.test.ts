import { describe, expect, it } from 'vitest';
import { checkGs1Udi, gs1CheckDigit } from './check-gs1-udi.ts';
import { checkIsbt128Din, isbt128CheckCharacter, isIsbt128ProductCode } from './check-isbt128-din.ts';
import { checkSingleEuropeanCode } from './check-single-european-code.ts';

describe('ISBT 128', () => {
  it.each([
    ['G123498654321', 'H'],
    ['W000025123456', 'G'],
    ['W123426000001', 'N'],
  ])('computes the check character of %s as %s', (din, check) => {
    expect(isbt128CheckCharacter(din)).toBe(check);
  });

  it('reads a number plain, with its check character, and as printed', () => {
    for (const text of ['G123498654321', 'G123498654321H', 'G1234 98 654321 [H]', '=G123498654321H']) {
      expect(checkIsbt128Din(text)).toEqual({
        status: 'accepted',
        value: { din: 'G123498654321', facility: 'G1234', year: '98', serial: '654321', checkCharacter: 'H' },
        warnings: [],
      });
    }
  });

  it('refuses a wrong check character, exchanged digits and a wrong shape', () => {
    for (const text of ['G123498654321G', 'G123498645321H', 'G12349865432', 'g123498654321', '0123498654321', '']) {
      expect(checkIsbt128Din(text).status, text).toBe('refused');
    }
  });

  it('knows the structure of a product code', () => {
    expect(['S1128V00', 'T0123Ad0', 'E3046000'].map(isIsbt128ProductCode)).toEqual([true, true, true]);
    expect(['S1128V0', 'S112VV00', '11128V00'].map(isIsbt128ProductCode)).toEqual([false, false, false]);
  });
});

describe('GS1', () => {
  it('computes a check digit by weights 3 and 1 from the right', () => {
    // 1234567890123: 3·(3+1+9+7+5+3+1) + (2+0+8+6+4+2) = 87 + 22 = 109, so the digit is 1
    expect(gs1CheckDigit('1234567890123')).toBe(1);
  });

  it('reads brackets and scans alike', () => {
    const value = { gtin: '12345678901231', expiresOn: '2027-02-28', lot: 'AB-12', serial: '0007' };
    for (const text of [
      '(01)12345678901231(17)270228(10)AB-12(21)0007',
      '01123456789012311727022810AB-12\u001d210007',
      '^01123456789012311727022810AB-12^210007',
      ']d201123456789012311727022810AB-12\u001d210007',
    ]) {
      expect(checkGs1Udi(text), text).toEqual({ status: 'accepted', value, warnings: [] });
    }
  });

  it('takes day 00 as the last day of the month', () => {
    const checked = checkGs1Udi('(17)280200');
    expect(checked.status === 'accepted' && checked.value.expiresOn).toBe('2028-02-29');
  });

  it.each([
    ['(01)12345678901234'],
    ['(01)1234567890123'],
    ['(17)271301'],
    ['(17)270230'],
    ['(10)'],
    ['(10)ABCDEFGHIJKLMNOPQRSTU'],
    ['(10)A B'],
    ['(10)A(10)B'],
    ['(99)X'],
    ['99X'],
    ['(1)2'],
    ['hello'],
    [''],
  ])('refuses %s', (text) => {
    expect(checkGs1Udi(text).status).toBe('refused');
  });
});

describe('Single European Code', () => {
  const code = 'ES001234G123498654321AS1128V000120291231'.slice(0, 40);

  it('splits its 40 characters', () => {
    // ES 001234 | G123498654321 | A | S1128V0 | 001 | 20291231
    expect(checkSingleEuropeanCode('ES001234G123498654321 AS1128V000120291231')).toEqual({
      status: 'accepted',
      value: {
        country: 'ES',
        establishment: '001234',
        donation: 'G123498654321',
        codingSystem: 'ISBT 128',
        product: 'S1128V0',
        split: '001',
        expiresOn: '2029-12-31',
      },
      warnings: [],
    });
  });

  it('refuses another length, system or expiry', () => {
    for (const text of [code.slice(1), code.replace('AS1128', 'CS1128'), code.replace('20291231', '20291331')]) {
      expect(checkSingleEuropeanCode(text).status, text).toBe('refused');
    }
  });
});
