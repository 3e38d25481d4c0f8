import type { ScaleDefinition, Threshold } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { estimateOutcomes, uncontrolledCaution } from './estimate-outcomes.ts';
import type { FlowFact, OutcomeFacts, PairFact, RepeatedFact } from './outcome-facts.ts';
import type { OutcomesQuestion } from './outcomes-question.ts';

const scale: ScaleDefinition = {
  code: 'pain',
  title: 'Pain',
  items: ['P1'],
  range: [0, 100],
  direction: 'higher-better',
  rule: { kind: 'single-value', missing: { kind: 'all-required' } },
};
const mic: Threshold = {
  scale: 'pain',
  kind: 'MIC',
  value: 10,
  population: 'Made for this test',
  intervention: 'any',
  horizon: '6 months',
  method: 'made',
  source: 'made for this test',
  provenance: 'C',
};
const question: OutcomesQuestion = {
  study: { code: 'T', title: 'Test', synthetic: false },
  instrument: { key: 'koos', title: 'KOOS', version: '1.0' },
  scale,
  visit: { code: 'M6', title: '6 months', targetDay: 182 },
  sites: [
    { id: 'a', name: 'Site A' },
    { id: 'b', name: 'Site B' },
  ],
  productClasses: [{ code: 'prp', title: 'PRP' }],
  thresholds: [mic],
};
const flow = (given: Partial<FlowFact> = {}): FlowFact => ({
  siteId: 'a',
  productClass: 'prp',
  treated: null,
  monthsNotLogged: ['2024-01'],
  alsoEnrolled: 0,
  enrolled: 0,
  notYetDue: 0,
  died: 0,
  withdrew: 0,
  operated: 0,
  ...given,
});
const pair = (before: number | null, after: number | null, given: Partial<PairFact> = {}): PairFact => ({
  siteId: 'a',
  productClass: 'prp',
  count: 1,
  before,
  after,
  ...given,
});
const facts = (pairs: readonly PairFact[], repeated: readonly RepeatedFact[] = []): OutcomeFacts => {
  const places = [...new Set(pairs.map(({ siteId, productClass }) => `${siteId}|${productClass}`))];
  return {
    flows: places.map((place) => {
      const [siteId = '', productClass = ''] = place.split('|');
      const own = pairs.filter((one) => one.siteId === siteId && one.productClass === productClass);
      return flow({ siteId, productClass, enrolled: own.reduce((total, { count }) => total + count, 0) });
    }),
    pairs,
    repeated,
  };
};

describe('the flow', () => {
  it('counts 81 of 113: two died, five withdrew from contact, seven were operated on and stay due', () => {
    const report = estimateOutcomes(
      {
        flows: [flow({ treated: 130, enrolled: 120, died: 2, withdrew: 5, operated: 7 })],
        pairs: [pair(40, 60, { count: 81 }), pair(40, null, { count: 32 })],
        repeated: [],
      },
      question,
    );
    expect(report.flow).toMatchObject({ treated: 130, enrolled: 120, due: 113, operated: 7, answered: 81 });
    expect(report.flow.completeness).toBeCloseTo(0.71681, 5);
    expect(report.flow.status).toBe('bias-likely');
    expect(report.cautions[0]).toBe(uncontrolledCaution);
    expect(report.cautions[1]).toContain('81 of 113');
  });

  it('does not say how many were treated when one site keeps no procedure log', () => {
    const report = estimateOutcomes(
      { flows: [flow({ treated: 10 }), flow({ siteId: 'b', treated: null })], pairs: [], repeated: [] },
      question,
    );
    expect(report.flow).toMatchObject({ treated: null, due: 0, completeness: null, status: 'none-due' });
    expect(report.change).toEqual({ status: 'not-estimable', reason: 'no-pairs' });
    expect(report.capture).toEqual({ status: 'not-logged', sites: [{ siteId: 'b', name: 'Site B', months: 1 }] });
  });

  it('refuses facts whose two counts disagree', () => {
    expect(() =>
      estimateOutcomes({ flows: [flow({ enrolled: 3 })], pairs: [pair(1, 2)], repeated: [] }, question),
    ).toThrow('3 episodes are due, but 1 have');
  });
});

describe('the change', () => {
  it('is the paired t interval when everybody has one joint', () => {
    // Changes 1, 2, 3: mean 2, sd 1, se 1 / sqrt 3, t(0.975; 2) = 4.302653.
    const { change } = estimateOutcomes(facts([pair(10, 11), pair(10, 12), pair(20, 23)]), question);
    if (change.status !== 'estimated') throw new Error(change.reason);
    expect(change.fit).toMatchObject({ n: 3, persons: 3, of: 3 });
    expect(change.fit.mean).toBeCloseTo(2, 12);
    expect(change.fit.standardDeviation).toBeCloseTo(1, 12);
    expect(change.fit.interval[0]).toBeCloseTo(2 - 4.302653 / Math.sqrt(3), 5);
  });

  it('counts two joints of one person as one person', () => {
    // Person 1 has changes 2 and 4, two others 1 and 5. Mean 3; sums of residuals per person 0, -2, 2.
    // se = sqrt(3/2 * (0 + 4 + 4)) / 4 = sqrt(12) / 4; t(0.975; 2) = 4.302653.
    const repeated = [
      { person: 1, siteId: 'a', productClass: 'prp', before: 10, after: 12 },
      { person: 1, siteId: 'a', productClass: 'prp', before: 10, after: 14 },
    ];
    const pairs = [pair(10, 12), pair(10, 14), pair(10, 11), pair(10, 15)];
    const { change } = estimateOutcomes(facts(pairs, repeated), question);
    if (change.status !== 'estimated') throw new Error(change.reason);
    expect(change.fit).toMatchObject({ n: 4, persons: 3 });
    expect(change.fit.standardError).toBeCloseTo(Math.sqrt(12) / 4, 12);
    expect(change.fit.interval[1]).toBeCloseTo(3 + (4.302653 * Math.sqrt(12)) / 4, 5);
  });

  it('turns the sign of improvement, not of change, on a scale where lower is better', () => {
    const lower = { ...question, scale: { ...scale, direction: 'lower-better' as const } };
    const { change, worse } = estimateOutcomes(facts([pair(50, 40), pair(50, 42), pair(50, 55)]), lower);
    if (change.status !== 'estimated' || worse.status !== 'estimated') throw new Error('must be estimated');
    expect(change.fit.mean).toBeCloseTo(-13 / 3, 12);
    expect(change.fit.improvement).toBeCloseTo(13 / 3, 12);
    expect(worse.fit).toMatchObject({ count: 1, n: 3 });
  });

  it('has no interval for one person, and no improvement on a scale without a better end', () => {
    expect(estimateOutcomes(facts([pair(1, 2)]), question).change).toMatchObject({ reason: 'one-person' });
    const neither = { ...question, scale: { ...scale, direction: 'neither' as const } };
    expect(estimateOutcomes(facts([pair(1, 2), pair(1, 3)]), neither)).toMatchObject({
      change: { fit: { improvement: null } },
      worse: { status: 'not-estimable', reason: 'no-direction' },
    });
  });
});

describe('the shares', () => {
  it('have the interval of Wilson: 81 of 263 is 0.2553 to 0.3662 (Newcombe 1998, table I)', () => {
    const { reached } = estimateOutcomes(facts([pair(10, 30, { count: 81 }), pair(10, 12, { count: 182 })]), question);
    if (reached.status !== 'estimated') throw new Error(reached.reason);
    expect(reached.fit).toMatchObject({ count: 81, n: 263, of: 263, method: 'wilson' });
    expect(reached.fit.interval[0]).toBeCloseTo(0.2553, 4);
    expect(reached.fit.interval[1]).toBeCloseTo(0.3662, 4);
  });

  it('are as sure as half the joints when every person has two that go the same way', () => {
    const both = [0, 1, 2, 3].flatMap((person) => {
      const after = person < 2 ? 30 : 12;
      const one = { person, siteId: 'a', productClass: 'prp', before: 10, after };
      return [one, one];
    });
    const { reached } = estimateOutcomes(
      facts([pair(10, 30, { count: 4 }), pair(10, 12, { count: 4 })], both),
      question,
    );
    const single = estimateOutcomes(facts([pair(10, 30, { count: 2 }), pair(10, 12, { count: 2 })]), question).reached;
    if (reached.status !== 'estimated' || single.status !== 'estimated') throw new Error('must be estimated');
    expect(reached.fit).toMatchObject({ count: 4, n: 8, persons: 4, method: 'wilson-clustered' });
    expect(reached.fit.interval[0]).toBeCloseTo(single.fit.interval[0], 12);
  });

  it('count a change that is exactly the threshold, in either direction', () => {
    const report = estimateOutcomes(facts([pair(10, 20), pair(30, 20), pair(30, 21), pair(30, 29)]), question);
    expect(report.reached).toMatchObject({ fit: { count: 1, n: 4 } });
    expect(report.worse).toMatchObject({ fit: { count: 3, n: 4 } });
    expect(report.worseByThreshold).toMatchObject({ fit: { count: 1, n: 4 } });
  });

  it('name the threshold that was used, and none when there is none', () => {
    const pass: Threshold = { ...mic, kind: 'PASS', value: 32.3, population: 'Knee OA' };
    const asked = { ...question, thresholds: [mic, pass], thresholdKey: 'pass-32.3-knee-oa-any' };
    const lower = { ...asked, scale: { ...scale, direction: 'lower-better' as const } };
    const report = estimateOutcomes(facts([pair(60, 32.3), pair(60, 32.4)]), lower);
    expect(report.threshold?.threshold).toBe(pass);
    expect(report.reached).toMatchObject({ fit: { count: 1, n: 2 } });
    expect(report.worseByThreshold).toMatchObject({ status: 'not-estimable' });
    const without = estimateOutcomes(facts([pair(1, 2)]), { ...question, thresholds: [] });
    expect(without.reached).toEqual({ status: 'not-estimable', reason: 'no-threshold' });
    expect(without).not.toHaveProperty('threshold');
  });

  it('reach a relative threshold by percent of the score before, and never from zero', () => {
    const relative = { ...question, thresholds: [{ ...mic, value: 30, relative: true }] };
    const lower = { ...relative, scale: { ...scale, direction: 'lower-better' as const } };
    const { reached } = estimateOutcomes(facts([pair(10, 7), pair(10, 7.1), pair(0, 0)]), lower);
    expect(reached).toMatchObject({ fit: { count: 1, n: 2, of: 3 } });
  });

  it('leave out of n the pairs that a threshold for other scores before says nothing about', () => {
    const low = { ...question, thresholds: [{ ...mic, baseline: { below: 40 } }] };
    const report = estimateOutcomes(facts([pair(30, 45), pair(30, 31), pair(39, 20), pair(40, 90)]), low);
    expect(report.reached).toMatchObject({ fit: { count: 1, n: 3, of: 4 } });
    expect(report.worseByThreshold).toMatchObject({ fit: { count: 1, n: 3, of: 4 } });
  });
});

describe('the distributions', () => {
  it('print n of due, and interpolate quartiles between neighbours', () => {
    const pairs = [pair(1, 10), pair(2, null), pair(3, 12), pair(4, 14)];
    const { before, after } = estimateOutcomes(facts(pairs), question);
    expect(before).toMatchObject({ n: 4, of: 4, mean: 2.5, median: 2.5, quartiles: [1.75, 3.25] });
    expect(after).toMatchObject({ n: 3, of: 4, mean: 12, standardDeviation: 2 });
    expect(before.bins.reduce((total, { count }) => total + count, 0)).toBe(4);
  });

  it('keep the highest value of the scale in the last bin', () => {
    const { after } = estimateOutcomes(facts([pair(0, 100), pair(0, 99)]), question);
    expect(after.bins.at(-1)).toEqual({ from: 90, to: 100, count: 2 });
  });

  it('compare those who answered with those who did not', () => {
    // 10, 20 against 30, 40: means 15 and 35, both with variance 50; (15 - 35) / sqrt(50) = -2.828427.
    const { selection } = estimateOutcomes(facts([pair(10, 1), pair(20, 1), pair(30, null), pair(40, null)]), question);
    expect(selection.standardisedDifference).toBeCloseTo(-2.828427, 6);
  });
});

describe('sites and classes', () => {
  it('puts a site outside the exact limits, and shows no share below five answers', () => {
    const pairs = [
      pair(10, 30, { siteId: 'a', count: 450 }),
      pair(10, 12, { siteId: 'a', count: 450 }),
      pair(10, 12, { siteId: 'b', count: 96 }),
      pair(10, 30, { siteId: 'c', count: 4 }),
    ];
    const { funnel } = estimateOutcomes(facts(pairs), question);
    if (funnel.status !== 'estimated') throw new Error(funnel.reason);
    expect(funnel.fit.share).toBeCloseTo(0.454, 12);
    expect(funnel.fit.sites.map(({ name, share, position }) => [name, share, position])).toEqual([
      ['Site A', 0.5, 'outside-95'],
      ['Site B', 0, 'outside-99.8'],
      ['c', null, 'few'],
    ]);
  });

  it('interpolates the limits between whole counts', () => {
    // n = 10, p = 0.5: F(1) = 11/1024, F(2) = 56/1024; (2 - (56/1024 - 0.025) / (45/1024)) / 10 = 0.1324444.
    const pairs = [5, 5].map((count, index) => [
      pair(10, 30, { siteId: `s${index}`, count }),
      pair(10, 12, { siteId: `s${index}`, count }),
    ]);
    const { funnel } = estimateOutcomes(facts(pairs.flat()), question);
    if (funnel.status !== 'estimated') throw new Error(funnel.reason);
    expect(funnel.fit.limits.find(({ n }) => n === 10)?.within95[0]).toBeCloseTo(0.1324444, 6);
  });

  it('withholds the comparison when one class has fewer than 60 % answered, and says why', () => {
    const pairs = [
      pair(10, 30, { productClass: 'prp', count: 59 }),
      pair(10, null, { productClass: 'prp', count: 41 }),
      pair(10, 30, { productClass: 'saline', count: 60 }),
      pair(10, null, { productClass: 'saline', count: 40 }),
    ];
    const { comparison } = estimateOutcomes(facts(pairs), question);
    expect(comparison.status).toBe('withheld');
    expect(comparison).toHaveProperty('reason', 'Fewer than 60 % of those due answered in: PRP (59 of 100).');
    expect(JSON.stringify(comparison)).not.toContain('mean');
  });

  it('withholds one incomplete class by name and shows the others', () => {
    const pairs = [
      pair(10, 30, { productClass: 'prp', count: 10 }),
      pair(10, 15, { productClass: 'saline', count: 10 }),
      pair(10, null, { productClass: 'bmac' }),
    ];
    const { comparison } = estimateOutcomes(facts(pairs), question);
    if (comparison.status !== 'shown') throw new Error(comparison.reason);
    expect(comparison.classes.map(({ code }) => code)).toEqual(['prp', 'saline']);
    expect(comparison.caution).toMatch(/Withheld: Fewer than 60 % of those due answered in: .*\(0 of 1\)\.$/);
  });

  it('puts the class with most people due first, and equal ones by name', () => {
    const pairs = [
      pair(10, 15, { productClass: 'saline', count: 10 }),
      pair(10, 30, { productClass: 'prp', count: 10 }),
      pair(10, 30, { productClass: 'bmac', count: 12 }),
    ];
    const { comparison } = estimateOutcomes(facts(pairs), question);
    expect(comparison.classes.map(({ code }) => code)).toEqual(['bmac', 'prp', 'saline']);
  });

  it('shows the comparison at 60 %, with the caution, and the chosen class alone above', () => {
    const pairs = [
      pair(10, 30, { productClass: 'prp', count: 60 }),
      pair(10, null, { productClass: 'prp', count: 40 }),
      pair(10, 15, { productClass: 'saline', count: 50 }),
    ];
    const prp = { code: 'prp', title: 'PRP' };
    const { comparison, flow: own, change } = estimateOutcomes(facts(pairs), { ...question, productClass: prp });
    expect(comparison.status).toBe('shown');
    expect(comparison).toHaveProperty('caution', expect.stringContaining('not effects of treatment'));
    expect(own).toMatchObject({ due: 100, answered: 60 });
    expect(change).toMatchObject({ fit: { n: 60, mean: 20 } });
  });
});
