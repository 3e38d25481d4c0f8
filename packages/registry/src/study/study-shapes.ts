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

const visitFields = ['code', 'title', 'targetDay', 'window', 'perProtocolWindow', 'instruments', 'records'];

/** Days may reach a century from the index procedure; beyond it a number is a mistake. */
const furthestDay = 36_525;

export function isKeyList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
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
    typeof visit.title === 'string' &&
    visit.title.trim() !== '' &&
    visit.title.length <= 200 &&
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
