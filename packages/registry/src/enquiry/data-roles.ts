import { callingCodes } from '@jointwise/definitions';

/** What a site has said about who is responsible for the data of its channels. */
export interface DataRolesOfSite {
  /** ISO 3166-1 of the site. */
  readonly country: string;
  /** Who decides about the data; `null` when the site has not said. */
  readonly controller: string | null;
  /** Who carries the messages on its behalf; `null` when the site has not said, or nobody does. */
  readonly processor: string | null;
  /** Law that the site applies; `null` when it has not said. */
  readonly law: string | null;
}

/** What is written down with an enquiry about whose data it is, under which law, and whether it crosses a border. */
export interface DataRoles extends Omit<DataRolesOfSite, 'country'> {
  /** Countries that the number may belong to; empty when it does not tell. */
  readonly personCountries: readonly string[];
  readonly siteCountry: string;
  /** `unknown` without a number that tells a country. */
  readonly crossesBorder: 'yes' | 'no' | 'unknown';
}

/** Countries behind an international number, as `+34 600 000 000`; none when it does not tell. */
export function countriesOfNumber(number: string | null): readonly string[] {
  const digits = /^\s*(?:\+|00)([\d ()./-]+)$/.exec(number ?? '')?.[1]?.replace(/\D/g, '') ?? '';
  for (const length of [3, 2, 1]) {
    const countries = callingCodes[digits.slice(0, length)];
    if (countries !== undefined && digits.length > length) return countries;
  }
  return [];
}

/** Whose data an enquiry holds. A number tells where a contract was made and not where somebody lives: it is a hint. */
export function dataRoles(number: string | null, { country, ...roles }: DataRolesOfSite): DataRoles {
  const personCountries = countriesOfNumber(number);
  const isHome = personCountries.includes(country);
  const crossesBorder = personCountries.length === 0 ? 'unknown' : isHome ? 'no' : 'yes';
  return { ...roles, personCountries, siteCountry: country, crossesBorder };
}
