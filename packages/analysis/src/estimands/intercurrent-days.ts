import { type IntercurrentCode, productClasses } from '@jointwise/definitions';
import { type EstimandFacts, never } from '../datasets/estimand-facts.ts';

/** First day of each intercurrent event, one place per episode; `never` where it did not happen after the index procedure. */
export type IntercurrentDays = Readonly<Record<IntercurrentCode, Int32Array>>;

const codeOfKind: Readonly<Record<string, IntercurrentCode>> = {
  'rescue-injection': 'IAINJ',
  'rescue-medication': 'RESC',
  surgery: 'SURG',
  contralateral: 'CONTRA',
  'repeat-treatment': 'REPEAT',
};

const known = new WeakMap<EstimandFacts, IntercurrentDays>();

/**
 * Intercurrent events from what was recorded, and from later courses: a further course of the joint-side is a new
 * episode and an event of the earlier one; a course of another joint-side is an event of this one. Computed once for
 * the same facts.
 *
 * NOTX is a place that stands for an allocation without treatment; it happens on the day of allocation.
 */
export function intercurrentDays(facts: EstimandFacts): IntercurrentDays {
  const found = known.get(facts);
  if (found !== undefined) return found;
  const days = deriveDays(facts);
  known.set(facts, days);
  return days;
}

function deriveDays(facts: EstimandFacts): IntercurrentDays {
  const { episodes } = facts;
  const empty = () => new Int32Array(episodes.count).fill(never);
  const days = { RESC: empty(), IAINJ: empty(), REPEAT: empty(), SURG: empty(), NOTX: empty(), CONTRA: empty() };
  const note = (code: keyof typeof days, episode: number, day: number) => {
    const isAfter = day > (episodes.indexDay[episode] ?? never);
    if (isAfter && day < (days[code][episode] ?? 0)) days[code][episode] = day;
  };
  const ofJointSide = grouped(episodes.jointSide);
  for (const { jointSide, kind, day } of facts.events) {
    const code = codeOfKind[kind];
    if (code === undefined) continue;
    for (const episode of ofJointSide.get(jointSide) ?? []) note(code as keyof typeof days, episode, day);
  }
  const meaning = facts.productClasses.map(laterCourseMeans);
  for (const own of grouped(episodes.person).values()) {
    if (own.length < 2) continue;
    for (const episode of own) {
      for (const later of own) {
        if (later === episode || episodes.isTreated[later] === 0) continue;
        const isSame = episodes.jointSide[later] === episodes.jointSide[episode];
        const code = isSame ? meaning[episodes.productClass[later] ?? -1] : 'CONTRA';
        if (code !== undefined) note(code as keyof typeof days, episode, episodes.indexDay[later] ?? never);
      }
    }
  }
  days.NOTX.forEach((_, episode) => {
    if (episodes.isTreated[episode] === 0) days.NOTX[episode] = episodes.indexDay[episode] ?? never;
  });
  return { ...days, DEATH: episodes.diedDay };
}

/** What a later course of the same joint-side is for the earlier one; nothing where it is exercise or a brace. */
function laterCourseMeans(code: string): IntercurrentCode | undefined {
  const definition = productClasses.find((one) => one.code === code);
  if (definition?.group === 'surgery') return 'SURG';
  if (definition?.group === 'injected-comparator') return 'IAINJ';
  return definition?.isBiologic === true ? 'REPEAT' : undefined;
}

/** Places by the number they hold. */
function grouped(numbers: Int32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  numbers.forEach((number, place) => {
    const own = places.get(number);
    if (own === undefined) places.set(number, [place]);
    else own.push(place);
  });
  return places;
}
