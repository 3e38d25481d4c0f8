import type { ImportedRecord } from '@jointwise/exchange';
import { type Day, dateOf } from './day.ts';
import { trialTruth } from './demonstration-trial.ts';
import { isReachable, type Person, record } from './person.ts';

export interface TrialImagesSetting {
  /** Day 0; the day of allocation for the never treated. */
  readonly indexOn: Day;
  /** What the knee got; undefined when nothing. */
  readonly productClass: string | undefined;
  /** Every image is taken: for asking whether the estimates find the truth. */
  readonly isComplete: boolean;
}

/** MRI of the knee before treatment and at 3, 12 and 24 months, read without knowledge of the arm. */
export function trialImages(person: Person, setting: TrialImagesSetting): ImportedRecord[] {
  const { random, today, enrolledOn } = person;
  const { indexOn, productClass, isComplete } = setting;
  const hasCells = productClass === 'MSC_CULT_AUTO';
  const { cartilage, effusion, taken } = trialTruth;
  const volume = random.normalWithin(cartilage.mean, cartilage.deviation, [5_000, 20_000]);
  const grade = random.weighted(effusion.before.map((share, code) => [code, share] as const));
  const change = -cartilage.loss + (hasCells ? cartilage.saved : 0) + random.normal(0, cartilage.spread);
  const atMonths = (share: number) => Math.round(volume * (1 + (share * change) / 100));
  const wanted = [
    { on: Math.max(enrolledOn, indexOn - 6), values: { cartilageVolumeMm3: volume, effusionSynovitisGrade: grade } },
    { on: indexOn + random.integer(80, 110), values: { effusionSynovitisGrade: gradeAfter(person, grade, hasCells) } },
    { on: indexOn + random.integer(350, 390), values: { cartilageVolumeMm3: atMonths(0.5) } },
    { on: indexOn + random.integer(710, 760), values: { cartilageVolumeMm3: atMonths(1) } },
  ];
  return wanted.flatMap(({ on, values }, place) => {
    const isThere = isComplete || place === 0 || (productClass !== undefined && random.chance(taken));
    if (!isThere || on > today || !isReachable(person, on)) return [];
    return [image(on, values)];
  });
}

/** The grade at three months: P(grade >= k) = 1 / (1 + exp(-(cut_k + per grade * before + log odds ratio))). */
function gradeAfter({ random }: Person, before: number, hasCells: boolean): number {
  const { cuts, perGrade, oddsRatio } = trialTruth.effusion;
  const drawn = random.next();
  const shift = perGrade * before + (hasCells ? Math.log(oddsRatio) : 0);
  return cuts.filter((cut) => drawn < 1 / (1 + Math.exp(-(cut + shift)))).length;
}

function image(on: Day, values: Readonly<Record<string, number>>): ImportedRecord {
  return record('imaging', {
    ...{ modality: 'mri', imagedOn: dateOf(on), readKind: 'central-first', isBlindedToArm: true },
    ...values,
  });
}
