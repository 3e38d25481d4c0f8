import { type EstimandDefinition, estimandById, registryTemplate, type StudyDefinition } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { factsOf, type PlainEpisode, type PlainFacts } from '../datasets/facts-of.ts';
import type { EstimandQuestion } from './estimand-question.ts';
import { estimateEstimand } from './estimate-estimand.ts';
import { monthsInResponse } from './time-in-response.ts';

const visitDays = Object.fromEntries(registryTemplate.visits.map(({ code, targetDay }) => [code, targetDay]));
const today = 20_000;
const indexDay = today - 4000;
const month = 365.25 / 12;
const trial: StudyDefinition = {
  ...registryTemplate,
  ...{ kind: 'trial', allocation: 'randomised' },
  arms: [
    { code: 'A', title: 'A', productClasses: ['BMAC'] },
    { code: 'B', title: 'B', productClasses: ['EXERCISE'] },
  ],
};

function estimandOf(id: string, change: object = {}): EstimandDefinition {
  const estimand = estimandById(id);
  if (estimand === undefined) throw new Error(id);
  return { ...estimand, variable: { ...estimand.variable, ...change } as EstimandDefinition['variable'] };
}

function answer(estimand: EstimandDefinition, plain: Omit<PlainFacts, 'today' | 'visitDays'>) {
  const question: EstimandQuestion = {
    ...{
      study: { code: 'T', definition: trial },
      estimand,
      estimandHash: 'hash',
      productClass: 'BMAC',
      comparator: 'EXERCISE',
    },
    ...{ standing: 'not-locked', codeVersion: '0.1.0', seed: 1 },
  };
  return estimateEstimand(factsOf({ today, visitDays, ...plain }), question);
}

const side = (i: number, productClass: string, more: Partial<PlainEpisode> = {}): PlainEpisode => ({
  ...{ arm: productClass === 'BMAC' ? 'A' : 'B' },
  ...{ person: i, jointSide: i, productClass, indexDay, lastContactDay: indexDay + 40 * month },
  ...more,
});
const comparators = Array.from({ length: 12 }, (_, i) => side(1000 + i, 'EXERCISE'));

describe('surgery with death competing', () => {
  // Domain section 8.2: months and causes of ten joint-sides; 0 lost, 1 operated, 2 died.
  const times = [3, 5, 7, 9, 12, 18, 20, 24, 24, 24];
  const causes = [1, 2, 1, 0, 1, 2, 1, 0, 0, 0];
  const treated = times.map((time, i) =>
    side(i, 'BMAC', {
      lastContactDay: Math.round(indexDay + time * month),
      ...(causes[i] === 2 && { diedDay: Math.round(indexDay + time * month) }),
    }),
  );
  const events = times.flatMap((time, i) =>
    causes[i] === 1
      ? [{ jointSide: i, kind: 'surgery', surgery: 'arthroplasty', day: Math.round(indexDay + time * month) }]
      : [],
  );

  it.each([
    [6.1, 0.1],
    [12.1, 0.316667],
    [23.9, 0.433333],
  ])('has the cumulative incidence of Aalen and Johansen at %s months: %s', (horizonMonths, expected) => {
    const estimand = estimandOf('E-SURG-60', { horizonMonths });
    const { effect, arms, alongside } = answer(estimand, { episodes: [...treated, ...comparators], events });
    expect(arms[0]?.mean).toBeCloseTo(expected, 5);
    expect(effect?.estimate).toBeCloseTo(expected, 5);
    expect(alongside[0]?.estimate).toBeCloseTo(expected, 5);
  });

  it('does not take arthroscopy for the end of follow-up, nor surgery of the other knee', () => {
    const other = [{ jointSide: 9, kind: 'surgery', surgery: 'arthroscopy', day: indexDay + 30 }];
    const estimand = estimandOf('E-SURG-60', { horizonMonths: 12.1 });
    const { arms } = answer(estimand, { episodes: [...treated, ...comparators], events: [...events, ...other] });
    expect(arms[0]?.mean).toBeCloseTo(0.316667, 5);
  });

  it('says that nobody was followed for long enough', () => {
    const { status, reason } = answer(estimandOf('E-SURG-60'), { episodes: [...treated, ...comparators], events });
    expect(status).toBe('not-estimable');
    expect(reason).toMatch(/Nobody has been followed for 60 months/);
  });
});

describe('adverse events', () => {
  it('have an upper limit where there were none: 0 of 120 is up to 3.03 %', () => {
    const treated = Array.from({ length: 120 }, (_, i) => side(i, 'BMAC', { isAssessed: true }));
    const others = comparators.map((one) => ({ ...one, isAssessed: true }));
    const { alongside } = answer(estimandOf('E-SAFE'), { episodes: [...treated, ...others] });
    const row = alongside.find(({ title, unit }) => /^Serious.*BMAC$/.test(title) && unit === 'proportion of people');
    // Domain section 8.2.
    expect(row).toMatchObject({ estimate: 0, n: 0, of: 120 });
    expect(row?.interval?.[1]).toBeCloseTo(0.0303, 4);
  });

  it('leave out whom nobody asked, count people once, and belong to the course that brought them', () => {
    const first = side(0, 'BMAC', { isAssessed: true });
    const again = side(0, 'BMAC', { isAssessed: true, number: 2, indexDay: indexDay + 100 });
    const otherKnee = side(0, 'BMAC', { isAssessed: true, jointSide: 50 });
    const unasked = side(1, 'BMAC');
    const asked = comparators.map((one) => ({ ...one, isAssessed: true }));
    const harm = (episode: number | null, day: number) => ({
      person: 0,
      episode,
      day,
      term: 'effusion',
      isSerious: false,
    });
    // Places in the order of the rows: first 0, again 1, other knee 2.
    const harms = [harm(0, indexDay + 3), harm(null, indexDay + 101)];
    const { alongside } = answer(estimandOf('E-SAFE'), {
      episodes: [first, again, otherKnee, unasked, ...asked],
      harms,
    });
    const risk = alongside.find(
      ({ title, unit }) => title === 'Any adverse event: BMAC' && unit === 'proportion of people',
    );
    expect(risk).toMatchObject({ estimate: 1, n: 1, of: 1, note: '1 of 2 people treated were asked' });
    const rate = alongside.find(
      ({ title, unit }) => title === 'Any adverse event: BMAC' && unit === 'events per 100 joint-years',
    );
    // 100 days of the first course, one year each of the second and of the other knee; two events.
    expect(rate?.estimate).toBeCloseTo(200 / (100 / 365.25 + 2), 6);
  });
});

describe('months in response', () => {
  const visits = registryTemplate.visits.filter(({ code }) => ['M3', 'M6', 'M12', 'M24'].includes(code));
  const of = (states: readonly number[], failed = Number.POSITIVE_INFINITY) =>
    monthsInResponse({
      columns: states.map((state) => Float64Array.of(state)),
      visits,
      months: 24,
      failed: Float64Array.of(failed),
    })[0];

  it('hold a state from its visit to the next, and nothing before the first', () => {
    const [m3, m6, m12, m24] = visits.map(({ targetDay }) => targetDay / month) as [number, number, number, number];
    expect(of([1, 1, 1, 1])).toBeCloseTo(24 - m3, 10);
    expect(of([1, 0, 0, 0])).toBeCloseTo(m6 - m3, 10);
    expect(of([0, 1, 0, 1])).toBeCloseTo(m12 - m6 + Math.max(0, 24 - m24), 10);
  });

  it('end with the failure, whatever was answered later', () => {
    const m3 = 91 / month;
    expect(of([1, 1, 1, 1], 5)).toBeCloseTo(5 - m3, 10);
    expect(of([1, Number.NaN, Number.NaN, Number.NaN], 5)).toBeCloseTo(5 - m3, 10);
    expect(of([1, Number.NaN, 1, 1])).toBeNaN();
  });
});

describe('progression on X-ray', () => {
  it('counts a rise of one grade, and surgery as progression', () => {
    const image = (jointSide: number, klGrade: number) => ({
      jointSide,
      day: indexDay + 1826,
      isBlinded: false,
      values: { klGrade },
    });
    const treated = Array.from({ length: 20 }, (_, i) => side(i, 'BMAC', { klGrade: 2, condition: 'oa-knee' }));
    const others = Array.from({ length: 20 }, (_, i) =>
      side(100 + i, 'EXERCISE', { klGrade: 2, condition: 'oa-knee' }),
    );
    const images = [
      ...treated.slice(0, 15).map(({ jointSide }, i) => image(jointSide, i < 3 ? 3 : 2)),
      ...others.map(({ jointSide }, i) => image(jointSide, i < 8 ? 3 : 2)),
    ];
    const events = treated
      .slice(15)
      .map(({ jointSide }) => ({ jointSide, kind: 'surgery', surgery: null, day: indexDay + 400 }));
    const { effect, arms } = answer(estimandOf('E-KL-60'), { episodes: [...treated, ...others], images, events });
    // 3 by X-ray and 5 operated of 20, against 8 of 20.
    expect(arms.map(({ answered }) => answered)).toEqual([20, 20]);
    expect(effect?.estimate).toBeCloseTo(1, 6);
  });
});

describe('painkillers', () => {
  it('take regular users alone, and a visit without a record for unknown', () => {
    const dose = (person: number, day: number, doseMgPerDay: number) => ({
      ...{
        person,
        day,
        agent: 'naproxen',
        medicineClass: 'nsaid',
        doseMgPerDay,
        daysTaken: 28,
        periodDays: 28,
        daysPerWeek: 7,
      },
    });
    const treated = Array.from({ length: 12 }, (_, i) => side(i, 'BMAC'));
    const people = [...treated, ...comparators];
    const medications = people.flatMap(({ person }, i) => [
      ...(i === 0 ? [] : [dose(person, indexDay - 20, 1000)]),
      ...(i === 1 ? [] : [dose(person, indexDay + 180, person < 100 ? 250 + (i % 2) : 750 + (i % 2))]),
    ]);
    const { arms, effect } = answer(estimandOf('E-MED-6'), { episodes: people, medications });
    // One never used any, and of another nothing was recorded at six months: 11 of whom 10 are known.
    expect(arms[0]).toMatchObject({ treated: 11, answered: 10 });
    // 1000 mg of naproxen a day is 100 points: 25 against 75.
    expect(effect?.estimate).toBeCloseTo(-50, 0);
  });
});
