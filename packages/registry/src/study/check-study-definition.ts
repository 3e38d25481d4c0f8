import {
  conditions,
  instrumentByKey,
  productClasses,
  recordDefinitions,
  type StudyDefinition,
} from '@jointwise/definitions';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { quoteValue, unstorableReason } from '../text.ts';
import { isKeyList, isVisitList, type VisitDraft } from './study-shapes.ts';

const fields = [
  'kind',
  'title',
  'synthetic',
  'arms',
  'conditions',
  'productClasses',
  'visits',
  'primaryScales',
  'ctcaeVersion',
];
const codePattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/;

/**
 * Checks the design of a study as uploaded: its shape, that every condition, class, instrument, scale and record kind
 * it names exists, that codes are given once, and that windows hold their targets and do not overlap.
 *
 * Day 0 may belong to two visits: a baseline that ends on it and a treatment visit of that day without questionnaires.
 */
export function checkStudyDefinition(draft: unknown): Checked<StudyDefinition> {
  const check = new DraftCheck(draft, fields);
  check.choice('kind', ['registry', 'trial']);
  check.choice('ctcaeVersion', ['5.0', '6.0']);
  checkTitle(check);
  if (typeof check.value('synthetic') !== 'boolean')
    check.refuse('synthetic', 'required', 'synthetic must be true or false.');
  checkKeys(
    check,
    'conditions',
    conditions.map(({ key }) => key),
  );
  checkKeys(
    check,
    'productClasses',
    productClasses.map(({ code }) => code),
  );
  checkArms(check);
  const visits = check.value('visits');
  if (isVisitList(visits)) checkVisits(check, visits);
  else
    check.refuse(
      'visits',
      'wrong-type',
      'visits is not a list of visits with code, title, target day, window, instruments and records.',
    );
  checkPrimaryScales(check);
  return check.conclude(draft as StudyDefinition);
}

function checkTitle(check: DraftCheck): void {
  const title = check.value('title');
  const isTitle = typeof title === 'string' && title.trim() !== '' && title.length <= 200;
  if (!isTitle || unstorableReason(title) !== undefined) {
    check.refuse('title', 'required', `title is ${quoteValue(title)}; 1 to 200 characters are needed.`);
  }
}

function checkKeys(check: DraftCheck, field: string, known: readonly string[]): void {
  const keys = check.value(field);
  if (!isKeyList(keys)) return void check.refuse(field, 'wrong-type', `${field} is not a list of keys.`);
  if (keys.length === 0) check.refuse(field, 'required', `${field} is empty; at least one is needed.`);
  keys.forEach((key, index) => {
    const place = `${field}[${index}]`;
    if (!known.includes(key)) check.refuse(place, 'unknown-key', `${quoteValue(key)} is not among the known ${field}.`);
    else if (keys.indexOf(key) !== index) check.refuse(place, 'duplicate', `${key} is named twice.`);
  });
}

function checkArms(check: DraftCheck): void {
  const arms = check.value('arms');
  if (!Array.isArray(arms)) return void check.refuse('arms', 'wrong-type', 'arms is not a list.');
  const classes = check.value('productClasses');
  const seen = new Set<string>();
  arms.forEach((arm: unknown, index) => {
    const place = `arms[${index}]`;
    const { code, title, productClasses: own } = (arm ?? {}) as Record<string, unknown>;
    if (typeof code !== 'string' || !codePattern.test(code))
      check.refuse(`${place}.code`, 'code-format', `Arm code is ${quoteValue(code)}.`);
    else if (seen.has(code)) check.refuse(`${place}.code`, 'duplicate', `Arm code ${code} is used twice.`);
    else seen.add(code);
    if (typeof title !== 'string' || title.trim() === '')
      check.refuse(`${place}.title`, 'required', 'The arm has no title.');
    const isKnown = isKeyList(own) && isKeyList(classes) && own.every((key) => classes.includes(key));
    if (!isKnown)
      check.refuse(`${place}.productClasses`, 'unknown-key', 'The arm names classes that the study does not use.');
  });
}

function checkVisits(check: DraftCheck, visits: readonly VisitDraft[]): void {
  if (visits.length === 0) check.refuse('visits', 'required', 'visits is empty; at least one is needed.');
  visits.forEach((visit, index) => {
    const place = `visits[${index}]`;
    if (!codePattern.test(visit.code))
      check.refuse(`${place}.code`, 'code-format', `Visit code is ${quoteValue(visit.code)}.`);
    const isTwice = visits.findIndex(({ code }) => code === visit.code) !== index;
    if (isTwice) check.refuse(`${place}.code`, 'duplicate', `Visit code ${visit.code} is used twice.`);
    checkWindow(check, visit, place);
    checkContent(check, visit, place);
    visits.slice(0, index).forEach((other) => {
      if (!overlap(other, visit)) return;
      const detail = `The windows of ${other.code} (${other.window.join(' to ')}) and ${visit.code} (${visit.window.join(' to ')}) overlap.`;
      check.refuse(`${place}.window`, 'windows-overlap', detail);
    });
  });
}

function checkWindow(
  check: DraftCheck,
  { targetDay, window: [first, last], perProtocolWindow }: VisitDraft,
  place: string,
): void {
  if (first > last || targetDay < first || targetDay > last) {
    const detail = `The window is ${first} to ${last}; it must hold the target day, ${targetDay}.`;
    check.refuse(`${place}.window`, 'window-misses-target', detail);
  }
  if (perProtocolWindow === undefined) return;
  const [from, to] = perProtocolWindow;
  if (from < first || to > last || from > to || targetDay < from || targetDay > to) {
    const detail = `The per-protocol window is ${from} to ${to}; it must lie within ${first} to ${last} and hold day ${targetDay}.`;
    check.refuse(`${place}.perProtocolWindow`, 'window-misses-target', detail);
  }
}

function checkContent(check: DraftCheck, { instruments, records }: VisitDraft, place: string): void {
  for (const [condition, keys] of Object.entries(instruments)) {
    const isKnown = condition === '*' || conditions.some(({ key }) => key === condition);
    if (!isKnown) check.refuse(`${place}.instruments`, 'unknown-key', `${quoteValue(condition)} is not a condition.`);
    for (const key of keys) {
      if (instrumentByKey(key) !== undefined) continue;
      check.refuse(`${place}.instruments`, 'unknown-key', `${quoteValue(key)} is not an instrument.`);
    }
  }
  for (const kind of records) {
    if (recordDefinitions.some((definition) => definition.kind === kind)) continue;
    check.refuse(`${place}.records`, 'unknown-key', `${quoteValue(kind)} is not a kind of record.`);
  }
}

/** Whether two windows share a day, other than day 0 shared by a baseline and the treatment visit. */
function overlap(one: VisitDraft, other: VisitDraft): boolean {
  const isDayZero = ({ window: [first, last], instruments }: VisitDraft) =>
    first === 0 && last === 0 && Object.keys(instruments).length === 0;
  const endsOnDayZero = ({ window: [first, last] }: VisitDraft) => first < 0 && last === 0;
  if ((isDayZero(one) && endsOnDayZero(other)) || (isDayZero(other) && endsOnDayZero(one))) return false;
  return one.window[0] <= other.window[1] && other.window[0] <= one.window[1];
}

function checkPrimaryScales(check: DraftCheck): void {
  const scales = check.value('primaryScales');
  if (typeof scales !== 'object' || scales === null || Array.isArray(scales)) {
    return void check.refuse('primaryScales', 'wrong-type', 'primaryScales is not a group of scales by condition.');
  }
  for (const [condition, reference] of Object.entries(scales)) {
    const place = `primaryScales.${condition.slice(0, 60)}`;
    const { instrument, scale } = (reference ?? {}) as Record<string, unknown>;
    const found = typeof instrument === 'string' ? instrumentByKey(instrument) : undefined;
    if (condition !== '*' && !conditions.some(({ key }) => key === condition)) {
      check.refuse(place, 'unknown-key', `${quoteValue(condition)} is not a condition.`);
    } else if (!found?.scales.some(({ code }) => code === scale)) {
      check.refuse(place, 'unknown-key', `${quoteValue(instrument)} has no scale ${quoteValue(scale)}.`);
    }
  }
  if (!Object.hasOwn(scales, '*'))
    check.refuse('primaryScales.*', 'required', 'No primary scale is named for other conditions (*).');
}
