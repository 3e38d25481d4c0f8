import { describe, expect, it } from 'vitest';
import { countriesOfNumber, dataRoles } from './data-roles.ts';

describe('countriesOfNumber', () => {
  it.each([
    ['+44 7700 900123', ['GB']],
    ['+34600000000', ['ES']],
    ['0034 600 000 000', ['ES']],
    ['+1 (202) 555-0100', ['US', 'CA']],
    ['+351 912 345 678', ['PT']],
    ['+376 312 345', ['AD']],
    ['600 000 000', []],
    ['+999 1234', []],
    ['+34', []],
    ['not a number', []],
    [null, []],
  ])('reads %j as %j', (number, countries) => {
    expect(countriesOfNumber(number)).toEqual(countries);
  });
});

describe('dataRoles', () => {
  const barcelona = { country: 'ES', controller: 'Clinic S.L.', processor: 'Mail Ltd', law: 'GDPR' };

  it('flags a British number at a Spanish site, and says who is responsible', () => {
    expect(dataRoles('+44 7700 900123', barcelona)).toEqual({
      ...{ controller: 'Clinic S.L.', processor: 'Mail Ltd', law: 'GDPR' },
      ...{ personCountries: ['GB'], siteCountry: 'ES', crossesBorder: 'yes' },
    });
  });

  it('flags no number of the same country, and none that does not tell', () => {
    expect(dataRoles('+34 600 000 000', barcelona).crossesBorder).toBe('no');
    expect(dataRoles('600 000 000', barcelona).crossesBorder).toBe('unknown');
    expect(dataRoles('+1 202 555 0100', { ...barcelona, country: 'US' }).crossesBorder).toBe('no');
  });
});
