import type { Chance } from './chance.ts';

export type Cell = string | number;
export type Columns = Readonly<Record<string, readonly Cell[]>>;

const sizes = [1, 1, 2, 2, 3, 4, 5, 6, 8, 10, 20, 40];
/** Units from nanometres to dates in seconds. */
const units = [1, 1, 1, 1e-8, 1e8, 1e-3, 1e5];
const letters = ['a', 'b', 'c', 'd', 'e'];

/** 0 and 1: none, all, few or most. */
export function flags(chance: Chance, n: number): number[] {
  const share = chance.one([0, 1, 0.5, 0.5, 0.1, 0.9]);
  return chance.list(n, () => Number(chance.happens(share)));
}

export function labels(chance: Chance, n: number, kinds = chance.one([1, 2, 2, 3, 5])): string[] {
  return chance.list(n, () => letters[chance.integer(kinds)] ?? 'a');
}

/** Constant, the outcome itself, almost it, far from 0, a counter, one row apart, or plain normal in some unit. */
export function covariate(chance: Chance, n: number, outcome: readonly number[] = []): number[] {
  const unit = chance.one(units);
  const kind = chance.integer(9);
  return chance.list(n, (i) => {
    if (kind === 0) return 3;
    if (kind === 1) return outcome[i] ?? 0;
    if (kind === 2) return 2 * (outcome[i] ?? 0) + chance.integer(2);
    if (kind === 3) return 1e6 + unit * chance.normal();
    if (kind === 4) return i;
    if (kind === 5) return Number(i === 0);
    return kind === 6 ? chance.integer(2) : unit * chance.normal();
  });
}

/** One time for all, few, many tied, nearly tied, or long-tailed. */
function times(chance: Chance, n: number): number[] {
  const unit = chance.one(units);
  const kind = chance.integer(6);
  return chance.list(n, () => {
    if (kind === 0) return unit;
    if (kind === 1) return unit * (1 + chance.integer(3));
    if (kind === 2) return unit * chance.integer(4);
    if (kind === 3) return unit * (1 + 1e-9 * chance.integer(2));
    return kind === 4 ? unit * Math.exp(3 * chance.normal()) : unit * (5 + chance.integer(20));
  });
}

export function followedUp(chance: Chance): Columns {
  const n = chance.one(sizes);
  const event = flags(chance, n);
  const time = times(chance, n);
  return {
    ...{ time, event, x: covariate(chance, n, event), z: covariate(chance, n, event) },
    start: time.map((end) => (chance.happens(0.5) ? 0 : (end * chance.integer(10)) / 10)),
    cause: chance.list(n, () => chance.integer(3)),
    weight: chance.list(n, () => chance.one([0, 1, 1, 2, 0.5, 1e-6, 1e6])),
    arm: labels(chance, n),
    stratum: labels(chance, n, 2),
    person: chance.list(n, () => chance.integer(4)),
  };
}

export function answered(chance: Chance): Columns {
  const n = chance.one(sizes);
  const y = flags(chance, n);
  const measured = covariate(chance, n, y);
  return {
    ...{ y, again: flags(chance, n), measured, x: covariate(chance, n, y), z: covariate(chance, n, measured) },
    gap: measured.map((value) => (chance.happens(0.3) ? 'NA' : value)),
    arm: labels(chance, n),
    stratum: labels(chance, n, chance.one([1, 3, 5])),
    person: chance.list(n, () => chance.integer(chance.one([1, 4, 40]))),
    visit: chance.list(n, () => chance.integer(3)),
    grade: chance.list(n, () => chance.integer(chance.one([1, 2, 3, 5]))),
    count: chance.list(n, () => chance.integer(chance.one([1, 2, 50]))),
    exposure: chance.list(n, () => chance.one([0, 1, 2.5, 1e-9, 1e9])),
  };
}

/** Persons at visits: some gone after the first, some visits that hardly anybody had, visits that are copies of each other. */
export function repeated(chance: Chance): Columns {
  const persons = chance.one([1, 2, 3, 5, 8, 20]);
  const visits = chance.one([1, 2, 2, 3, 4]);
  const unit = chance.one(units);
  const kind = chance.integer(4);
  const arms = labels(chance, persons, chance.one([1, 2, 2, 3]));
  const rows = chance.list(persons * visits, (i) => ({ person: Math.floor(i / visits), visit: i % visits }));
  const kept = rows.filter(({ visit }) => visit === 0 || chance.happens(chance.one([1, 0.8, 0.3])));
  const levels = chance.list(persons, () => chance.normal());
  return {
    person: kept.map(({ person }) => person),
    visit: kept.map(({ visit }) => visit),
    arm: kept.map(({ person }) => arms[person] ?? 'a'),
    x: kept.map(({ person }) => levels[person] ?? 0),
    outcome: kept.map(({ person, visit }) => {
      if (kind === 0) return 7;
      if (kind === 1) return unit * ((levels[person] ?? 0) + visit);
      return kind === 2 && chance.happens(0.3) ? 'NA' : unit * ((levels[person] ?? 0) + chance.normal());
    }),
  };
}

export function studies(chance: Chance): Columns {
  const n = chance.one([1, 1, 2, 2, 3, 4, 6, 10]);
  const size = chance.one([5, 30, 1000]);
  const share = chance.one([0, 0.01, 0.2, 0.5, 1]);
  const unit = chance.one(units);
  const isSame = chance.happens(0.15);
  const total = () => chance.list(n, () => 1 + chance.integer(size));
  const [n1, n2] = [total(), total()];
  const events = (totals: readonly number[]) => totals.map((of) => sum(chance.list(of, () => happened(chance, share))));
  return {
    ...{ n1, n2, a: events(n1), c: events(n2), x: covariate(chance, n) },
    study: chance.list(n, (i) => `S${i}`),
    effect: chance.list(n, () => unit * (isSame ? 1 : chance.normal())),
    variance: chance.list(n, () => unit ** 2 * (isSame ? 1 : chance.one([1e-6, 0.01, 0.1, 1, 1e6]))),
    m1: chance.list(n, () => unit * chance.normal()),
    s1: chance.list(n, () => unit * chance.one([0, 0.1, 1, 2])),
    m2: chance.list(n, () => unit * chance.normal()),
    s2: chance.list(n, () => unit * chance.one([0.1, 1])),
  };
}

/** Arms of trials, one to four each, and every contrast of two of them. */
export function networks(chance: Chance): { readonly arms: Columns; readonly contrasts: Columns } {
  const share = chance.one([0, 0.02, 0.2, 1]);
  const trials = chance.list(chance.one([1, 2, 3, 5, 10]), (s) => ({
    study: `s${s}`,
    arms: letters.filter(() => chance.happens(0.5)).map((arm) => armOf(chance, arm, share)),
  }));
  const arms = trials.flatMap(({ study, arms: own }) => own.map((one) => ({ study, ...one })));
  const pairs = trials.flatMap(({ study, arms: own }) =>
    own.flatMap((first, i) => own.slice(i + 1).map((second) => ({ study, first, second }))),
  );
  return {
    arms: columnsOf(arms.map(({ study, arm, events, total }) => ({ study, arm, events, total }))),
    contrasts: columnsOf(
      pairs.map(({ study, first, second }) => ({
        ...{ study, first: first.arm, second: second.arm, effect: first.mean - second.mean },
        error: Math.sqrt(first.variance + second.variance),
      })),
    ),
  };
}

function armOf(chance: Chance, arm: string, share: number) {
  const total = 1 + chance.integer(chance.one([5, 60]));
  const events = sum(chance.list(total, () => happened(chance, share)));
  return { arm, total, events, mean: chance.normal(), variance: 0.01 + chance.integer(100) / 100 };
}

function columnsOf(rows: readonly Readonly<Record<string, Cell>>[]): Columns {
  const names = Object.keys(rows[0] ?? {});
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? '')]));
}

function happened(chance: Chance, share: number): number {
  return Number(chance.happens(share));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
