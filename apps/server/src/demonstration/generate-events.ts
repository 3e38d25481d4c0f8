import { productClasses } from '@jointwise/definitions';
import type { ImportedRecord } from '@jointwise/exchange';
import { type Day, dateOf } from './day.ts';
import { demonstrationStudy } from './demonstration-study.ts';
import { demonstrationTruth } from './demonstration-truth.ts';
import type { EpisodeSetting } from './generate-episode.ts';
import { type Person, record } from './person.ts';

/** What happened after the index procedure that changes how the outcome is to be read. */
export interface EpisodeEvents {
  readonly rescueOn?: Day;
  readonly surgeryOn?: Day;
  readonly isArthroplasty: boolean;
  readonly repeatOn?: Day;
  readonly contralateralOn?: Day;
}

/** Draws the events of an episode; what would lie after death, or in the future, did not happen. */
export function drawEvents(
  { random, diedOn, today }: Person,
  { indexOn, productClass, joint }: { readonly indexOn: Day; readonly productClass: string; readonly joint: string },
): EpisodeEvents {
  const { rates } = demonstrationTruth;
  const end = Math.min(today, (diedOn ?? today + 1) - 1);
  const within = (day: Day) => (day <= end ? day : undefined);
  const isSurgery = productClasses.find(({ code }) => code === productClass)?.group === 'surgery';
  const rescueOn = within(indexOn + 30 + random.daysUntil(rates.rescueInjection));
  const surgeryOn = isSurgery ? undefined : within(indexOn + 90 + random.daysUntil(rates.surgery));
  const repeatOn = isSurgery ? undefined : within(indexOn + 200 + random.daysUntil(rates.repeatTreatment));
  return {
    isArthroplasty: joint === 'knee' || joint === 'hip',
    ...(rescueOn === undefined ? {} : { rescueOn }),
    ...(surgeryOn === undefined ? {} : { surgeryOn }),
    ...(repeatOn === undefined ? {} : { repeatOn }),
  };
}

/** The events as records. */
export function intercurrentEvents(events: EpisodeEvents): ImportedRecord[] {
  const surgeryKind = events.isArthroplasty ? 'arthroplasty' : 'arthroscopy';
  const found: readonly (readonly [Day | undefined, Record<string, unknown>])[] = [
    [events.rescueOn, { eventKind: 'rescue-injection', detail: 'Corticosteroid injection elsewhere' }],
    [events.surgeryOn, { eventKind: 'surgery', surgeryKind }],
    [events.repeatOn, { eventKind: 'repeat-treatment' }],
    [events.contralateralOn, { eventKind: 'contralateral' }],
  ];
  return found.flatMap(([day, data]) =>
    day === undefined ? [] : [record('intercurrent-event', { ...data, occurredOn: dateOf(day) })],
  );
}

interface AdverseEvent {
  readonly day: Day;
  readonly data: Record<string, unknown>;
}

interface Risk {
  readonly term: string;
  readonly verbatim: string;
  readonly risk: number;
  /** First and last day after the index procedure on which it begins. */
  readonly days: readonly [number, number];
  readonly grade: '1' | '2' | '3';
  readonly isSerious?: boolean;
}

const afterInjection: readonly Risk[] = [
  { term: 'post-injection-flare', verbatim: 'More pain after the injection', risk: 0.12, days: [0, 2], grade: '1' },
  { term: 'effusion', verbatim: 'Swollen joint', risk: 0.05, days: [1, 10], grade: '2' },
  { term: 'stiffness', verbatim: 'Stiff joint', risk: 0.03, days: [1, 14], grade: '1' },
  { term: 'vasovagal', verbatim: 'Felt faint', risk: 0.01, days: [0, 0], grade: '1' },
  { term: 'septic-arthritis', verbatim: 'Infected joint', risk: 0.0015, days: [3, 12], grade: '3', isSerious: true },
];
const afterHarvest: readonly Risk[] = [
  { term: 'harvest-site-pain', verbatim: 'Pain where tissue was taken', risk: 0.1, days: [0, 5], grade: '1' },
  { term: 'harvest-site-haematoma', verbatim: 'Bruise where tissue was taken', risk: 0.05, days: [0, 4], grade: '1' },
];

/** Adverse events of an episode, each with its day. */
export function adverseEvents({ person, course, indexOn }: EpisodeSetting): readonly AdverseEvent[] {
  const { random, today, diedOn } = person;
  const definition = productClasses.find(({ code }) => code === course.productClass);
  const isInjected = definition?.isBiologic === true || definition?.group === 'injected-comparator';
  const isHarvested = definition?.group === 'marrow' || definition?.group === 'adipose';
  const risks = [...(isInjected ? afterInjection : []), ...(isHarvested ? afterHarvest : [])];
  return risks.flatMap(({ term, verbatim, risk, days, grade, isSerious = false }) => {
    const day = indexOn + random.integer(...days);
    if (!random.chance(risk) || day > today || (diedOn !== undefined && day >= diedOn)) return [];
    const endedOn = day + random.integer(1, 12);
    const isOver = endedOn <= today && (diedOn === undefined || endedOn < diedOn);
    const data = {
      verbatim,
      term,
      onsetOn: dateOf(day),
      ...(isOver ? { endedOn: dateOf(endedOn) } : {}),
      awareOn: dateOf(Math.min(today, day + random.integer(0, 5))),
      grade,
      ctcaeVersion: demonstrationStudy.ctcaeVersion,
      isSerious,
      ...(isSerious ? { seriousCriteria: ['hospitalisation'] } : {}),
      causalityInvestigator: random.pick(['related', 'possible', 'possible', 'unlikely']),
      outcome: isOver ? 'recovered' : 'recovering',
      solicited: random.chance(0.7) ? 'solicited' : 'spontaneous',
    };
    return [{ day, data }];
  });
}
