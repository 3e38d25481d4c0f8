import { nsaidEquivalentsAsas, opioidFactorsCdc2022, type VisitDefinition } from '@jointwise/definitions';
import { scoreNsaidIntake, scoreOpioidDose } from '@jointwise/scoring';
import type { EstimandFacts, MedicationFact } from '../datasets/estimand-facts.ts';

/** Days before treatment in which regular use is looked for. */
const daysBefore = 42;

const known = new WeakMap<EstimandFacts, ReadonlyMap<number, readonly MedicationFact[]>>();

function medicinesOf(facts: EstimandFacts, episode: number): readonly MedicationFact[] {
  let byPerson = known.get(facts);
  if (byPerson === undefined) {
    const all = new Map<number, MedicationFact[]>();
    for (const one of facts.medications) {
      const own = all.get(one.person);
      if (own === undefined) all.set(one.person, [one]);
      else own.push(one);
    }
    byPerson = all;
    known.set(facts, byPerson);
  }
  return byPerson.get(facts.episodes.person[episode] ?? -1) ?? [];
}

/** Whether anti-inflammatory medicines were taken in the six weeks before treatment. */
export function isRegularUser(facts: EstimandFacts, episode: number): boolean {
  return (medicationBefore(facts, episode, 'nsaid-equivalent')?.value ?? 0) > 0;
}

/** Score of the medicines of the six weeks before treatment; undefined where none was recorded or one has no factor. */
export function medicationBefore(facts: EstimandFacts, episode: number, score: MedicationScore) {
  return scored(facts, episode, { score, from: -daysBefore, to: 0 });
}

/** The same in the window of a visit. A visit without any record of medicines is unknown. */
export function medicationAt(
  facts: EstimandFacts,
  episode: number,
  { score, visit }: { readonly score: MedicationScore; readonly visit: VisitDefinition },
) {
  return scored(facts, episode, { score, from: visit.window[0], to: visit.window[1] });
}

export type MedicationScore = 'nsaid-equivalent' | 'opioid-mme';

interface Period {
  readonly score: MedicationScore;
  readonly from: number;
  readonly to: number;
}

function scored(
  facts: EstimandFacts,
  episode: number,
  { score, from, to }: Period,
): { readonly value: number; readonly day: number } | undefined {
  const indexDay = facts.episodes.indexDay[episode] ?? 0;
  const own = medicinesOf(facts, episode).filter(({ day }) => day - indexDay >= from && day - indexDay <= to);
  if (own.length === 0) return undefined;
  const value = score === 'nsaid-equivalent' ? nsaidScore(own) : opioidScore(own);
  return value === undefined ? undefined : { value, day: Math.max(...own.map(({ day }) => day)) };
}

function nsaidScore(all: readonly MedicationFact[]): number | undefined {
  const intakes = all
    .filter(({ medicineClass }) => medicineClass === 'nsaid')
    .map(({ agent, doseMgPerDay, daysTaken, periodDays, daysPerWeek }) => ({
      drug: agent,
      doseMgPerDay: doseMgPerDay ?? Number.NaN,
      daysTaken: Math.min(daysTaken ?? periodDays ?? 28, periodDays ?? 28),
      daysInPeriod: periodDays ?? 28,
      daysPerWeek: daysPerWeek ?? 7,
    }));
  if (intakes.some(({ doseMgPerDay }) => Number.isNaN(doseMgPerDay))) return undefined;
  const found = scoreNsaidIntake(nsaidEquivalentsAsas, intakes);
  return found.status === 'scored' ? found.value : undefined;
}

function opioidScore(all: readonly MedicationFact[]): number | undefined {
  const intakes = all
    .filter(({ medicineClass }) => medicineClass === 'opioid')
    .map(({ agent, doseMgPerDay }) => ({ drug: agent, dose: doseMgPerDay ?? Number.NaN }));
  if (intakes.some(({ dose }) => Number.isNaN(dose))) return undefined;
  const found = scoreOpioidDose(opioidFactorsCdc2022, intakes);
  return found.status === 'scored' ? found.morphineMgPerDay : undefined;
}
