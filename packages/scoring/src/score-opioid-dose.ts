import type { OpioidFactors } from '@jointwise/definitions';

/** An opioid as taken (not as prescribed): mg per day, or µg per hour for a patch. */
export interface OpioidIntake {
  readonly drug: string;
  readonly dose: number;
}

export type OpioidDose =
  | { readonly status: 'scored'; readonly morphineMgPerDay: number; readonly version: string }
  | { readonly status: 'not-scored'; readonly reason: 'not-converted'; readonly drugs: readonly string[] };

/**
 * Milligrams of oral morphine per day that the intakes equal: sum of dose * factor. A drug without a factor
 * (buprenorphine) leaves no score, because a sum without it would look complete.
 *
 * @throws RangeError for a dose that is negative or not finite
 */
export function scoreOpioidDose(table: OpioidFactors, intakes: readonly OpioidIntake[]): OpioidDose {
  const drugs = intakes.map(({ drug }) => drug).filter((drug) => !Object.hasOwn(table.factors, drug));
  if (drugs.length > 0) return { status: 'not-scored', reason: 'not-converted', drugs };
  let morphineMgPerDay = 0;
  for (const { drug, dose } of intakes) {
    if (!Number.isFinite(dose) || dose < 0) throw new RangeError(`scoreOpioidDose: the dose of ${drug} is ${dose}`);
    morphineMgPerDay += dose * (table.factors[drug]?.factor ?? 0);
  }
  return { status: 'scored', morphineMgPerDay, version: table.version };
}
