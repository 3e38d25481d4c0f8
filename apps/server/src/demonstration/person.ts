import type { ImportedRecord } from '@jointwise/exchange';
import { type Day, dateOf } from './day.ts';
import type { DemonstrationSite } from './demonstration-study.ts';
import { demonstrationTruth } from './demonstration-truth.ts';
import type { SeededRandom } from './seeded-random.ts';

/** What is true of a made-up person, and until when they can be seen. */
export interface Person {
  readonly index: number;
  readonly site: DemonstrationSite;
  readonly enrolledOn: Day;
  readonly today: Day;
  /** The person's part of the health of all their joint-sides. */
  readonly health: number;
  readonly diedOn: Day | undefined;
  readonly withdrewContactOn: Day | undefined;
  readonly withdrewTreatmentOn: Day | undefined;
  readonly random: SeededRandom;
}

interface PersonSetting {
  readonly random: SeededRandom;
  readonly today: Day;
  /** From the nearest day of enrolment to the farthest. */
  readonly daysAgo?: readonly [nearest: number, farthest: number];
}

/** Draws a person who enrolled so many days ago; in the last five years when not said. */
export function drawPerson(
  index: number,
  site: DemonstrationSite,
  { random, today, daysAgo = [3, 5 * 365] }: PersonSetting,
): Person {
  const { rates, personDeviation } = demonstrationTruth;
  const enrolledOn = today - random.integer(...daysAgo);
  const until = (perYear: number) => {
    const day = enrolledOn + 45 + random.daysUntil(perYear);
    return day < today ? day : undefined;
  };
  const diedOn = until(rates.death);
  const before = (day: Day | undefined) => (day !== undefined && day < (diedOn ?? today) ? day : undefined);
  return {
    index,
    site,
    enrolledOn,
    today,
    health: random.normal(0, personDeviation),
    diedOn,
    withdrewContactOn: before(until(rates.withdrawalFromContact)),
    withdrewTreatmentOn: before(until(rates.withdrawalFromTreatment)),
    random,
  };
}

/** Whether the person lives, and may be contacted, on a day. */
export function isReachable({ diedOn, withdrewContactOn, today }: Person, day: Day): boolean {
  return (
    day <= today &&
    (diedOn === undefined || day < diedOn) &&
    (withdrewContactOn === undefined || day < withdrewContactOn)
  );
}

export function record(kind: string, data: Readonly<Record<string, unknown>>): ImportedRecord {
  return { kind, data, columns: {} };
}

/** Records of the person as such: demographics, consents, medication, blood, withdrawal and death. */
export function personRecords(person: Person): readonly ImportedRecord[] {
  return [
    record('demographics', demographics(person)),
    ...consents(person),
    ...medication(person),
    ...laboratory(person),
    ...endings(person),
  ];
}

function demographics({ random, enrolledOn }: Person): Record<string, unknown> {
  const sex = random.chance(0.55) ? 'female' : 'male';
  const heightCm = random.normalWithin(sex === 'female' ? 164 : 177, 7, [140, 205]);
  const bmi = random.normalWithin(28, 4.5, [18, 48], 1);
  const year = Number(dateOf(enrolledOn).slice(0, 4));
  return {
    sex,
    birthYear: year - random.normalWithin(57, 12, [19, 90]),
    ...(random.chance(0.9) ? { heightCm, weightKg: Math.round(bmi * (heightCm / 100) ** 2) } : {}),
    ...(random.chance(0.85)
      ? {
          smoking: random.weighted([
            ['never', 55],
            ['former', 30],
            ['current', 15],
          ]),
        }
      : {}),
    ...(random.chance(0.8)
      ? {
          comorbidities: random.pick([
            ['none'],
            ['none'],
            ['hypertension'],
            ['diabetes'],
            ['hypertension', 'diabetes'],
            ['depression'],
          ]),
        }
      : {}),
    ...(random.chance(0.75) ? { occupationalLoad: random.pick(['none', 'sedentary', 'standing', 'heavy']) } : {}),
  };
}

function consents({ random, enrolledOn, site, withdrewContactOn }: Person): ImportedRecord[] {
  const decidedOn = dateOf(enrolledOn);
  const base = { decidedOn, textVersion: '2.1', locale: site.locale };
  const informedOn = dateOf(enrolledOn - random.integer(1, 14));
  const either = (share: number) => (random.chance(share) ? 'given' : 'declined');
  const given = [
    { purpose: 'treatment', decision: 'given', informedOn, ...base },
    { purpose: 'registry', decision: 'given', informedOn, ...base },
    { purpose: 'contact', decision: 'given', ...base },
    { purpose: 'trial', decision: 'declined', ...base },
    { purpose: 're-use', decision: either(0.85), ...base },
    {
      purpose: 'messaging-channel',
      decision: either(0.6),
      channel: random.pick(['email', 'sms', 'whatsapp']),
      ...base,
    },
  ].map((data) => record('consent', data));
  if (withdrewContactOn === undefined) return given;
  const withdrawn = { ...base, purpose: 'contact', decision: 'withdrawn', decidedOn: dateOf(withdrewContactOn) };
  return [...given, record('consent', withdrawn)];
}

function medication({ random, enrolledOn }: Person): ImportedRecord[] {
  const startedOn = dateOf(enrolledOn - random.integer(60, 900)).slice(0, 7);
  const taken = random.weighted([
    [undefined, 35],
    [{ agent: 'ibuprofen', medicineClass: 'nsaid', doseMgPerDay: 1200 }, 20],
    [{ agent: 'naproxen', medicineClass: 'nsaid', doseMgPerDay: 500 }, 15],
    [{ agent: 'paracetamol', medicineClass: 'paracetamol', doseMgPerDay: 2000 }, 25],
    [{ agent: 'tramadol', medicineClass: 'opioid', doseMgPerDay: 100 }, 5],
  ] as const);
  if (taken === undefined) return [];
  const days = { daysTaken: random.integer(4, 28), periodDays: 28 };
  return [record('medication', { ...taken, route: 'oral', startedOn, ...days })];
}

function laboratory({ random, enrolledOn, today }: Person): ImportedRecord[] {
  if (!random.chance(0.3)) return [];
  return [
    record('laboratory', {
      sampledOn: dateOf(Math.min(today, enrolledOn + random.integer(0, 3))),
      specimen: 'blood',
      crpMgPerL: random.normalWithin(3, 2, [0.2, 9.5], 1),
      plateletsE9PerL: random.normalWithin(240, 45, [130, 420]),
      haemoglobinGPerL: random.normalWithin(140, 12, [100, 175]),
    }),
  ];
}

function endings({ random, diedOn, withdrewContactOn, withdrewTreatmentOn }: Person): ImportedRecord[] {
  const records: ImportedRecord[] = [];
  if (withdrewContactOn !== undefined) {
    const data = {
      scope: 'contact',
      withdrawnOn: dateOf(withdrewContactOn),
      initiator: 'participant',
      mayUseEarlierData: true,
    };
    records.push(record('withdrawal', data));
  }
  if (withdrewTreatmentOn !== undefined) {
    records.push(
      record('withdrawal', { scope: 'treatment', withdrawnOn: dateOf(withdrewTreatmentOn), initiator: 'participant' }),
    );
  }
  if (diedOn !== undefined) {
    const informationSource = random.pick(['family', 'register', 'care-provider']);
    records.push(record('death', { diedOn: dateOf(diedOn), informationSource, causality: 'not' }));
  }
  return records;
}
