import { conditions, instrumentByKey, productClasses, type StudyDefinition } from '@jointwise/definitions';
import type { Checked } from '../checked.ts';
import { DraftCheck } from '../draft-check.ts';
import { quoteValue } from '../text.ts';
import { checkVisits } from './check-visits.ts';
import { codePattern, isArmList, isKeyList, isTitle, isVisitList } from './study-shapes.ts';

const fields = [
  'kind',
  'allocation',
  'title',
  'synthetic',
  'arms',
  'conditions',
  'productClasses',
  'visits',
  'primaryScales',
  'ctcaeVersion',
];
/**
 * Checks the design of a study as uploaded: its shape, that every condition, class, instrument, scale and record kind
 * it names exists, that codes are given once, and that windows hold their targets and do not overlap.
 *
 * Day 0 may belong to two visits: a baseline that ends on it and a treatment visit of that day without questionnaires.
 */
export function checkStudyDefinition(draft: unknown): Checked<StudyDefinition> {
  const check = new DraftCheck(draft, fields);
  check.choice('kind', ['registry', 'trial']);
  checkAllocation(check);
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

function checkAllocation(check: DraftCheck): void {
  if (check.value('allocation') === undefined) return;
  check.choice('allocation', ['randomised']);
  if (check.value('kind') !== 'trial')
    check.refuse('allocation', 'not-a-trial', 'Only the participants of a trial are allocated by chance.');
}

function checkTitle(check: DraftCheck): void {
  if (isTitle(check.value('title'))) return;
  check.refuse('title', 'required', `title is ${quoteValue(check.value('title'))}; 1 to 200 characters are needed.`);
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
  if (!isArmList(arms)) {
    return void check.refuse('arms', 'wrong-type', 'arms is not a list of arms with code, title and product classes.');
  }
  const classes = check.value('productClasses');
  arms.forEach((arm, index) => {
    const place = `arms[${index}]`;
    if (!codePattern.test(arm.code))
      check.refuse(`${place}.code`, 'code-format', `Arm code is ${quoteValue(arm.code)}.`);
    const isTwice = arms.findIndex(({ code }) => code === arm.code) !== index;
    if (isTwice) check.refuse(`${place}.code`, 'duplicate', `Arm code ${arm.code} is used twice.`);
    const isKnown = isKeyList(classes) && arm.productClasses.every((key) => classes.includes(key));
    if (isKnown) return;
    check.refuse(`${place}.productClasses`, 'unknown-key', 'The arm names classes that the study does not use.');
  });
}

function checkPrimaryScales(check: DraftCheck): void {
  const scales = check.value('primaryScales');
  if (typeof scales !== 'object' || scales === null || Array.isArray(scales)) {
    return void check.refuse('primaryScales', 'wrong-type', 'primaryScales is not a group of scales by condition.');
  }
  for (const [condition, reference] of Object.entries(scales)) {
    const place = `primaryScales.${condition.slice(0, 60)}`;
    const { instrument, scale, ...rest } = (reference ?? {}) as Record<string, unknown>;
    const found = typeof instrument === 'string' ? instrumentByKey(instrument) : undefined;
    if (condition !== '*' && !conditions.some(({ key }) => key === condition)) {
      check.refuse(place, 'unknown-key', `${quoteValue(condition)} is not a condition.`);
    } else if (Object.keys(rest).length > 0 || !found?.scales.some(({ code }) => code === scale)) {
      check.refuse(place, 'unknown-key', `${quoteValue(instrument)} has no scale ${quoteValue(scale)}.`);
    }
  }
  if (!Object.hasOwn(scales, '*'))
    check.refuse('primaryScales.*', 'required', 'No primary scale is named for other conditions (*).');
}
