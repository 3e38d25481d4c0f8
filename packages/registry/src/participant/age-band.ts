import type { AgeBand } from '@jointwise/definitions';

/** Ten-year band of an age in years: 62 is `60-69`, 97 is `90+`. */
export function ageBandOf(ageYears: number): AgeBand {
  if (ageYears >= 90) return '90+';
  const start = Math.max(0, Math.floor(ageYears / 10) * 10);
  return `${start}-${start + 9}` as AgeBand;
}

/**
 * Band of the age that a participant reaches in the year of enrolment, or the band entered when the year of birth is
 * not known; `undefined` when neither is. With the year of birth alone the true age may be one year less.
 */
export function ageBandAt(
  { birthYear, ageBand }: { readonly birthYear?: number; readonly ageBand?: AgeBand },
  on: string,
): AgeBand | undefined {
  return birthYear === undefined ? ageBand : ageBandOf(Number(on.slice(0, 4)) - birthYear);
}
