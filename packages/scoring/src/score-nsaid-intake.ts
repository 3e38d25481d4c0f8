import type { NsaidEquivalents } from '@jointwise/definitions';

export interface NsaidIntake {
  readonly drug: string;
  /** On days when it is taken. */
  readonly doseMgPerDay: number;
  /** Days of the period in which the drug was in use. */
  readonly daysTaken: number;
  readonly daysInPeriod: number;
  /** Days a week while in use, 0-7. */
  readonly daysPerWeek: number;
}

export type NsaidScore =
  | { readonly status: 'scored'; readonly value: number; readonly version: string }
  | { readonly status: 'not-scored'; readonly reason: 'not-converted'; readonly drugs: readonly string[] };

/**
 * ASAS score of NSAID intake; 100 is a full dose every day of the period:
 *
 *   score = sum 100 * dose / equivalent dose * daysTaken / daysInPeriod * daysPerWeek / 7
 *
 * @throws RangeError for a dose below 0, more days taken than there are, or more than 7 days a week
 */
export function scoreNsaidIntake(table: NsaidEquivalents, intakes: readonly NsaidIntake[]): NsaidScore {
  const drugs = intakes.map(({ drug }) => drug).filter((drug) => !Object.hasOwn(table.dailyDoseMg, drug));
  if (drugs.length > 0) return { status: 'not-scored', reason: 'not-converted', drugs };
  let value = 0;
  for (const intake of intakes) {
    checkIntake(intake);
    const equivalent = table.dailyDoseMg[intake.drug] ?? Number.NaN;
    const share = (intake.daysTaken / intake.daysInPeriod) * (intake.daysPerWeek / 7);
    value += ((100 * intake.doseMgPerDay) / equivalent) * share;
  }
  return { status: 'scored', value, version: table.version };
}

function checkIntake({ drug, doseMgPerDay, daysTaken, daysInPeriod, daysPerWeek }: NsaidIntake): void {
  const isUsable =
    doseMgPerDay >= 0 &&
    Number.isFinite(doseMgPerDay) &&
    daysInPeriod > 0 &&
    daysTaken >= 0 &&
    daysTaken <= daysInPeriod &&
    daysPerWeek >= 0 &&
    daysPerWeek <= 7;
  if (isUsable) return;
  throw new RangeError(
    `scoreNsaidIntake: ${drug}: ${doseMgPerDay} mg/day on ${daysTaken} of ${daysInPeriod} days, ${daysPerWeek} days a week`,
  );
}
