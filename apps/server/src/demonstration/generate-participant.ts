import { joints } from '@jointwise/definitions';
import type { ImportedEpisode, ImportedJointSide, ImportedParticipant, ImportedRecord } from '@jointwise/exchange';
import { type ChosenCourse, chooseCourse } from './choose-course.ts';
import { type Day, dateOf, dayOf } from './day.ts';
import { type DemonstrationSite, demonstrationSites } from './demonstration-study.ts';
import { demonstrationTruth } from './demonstration-truth.ts';
import { generateEpisode } from './generate-episode.ts';
import { drawEvents } from './generate-events.ts';
import { drawPerson, isReachable, type Person, personRecords, record } from './person.ts';
import { SeededRandom } from './seeded-random.ts';

export interface DemonstrationOptions {
  readonly seed: number;
  /** The day the registry is looked at; nothing is dated after it. */
  readonly today: string;
  /** Everybody answers, nobody dies, withdraws or is operated on. */
  readonly isComplete?: boolean;
}

export interface DemonstrationParticipant {
  readonly site: DemonstrationSite;
  readonly participant: ImportedParticipant;
}

/**
 * The participant with this number of the demonstration registry. Each has a random stream of their own, so number 17 is
 * the same in a registry of 600 and of 100,000.
 */
export function generateParticipant(index: number, options: DemonstrationOptions): DemonstrationParticipant {
  const random = new SeededRandom(options.seed, index);
  const site = random.weighted(demonstrationSites.map((one) => [one, one.share] as const));
  const drawn = drawPerson(index, site, { random, today: dayOf(options.today) });
  const person: Person =
    options.isComplete === true
      ? { ...drawn, diedOn: undefined, withdrewContactOn: undefined, withdrewTreatmentOn: undefined }
      : drawn;
  const code = `${site.code}-${String(index + 1).padStart(5, '0')}`;
  return {
    site,
    participant: {
      row: index + 1,
      sourceKey: `demonstration-${options.seed}:${index}`,
      code,
      enrolledOn: dateOf(person.enrolledOn),
      records: personRecords(person),
      jointSides: jointSides(person, options.isComplete === true),
      totals: [],
    },
  };
}

function jointSides(person: Person, isComplete: boolean): ImportedJointSide[] {
  const { random, index, enrolledOn } = person;
  const course = chooseCourse(index, random);
  const sides = joints.find(({ key }) => key === course.joint)?.sides ?? [];
  const side = random.pick(sides);
  const indexOn = enrolledOn + random.integer(3, 35);
  const other = sides.find((one) => one !== side);
  const hasTwo = random.chance(demonstrationTruth.twoJointSides) && other !== undefined;
  const laterOn = indexOn + random.pick([0, 0, 90, 180, 300]) + random.integer(0, 20);
  const contralateralOn = hasTwo && laterOn > indexOn && isReachable(person, laterOn) ? laterOn : undefined;
  const first = jointSide(person, {
    course,
    side,
    indexOn,
    isComplete,
    ...(contralateralOn === undefined ? {} : { contralateralOn }),
  });
  if (!hasTwo) return [first];
  return [first, jointSide(person, { course, side: other, indexOn: laterOn, isComplete })];
}

interface JointSidePlan {
  readonly course: ChosenCourse;
  readonly side: string;
  readonly indexOn: Day;
  readonly isComplete: boolean;
  readonly contralateralOn?: Day;
}

function jointSide(person: Person, plan: JointSidePlan): ImportedJointSide {
  const { course, side, indexOn } = plan;
  return {
    joint: course.joint,
    side,
    records: [condition(person, course), ...imaging(person, course, indexOn)],
    // Nobody is treated after death, after leaving, or in the future: these wait for their procedure.
    episodes: isReachable(person, indexOn) ? episodes(person, plan) : [],
  };
}

function episodes(person: Person, { course, indexOn, isComplete, contralateralOn }: JointSidePlan): ImportedEpisode[] {
  const { productClass, joint } = course;
  const calm = { isArthroplasty: false };
  const drawn = isComplete ? calm : drawEvents(person, { indexOn, productClass, joint });
  const events = contralateralOn === undefined ? drawn : { ...drawn, contralateralOn };
  const first = generateEpisode({ person, course, indexOn, events, isComplete });
  const repeatOn = 'repeatOn' in drawn ? drawn.repeatOn : undefined;
  if (repeatOn === undefined) return [first];
  const again = drawEvents(person, { indexOn: repeatOn, productClass, joint });
  const { repeatOn: _once, ...eventsAgain } = again;
  return [first, generateEpisode({ person, course, indexOn: repeatOn, events: eventsAgain, isComplete })];
}

function condition({ random, enrolledOn }: Person, { condition: definition }: ChosenCourse): ImportedRecord {
  const years = random.integer(1, 9);
  const grades: Readonly<Record<string, readonly string[]>> = {
    'oa-knee': ['klGrade', '1', '2', '2', '3', '3', '4'],
    'oa-hip': ['klGrade', '2', '3', '3'],
    'oa-cmc1': ['eatonLittlerStage', 'II', 'III'],
    'cuff-tendinopathy': ['goutallierGrade', '0', '1', '2'],
    'cuff-tear': ['goutallierGrade', '1', '2'],
    'cartilage-focal': ['icrsGrade', '2', '3', '4'],
    'meniscus-tear': ['stollerGrade', '2', '3'],
    'ligament-injury': ['sprainGrade', 'I', 'II', 'III'],
  };
  const [field, ...choices] = grades[definition.key] ?? [];
  return record('condition', {
    condition: definition.key,
    icd10: definition.icd10[0],
    symptomsSince: dateOf(enrolledOn - 365 * years).slice(0, 4),
    diagnosedOn: dateOf(enrolledOn - random.integer(20, 300)).slice(0, 7),
    isPrimary: true,
    ...(field !== undefined && random.chance(0.9) ? { [field]: random.pick(choices) } : {}),
    ...(definition.group === 'injury' ? { course: 'chronic' } : {}),
  });
}

function imaging({ random, enrolledOn, today }: Person, course: ChosenCourse, indexOn: Day): ImportedRecord[] {
  if (course.condition.group !== 'osteoarthritis' || !random.chance(0.7)) return [];
  const imagedOn = dateOf(Math.min(today, indexOn - 1, enrolledOn + random.integer(-60, 10)));
  const isKnee = course.joint === 'knee';
  return [
    record('imaging', {
      modality: 'x-ray',
      imagedOn,
      ...(isKnee
        ? {
            klGrade: random.pick(['1', '2', '3', '3', '4']),
            view: 'weight-bearing-fixed-flexion',
            jointSpaceWidthMm: random.normalWithin(3.6, 1.1, [0.3, 7], 1),
            alignmentDegrees: random.normalWithin(-2, 3.5, [-12, 9], 1),
          }
        : { view: 'other' }),
      readKind: 'local',
    }),
  ];
}
