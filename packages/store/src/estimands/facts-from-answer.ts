import { createHash } from 'node:crypto';
import type { EstimandFactsQuery } from './estimand-facts.ts';
import { type EpisodeColumns, type EstimandFacts, neverDay, type ScoreColumn } from './facts-types.ts';

/** The one row of the statement: packed bytes and JSON; null where there is nothing of a kind. */
export type PackedAnswer = Readonly<
  Record<'episodes' | 'scores' | 'people' | 'grades' | 'deaths' | 'ends' | 'assessed', Buffer | null> &
    Record<'events' | 'images' | 'medications' | 'harms' | 'allocations', string | null>
>;

const bytes = { episode: 26, score: 22, person: 8, grade: 6, end: 8, assessment: 12 };

/** Unpacks the answer into columns and hashes them. */
export function factsFrom(answer: PackedAnswer | undefined, query: EstimandFactsQuery): EstimandFacts {
  const none = Buffer.alloc(0);
  const packed = (name: 'episodes' | 'scores' | 'people' | 'grades' | 'deaths' | 'ends' | 'assessed') =>
    answer?.[name] ?? none;
  const episodes = episodeColumns(packed('episodes'));
  const lists = listFacts(answer);
  const arms = fillAllocations(episodes, answer);
  const scores = scoreColumns(packed('scores'), episodes.count, query);
  fillPeople(episodes, { people: packed('people'), deaths: packed('deaths'), ends: packed('ends') });
  fillGrades(episodes, packed('grades'), lists.images);
  fillContacts(episodes, { assessed: packed('assessed'), scores, lists });
  const facts = {
    today: dayOf(query.today),
    sites: query.sites.map(({ code }) => code),
    productClasses: query.productClasses,
    conditions: query.conditions,
    joints: query.joints,
    arms,
    ...{ episodes, scores },
    ...lists,
  };
  return { dataCutHash: hashOf(facts), ...facts };
}

function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

type Columns = { -readonly [Name in keyof EpisodeColumns]: EpisodeColumns[Name] };

function episodeColumns(packed: Buffer): Columns {
  const count = packed.length / bytes.episode;
  const whole = () => new Int32Array(count);
  const columns: Columns = {
    count,
    ...{
      person: whole(),
      jointSide: whole(),
      site: whole(),
      productClass: whole(),
      condition: whole(),
      joint: whole(),
    },
    ...{ number: whole(), indexDay: whole(), sex: new Uint8Array(count) },
    birthYear: new Float64Array(count).fill(Number.NaN),
    klGrade: new Float64Array(count).fill(Number.NaN),
    diedDay: whole().fill(neverDay),
    endedDay: whole().fill(neverDay),
    lastContactDay: whole(),
    isAssessed: new Uint8Array(count),
    isTreated: new Uint8Array(count),
    arm: whole().fill(-1),
    allocatedDay: whole().fill(neverDay),
    isByChance: new Uint8Array(count),
  };
  for (let e = 0, at = 0; e < count; e++, at += bytes.episode) {
    columns.person[e] = packed.readInt32BE(at);
    columns.jointSide[e] = packed.readInt32BE(at + 4);
    columns.site[e] = packed.readInt16BE(at + 8);
    columns.productClass[e] = packed.readInt16BE(at + 10);
    columns.condition[e] = packed.readInt16BE(at + 12);
    columns.joint[e] = packed.readInt16BE(at + 14);
    columns.number[e] = packed.readInt32BE(at + 16);
    columns.indexDay[e] = packed.readInt32BE(at + 20);
    columns.lastContactDay[e] = columns.indexDay[e] ?? 0;
    columns.isTreated[e] = packed.readInt16BE(at + 24);
  }
  return columns;
}

/** The arm of each episode, its day, and whether chance decided; returns the codes of the arms. */
function fillAllocations(columns: Columns, answer: PackedAnswer | undefined): readonly string[] {
  const rows = parse(answer?.allocations);
  const arms = [...new Set(rows.map(([, arm]) => String(arm)))].sort();
  for (const [episode, arm, day, isByChance] of rows) {
    const e = Number(episode);
    columns.arm[e] = arms.indexOf(String(arm));
    columns.allocatedDay[e] = Number(day);
    columns.isByChance[e] = Number(isByChance === true);
  }
  return arms;
}

/** Of several scores in one window the nearest to the target day counts, then the earlier. */
function scoreColumns(packed: Buffer, count: number, { scales, visits }: EstimandFactsQuery): readonly ScoreColumn[] {
  const columns = new Map<number, ScoreColumn & { readonly off: Int16Array }>();
  for (let at = 0; at < packed.length; at += bytes.score) {
    const episode = packed.readInt32BE(at);
    const scale = packed.readInt16BE(at + 4);
    const visit = packed.readInt16BE(at + 6);
    const off = packed.readInt16BE(at + 8);
    const day = packed.readInt32BE(at + 10);
    const key = scale * visits.length + visit;
    const column = columns.get(key) ?? emptyColumn(scales[scale] ?? '', visits[visit] ?? '', count);
    columns.set(key, column);
    const known = column.off[episode] ?? -1;
    if (known >= 0 && (known < off || (known === off && (column.day[episode] ?? 0) <= day))) continue;
    column.value[episode] = packed.readDoubleBE(at + 14);
    column.day[episode] = day;
    column.off[episode] = off;
  }
  return [...columns]
    .sort(([one], [other]) => one - other)
    .map(([, { instrument, scale, visit, value, day }]) => ({ instrument, scale, visit, value, day }));
}

function emptyColumn(place: string, visit: string, count: number) {
  const [instrument = '', scale = ''] = place.split('/');
  const value = new Float64Array(count).fill(Number.NaN);
  return {
    instrument,
    scale,
    visit,
    value,
    day: new Int32Array(count).fill(neverDay),
    off: new Int16Array(count).fill(-1),
  };
}

/** Facts of persons go to each of their episodes. */
function fillPeople(
  columns: Columns,
  { people, deaths, ends }: { readonly people: Buffer; readonly deaths: Buffer; readonly ends: Buffer },
): void {
  const size = columns.count;
  const sex = new Uint8Array(size);
  const birthYear = new Float64Array(size).fill(Number.NaN);
  for (let at = 0; at < people.length; at += bytes.person) {
    const person = people.readInt32BE(at);
    sex[person] = people.readInt16BE(at + 4);
    birthYear[person] = people.readInt16BE(at + 6) || Number.NaN;
  }
  const firstDay = (packed: Buffer) => {
    const days = new Int32Array(size).fill(neverDay);
    for (let at = 0; at < packed.length; at += bytes.end) {
      const person = packed.readInt32BE(at);
      days[person] = Math.min(days[person] ?? neverDay, packed.readInt32BE(at + 4));
    }
    return days;
  };
  const [died, ended] = [firstDay(deaths), firstDay(ends)];
  for (let e = 0; e < size; e++) {
    const person = columns.person[e] ?? 0;
    columns.sex[e] = sex[person] ?? 0;
    columns.birthYear[e] = birthYear[person] ?? Number.NaN;
    columns.diedDay[e] = died[person] ?? neverDay;
    columns.endedDay[e] = ended[person] ?? neverDay;
  }
}

/** The grade of the condition record; where it has none, that of the last X-ray up to the day of treatment. */
function fillGrades(columns: Columns, packed: Buffer, images: EstimandFacts['images']): void {
  const byJointSide = new Map<number, number>();
  for (let at = 0; at < packed.length; at += bytes.grade)
    byJointSide.set(packed.readInt32BE(at), packed.readInt16BE(at + 4));
  const imaged = new Map<number, (typeof images)[number][]>();
  for (const image of images) {
    if (image.values.klGrade === undefined) continue;
    const own = imaged.get(image.jointSide);
    if (own === undefined) imaged.set(image.jointSide, [image]);
    else own.push(image);
  }
  for (let e = 0; e < columns.count; e++) {
    const side = columns.jointSide[e] ?? -1;
    // Images come in the order of their days, so the last that fits is the latest.
    const before = imaged.get(side)?.findLast(({ day }) => day <= (columns.indexDay[e] ?? 0));
    columns.klGrade[e] = byJointSide.get(side) ?? before?.values.klGrade ?? Number.NaN;
  }
}

interface Contacts {
  readonly assessed: Buffer;
  readonly scores: readonly ScoreColumn[];
  readonly lists: ReturnType<typeof listFacts>;
}

/** Who was asked about harm after treatment, and the last day on which anybody heard of an episode. */
function fillContacts(columns: Columns, { assessed, scores, lists }: Contacts): void {
  const heard = (e: number, day: number) => {
    if (day !== neverDay && day > (columns.lastContactDay[e] ?? 0)) columns.lastContactDay[e] = day;
  };
  const ofPerson = placesBy(columns.person);
  const ofSide = placesBy(columns.jointSide);
  const asked = (e: number, day: number) => {
    if (day < (columns.indexDay[e] ?? 0)) return;
    columns.isAssessed[e] = 1;
    heard(e, day);
  };
  for (let at = 0; at < assessed.length; at += bytes.assessment) {
    const episode = assessed.readInt32BE(at + 4);
    const day = assessed.readInt32BE(at + 8);
    if (episode >= 0) asked(episode, day);
    else for (const e of ofPerson.get(assessed.readInt32BE(at)) ?? []) asked(e, day);
  }
  for (const { day } of scores) for (let e = 0; e < columns.count; e++) heard(e, day[e] ?? neverDay);
  for (const { jointSide, day } of [...lists.events, ...lists.images])
    for (const e of ofSide.get(jointSide) ?? []) heard(e, day);
  // An event that was reported without being asked for tells as much.
  for (const { person, episode, day } of lists.harms) {
    for (const e of episode === null ? (ofPerson.get(person) ?? []) : [episode]) asked(e, day);
  }
}

function placesBy(numbers: Int32Array): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number[]>();
  for (let e = 0; e < numbers.length; e++) {
    const own = places.get(numbers[e] ?? 0);
    if (own === undefined) places.set(numbers[e] ?? 0, [e]);
    else own.push(e);
  }
  return places;
}

type Plain = string | number | boolean | null;

/** The rarer facts, in an order that does not depend on how they were read. */
function listFacts(answer: PackedAnswer | undefined) {
  const rowsOf = (name: 'events' | 'medications' | 'harms'): readonly (readonly Plain[])[] =>
    sorted(parse(answer?.[name]));
  const images = sorted(parse(answer?.images)) as unknown as readonly (readonly [
    number,
    number,
    boolean | null,
    Record<string, string> | null,
  ])[];
  return {
    events: rowsOf('events').map(([side, kind, surgery, day]) => ({
      ...{ jointSide: Number(side), kind: String(kind), day: Number(day) },
      surgery: surgery === null ? null : String(surgery),
    })),
    images: images
      .map(([jointSide, day, isBlinded, values]) => ({
        ...{ jointSide, day, isBlinded: isBlinded === true },
        values: Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, Number(value)])),
      }))
      .sort((a, b) => a.jointSide - b.jointSide || a.day - b.day),
    medications: rowsOf('medications').map(([person, day, agent, medicineClass, dose, taken, period, weekly]) => ({
      ...{ person: Number(person), day: Number(day), agent: String(agent), medicineClass: String(medicineClass) },
      ...{
        doseMgPerDay: numberOr(dose),
        daysTaken: numberOr(taken),
        periodDays: numberOr(period),
        daysPerWeek: numberOr(weekly),
      },
    })),
    harms: rowsOf('harms').map(([person, episode, day, term, isSerious]) => ({
      ...{ person: Number(person), episode: numberOr(episode), day: Number(day), term: String(term) },
      isSerious: isSerious === true,
    })),
  };
}

function numberOr(value: Plain | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

function parse(json: string | null | undefined): readonly (readonly Plain[])[] {
  return json == null ? [] : (JSON.parse(json) as readonly (readonly Plain[])[]);
}

function sorted<Row>(rows: readonly Row[]): readonly Row[] {
  return rows
    .map((row) => ({ row, key: JSON.stringify(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** SHA-256 over every column and every rarer fact, in a fixed order. */
function hashOf({ episodes, scores, ...rest }: Omit<EstimandFacts, 'dataCutHash'>): string {
  const hash = createHash('sha256');
  const { count, ...columns } = episodes;
  hash.update(JSON.stringify({ count, ...rest }));
  for (const column of Object.values(columns)) hash.update(bytesOf(column));
  for (const { instrument, scale, visit, value, day } of scores) {
    hash.update(`${instrument}/${scale}@${visit}`).update(bytesOf(value)).update(bytesOf(day));
  }
  return hash.digest('hex');
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
