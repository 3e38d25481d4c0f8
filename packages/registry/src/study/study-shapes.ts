import { unstorableReason } from '../text.ts';

/** A visit whose shape is sound; what it names may still not exist. */
export interface VisitDraft {
  readonly code: string;
  readonly title: string;
  readonly targetDay: number;
  readonly window: readonly [number, number];
  readonly perProtocolWindow?: readonly [number, number];
  readonly instruments: Readonly<Record<string, readonly string[]>>;
  readonly records: readonly string[];
}

export interface ArmDraft {
  readonly code: string;
  readonly title: string;
  readonly productClasses: readonly string[];
}

/** Codes of arms and visits. */
export const codePattern = /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/;

const armFields = ['code', 'title', 'productClasses'];
const visitFields = ['code', 'title', 'targetDay', 'window', 'perProtocolWindow', 'instruments', 'records'];

/** Days may reach a century from the index procedure; beyond it a number is a mistake. */
const furthestDay = 36_525;

export function isKeyList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}

/** 1 to 200 characters that can be stored. */
export function isTitle(value: unknown): value is string {
  return (
    typeof value === 'string' && value.trim() !== '' && value.length <= 200 && unstorableReason(value) === undefined
  );
}

export function isArmList(value: unknown): value is readonly ArmDraft[] {
  return Array.isArray(value) && value.length <= 50 && value.every(isArm);
}

function isArm(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const arm = value as Record<string, unknown>;
  return (
    Object.keys(arm).every((name) => armFields.includes(name)) &&
    typeof arm.code === 'string' &&
    isTitle(arm.title) &&
    isKeyList(arm.productClasses)
  );
}

export function isVisitList(value: unknown): value is readonly VisitDraft[] {
  return Array.isArray(value) && value.length <= 200 && value.every(isVisit);
}

function isVisit(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const visit = value as Record<string, unknown>;
  return (
    Object.keys(visit).every((name) => visitFields.includes(name)) &&
    typeof visit.code === 'string' &&
    isTitle(visit.title) &&
    isDay(visit.targetDay) &&
    isWindow(visit.window) &&
    (visit.perProtocolWindow === undefined || isWindow(visit.perProtocolWindow)) &&
    typeof visit.instruments === 'object' &&
    visit.instruments !== null &&
    Object.values(visit.instruments).every(isKeyList) &&
    isKeyList(visit.records)
  );
}

function isWindow(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(isDay);
}

function isDay(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(Number(value)) <= furthestDay;
}
