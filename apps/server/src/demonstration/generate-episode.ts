import { instrumentByKey, productClasses, type VisitDefinition } from '@jointwise/definitions';
import type { ImportedEpisode, ImportedRecord, ImportedResponse, ImportedVisit } from '@jointwise/exchange';
import { instrumentsAt } from '@jointwise/registry';
import type { ChosenCourse } from './choose-course.ts';
import { type Day, dateOf } from './day.ts';
import { demonstrationStudy } from './demonstration-study.ts';
import { demonstrationTruth } from './demonstration-truth.ts';
import { generateAnswers } from './generate-answers.ts';
import { adverseEvents, type EpisodeEvents, intercurrentEvents } from './generate-events.ts';
import { generateProduct } from './generate-product.ts';
import { answeringProbability, type EpisodeHealth, episodeHealth, healthAt } from './health-course.ts';
import { isReachable, type Person, record } from './person.ts';

export interface EpisodeSetting {
  readonly person: Person;
  readonly course: ChosenCourse;
  readonly indexOn: Day;
  readonly events: EpisodeEvents;
  /** Everybody answers everything: for asking whether the estimates find the truth. */
  readonly isComplete: boolean;
  /** Of the study; those of the registry unless given. */
  readonly visits?: readonly VisitDefinition[];
}

/** More items than this are not read out on the phone. */
const mostItemsByPhone = 12;

/** One course of treatment: product, index procedure, what happened, and the visits that were answered. */
export function generateEpisode(setting: EpisodeSetting): ImportedEpisode {
  const { person, course, indexOn, events } = setting;
  const { random } = person;
  const performedOn = dateOf(indexOn);
  const health = episodeHealth(course.productClass, person.health, random);
  const adverse = adverseEvents(setting);
  const records: ImportedRecord[] = [
    record('product', generateProduct(course.productClass, performedOn, random)),
    record('procedure', procedure(setting, performedOn)),
    ...intercurrentEvents(events),
    ...adverse.map(({ data }) => record('adverse-event', data)),
  ];
  const reported = adverse.map(({ day }) => day);
  const planned = setting.visits ?? demonstrationStudy.visits;
  const visits = planned.map((visit) => generateVisit(visit, { ...setting, health, reported }));
  return { productClass: course.productClass, indexOn: performedOn, records, visits };
}

function procedure({ person: { random, site }, course }: EpisodeSetting, performedOn: string): Record<string, unknown> {
  const definition = productClasses.find(({ code }) => code === course.productClass);
  const base = { isIndex: true, performedOn, operatorCode: `${site.code}-${random.integer(1, 4)}` };
  if (definition?.group === 'surgery') {
    const kinds: Readonly<Record<string, string>> = {
      ARTHROSCOPY: 'arthroscopy',
      OSTEOTOMY: 'osteotomy',
      ARTHROPLASTY: 'arthroplasty-total',
    };
    return { ...base, procedureKind: 'surgery', surgeryKind: kinds[course.productClass] ?? 'other' };
  }
  const others: Readonly<Record<string, string>> = {
    EXERCISE: 'exercise',
    BRACING: 'bracing',
    WEIGHT_LOSS: 'weight-loss',
    RADIOFREQUENCY: 'radiofrequency',
    SHAM: 'sham',
  };
  const kind = others[course.productClass];
  if (kind !== undefined) return { ...base, procedureKind: kind };
  const isTendon = course.condition.group === 'tendon';
  return {
    ...base,
    procedureKind: 'injection',
    target: isTendon ? 'peritendinous' : course.condition.group === 'bursa' ? 'bursal' : 'intra-articular',
    guidance: random.weighted([
      ['ultrasound', 6],
      ['landmark', 3],
      ['fluoroscopy', 1],
    ]),
    needleGauge: random.pick([18, 20, 21, 22]),
    injectedMl: random.normalWithin(5, 1.5, [1, 12], 1),
    painDuring: random.normalWithin(4, 2, [0, 10]),
    immediateEvent: random.weighted([
      ['none', 95],
      ['yes', 3],
      ['not-assessed', 2],
    ]),
  };
}

interface VisitSetting extends EpisodeSetting {
  readonly health: EpisodeHealth;
  /** Days on which an adverse event began. */
  readonly reported: readonly Day[];
}

function generateVisit(visit: VisitDefinition, setting: VisitSetting): ImportedVisit {
  const { person, course, events, isComplete, health } = setting;
  const { random } = person;
  const planned = plannedDay(visit, setting);
  const wasOperated = events.surgeryOn !== undefined && planned > events.surgeryOn;
  const felt = healthAt(health, visit.code, { random, wasOperated });
  const years = Math.max(0, visit.targetDay) / 365.25;
  const isBaseline = visit.targetDay < 0;
  const probability = isBaseline ? 0.97 : answeringProbability(person.site.code, years, felt);
  const answers = isComplete || random.chance(probability);
  const isCalled = !answers && random.chance(demonstrationTruth.answering.afterCall);
  const day = isCalled ? Math.min(planned + random.integer(5, 14), setting.indexOn + visit.window[1]) : planned;
  if ((!answers && !isCalled) || !isReachable(person, day) || day < person.enrolledOn) {
    return { code: visit.code, records: [], responses: [] };
  }
  const asked = instrumentsAt(visit, course.condition.key);
  const responses = asked.flatMap((key) => response(key, felt, { setting, day, isCalled, isBaseline }));
  return { code: visit.code, records: safety(visit, setting, { day, isCalled }), responses };
}

/** The day on which the visit is answered: near its target and inside its window. */
function plannedDay({ targetDay, window }: VisitDefinition, { person, indexOn }: EpisodeSetting): Day {
  const { random, enrolledOn } = person;
  const [first, last] = window;
  if (targetDay < 0) return Math.max(enrolledOn, indexOn - random.integer(1, 20));
  const spread = Math.max(0.5, (last - first) / 10);
  return indexOn + random.normalWithin(targetDay, spread, [first, last]);
}

function response(
  key: string,
  health: number,
  { setting, day, isCalled, isBaseline }: { setting: VisitSetting; day: Day; isCalled: boolean; isBaseline: boolean },
): ImportedResponse[] {
  const { person, isComplete } = setting;
  const instrument = instrumentByKey(key);
  if (instrument === undefined) throw new Error(`the demonstration study asks ${key}, which is not defined`);
  if (isCalled && instrument.items.length > mostItemsByPhone) return [];
  const { random, site } = person;
  const isLeftOut = !isComplete && random.chance(demonstrationTruth.answering.itemLeftOut);
  const answers = generateAnswers(instrument, health, { random, leftOut: isLeftOut ? 0.1 : 0 });
  if (Object.values(answers).every((answer) => answer === null)) return [];
  const mode = isCalled ? 'phone' : isBaseline ? 'kiosk' : random.chance(0.85) ? 'web' : 'paper';
  return [{ instrument: key, mode, locale: site.locale, completedOn: dateOf(day), answers, columns: {} }];
}

function safety(
  visit: VisitDefinition,
  { person: { random }, indexOn, reported }: VisitSetting,
  { day, isCalled }: { readonly day: Day; readonly isCalled: boolean },
): ImportedRecord[] {
  if (!visit.records.includes('safety-assessment')) return [];
  if (random.chance(0.05)) {
    return [record('safety-assessment', { status: 'not-assessed', notAssessedReason: 'Not asked at this visit' })];
  }
  const since = visit.window[0] + indexOn - 30;
  const status = reported.some((one) => one >= since && one <= day) ? 'reported' : 'none';
  return [record('safety-assessment', { status, assessedOn: dateOf(day), mode: isCalled ? 'phone' : 'web' })];
}
