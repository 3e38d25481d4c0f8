import { conditions } from '@jointwise/definitions';
import type { ImportedEpisode, ImportedRecord } from '@jointwise/exchange';
import { stratifiedBlocks } from '@jointwise/statistics';
import type { ChosenCourse } from './choose-course.ts';
import { type Day, dateOf, dayOf } from './day.ts';
import { type DemonstrationSite, demonstrationSites } from './demonstration-study.ts';
import { demonstrationTrial, trialTruth } from './demonstration-trial.ts';
import { generateEpisode } from './generate-episode.ts';
import { drawEvents } from './generate-events.ts';
import type { DemonstrationOptions, DemonstrationParticipant } from './generate-participant.ts';
import { trialImages } from './generate-trial-images.ts';
import { drawPerson, isReachable, type Person, personRecords, record } from './person.ts';
import { SeededRandom } from './seeded-random.ts';

/** Streams of the trial lie beyond those of the registry. */
const firstStream = 1_000_000_000;
const listId = 'Demonstration list 1';

/** How the participants of the demonstration trial are made: one allocation list for each site, by permuted blocks. */
export function trialGenerator(
  participants: number,
  options: DemonstrationOptions,
): (index: number) => DemonstrationParticipant {
  const codes = demonstrationSites.map(({ code }) => code);
  const lists = stratifiedBlocks(options.seed, codes, participants, { ratio: [1, 1], blockSizes: [4, 6] });
  const taken = new Map<string, number>();
  const places = Array.from({ length: participants }, (_, index) => {
    const site = new SeededRandom(options.seed, firstStream + index, 1).weighted(
      demonstrationSites.map((one) => [one, one.share] as const),
    );
    const number = taken.get(site.code) ?? 0;
    taken.set(site.code, number + 1);
    return { site, number, arm: demonstrationTrial.arms[lists.get(site.code)?.[number] ?? 0]?.code ?? '' };
  });
  return (index) => {
    const place = places[index];
    if (place === undefined) throw new Error(`the demonstration trial has ${participants} participants, not ${index}`);
    return participantAt(index, place, options);
  };
}

interface TrialPlace {
  readonly site: DemonstrationSite;
  /** On the list of the site, from 0. */
  readonly number: number;
  readonly arm: string;
}

/** Enrolment is over, and the window of the visit at two years, which closes after 1,094 days, has passed for everybody. */
const enrolled = [1130, 1700] as const;

function participantAt(index: number, place: TrialPlace, options: DemonstrationOptions): DemonstrationParticipant {
  const { site, number, arm } = place;
  const random = new SeededRandom(options.seed, firstStream + index);
  const drawn = drawPerson(index, site, { random, today: dayOf(options.today), daysAgo: enrolled });
  const isComplete = options.isComplete === true;
  const person = isComplete ? { ...drawn, diedOn: undefined, withdrewContactOn: undefined } : drawn;
  const allocatedOn = Math.min(person.today, person.enrolledOn + random.integer(1, 10));
  const productClass = givenTo(arm, person, isComplete);
  const indexOn = allocatedOn + random.integer(2, 14);
  const isTreated = productClass !== undefined && isReachable(person, indexOn);
  const images = trialImages(person, {
    indexOn: isTreated ? indexOn : allocatedOn,
    productClass: isTreated ? productClass : undefined,
    isComplete,
  });
  const records = [...personRecords(person).map(consenting(person)), allocation({ arm, allocatedOn, number, site })];
  return {
    site,
    participant: {
      row: index + 1,
      sourceKey: `demonstration-trial-${options.seed}:${index}`,
      code: `${site.code}-T${String(number + 1).padStart(4, '0')}`,
      enrolledOn: dateOf(person.enrolledOn),
      records,
      jointSides: [
        {
          ...{ joint: 'knee', side: random.pick(['left', 'right']) },
          records: [kneeCondition(person), ...images],
          episodes: isTreated ? [episode(person, { productClass, indexOn, isComplete })] : [],
        },
      ],
      totals: [],
    },
  };
}

/** What somebody gets who was allocated to an arm; undefined when nothing. */
function givenTo(arm: string, { random }: Person, isComplete: boolean): string | undefined {
  const { neverTreated, cellsGetSaline, salineGetsCells } = trialTruth.departs;
  const [stays, moves] = [random.chance(1 - neverTreated), random.next()];
  if (!stays && !isComplete) return undefined;
  const isCells = arm === 'CELLS';
  const hasMoved = !isComplete && moves < (isCells ? cellsGetSaline : salineGetsCells);
  return isCells === hasMoved ? 'SALINE' : 'MSC_CULT_AUTO';
}

function allocation({
  arm,
  allocatedOn,
  number,
  site,
}: Omit<TrialPlace, 'arm'> & { readonly arm: string; readonly allocatedOn: Day }): ImportedRecord {
  return record('allocation', {
    ...{ arm, allocatedOn: dateOf(allocatedOn), method: 'permuted-blocks', listId, stratum: site.code },
    ...{ listNumber: String(number + 1), isMasked: true, maskedRoles: ['participant'] },
  });
}

/** Whoever is in the trial consented to it, after time to think. */
function consenting({ enrolledOn }: Person): (one: ImportedRecord) => ImportedRecord {
  return (one) =>
    one.kind === 'consent' && one.data.purpose === 'trial'
      ? { ...one, data: { ...one.data, decision: 'given', informedOn: dateOf(enrolledOn - 7) } }
      : one;
}

function kneeCondition({ random, enrolledOn }: Person): ImportedRecord {
  return record('condition', {
    ...{ condition: 'oa-knee', icd10: 'M17', isPrimary: true, klGrade: random.pick(['2', '2', '3', '3']) },
    diagnosedOn: dateOf(enrolledOn - random.integer(20, 300)).slice(0, 7),
  });
}

interface TrialCourse {
  readonly productClass: string;
  readonly indexOn: Day;
  readonly isComplete: boolean;
}

function episode(person: Person, { productClass, indexOn, isComplete }: TrialCourse): ImportedEpisode {
  const condition = conditions.find(({ key }) => key === 'oa-knee');
  if (condition === undefined) throw new Error('there is no condition oa-knee');
  const course: ChosenCourse = { condition, joint: 'knee', productClass };
  const { repeatOn: _none, ...drawn } = drawEvents(person, { indexOn, productClass, joint: 'knee' });
  const events = isComplete ? { isArthroplasty: false } : drawn;
  const { visits } = demonstrationTrial;
  return generateEpisode({ person, course, indexOn, events, isComplete, visits });
}
