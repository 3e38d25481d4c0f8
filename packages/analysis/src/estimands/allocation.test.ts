import { estimandById, registryTemplate, type StudyDefinition } from '@jointwise/definitions';
import { randomGenerator } from '@jointwise/statistics';
import { describe, expect, it } from 'vitest';
import { deriveDataset } from '../datasets/derive-dataset.ts';
import { factsOf, type PlainEpisode } from '../datasets/facts-of.ts';
import type { EstimandQuestion } from './estimand-question.ts';
import { estimateEstimand } from './estimate-estimand.ts';

const visitDays = Object.fromEntries(registryTemplate.visits.map(({ code, targetDay }) => [code, targetDay]));
const today = 20_000;
const indexDay = today - 3000;
const trial: StudyDefinition = {
  ...registryTemplate,
  ...{ kind: 'trial', allocation: 'randomised' },
  arms: [
    { code: 'A', title: 'A', productClasses: ['BMAC'] },
    { code: 'B', title: 'B', productClasses: ['SALINE'] },
  ],
};

function question(id: string, definition = trial): EstimandQuestion {
  const estimand = estimandById(id);
  if (estimand === undefined) throw new Error(id);
  return {
    study: { code: 'T', definition },
    ...{ estimand, estimandHash: 'hash', productClass: 'BMAC', comparator: 'SALINE' },
    ...{ standing: 'not-locked', codeVersion: '0.1.0', seed: 1 },
  };
}

/**
 * Fifty people an arm. Pain falls by 2 with BMAC and by none with saline, exactly but for small noise; everybody has what
 * was allocated to them unless `change` says otherwise.
 */
function people(change: (i: number, one: PlainEpisode) => Partial<PlainEpisode> = () => ({})): PlainEpisode[] {
  const { uniform } = randomGenerator(11);
  return Array.from({ length: 100 }, (_, i) => {
    const arm = i % 2 === 0 ? 'A' : 'B';
    const plain: PlainEpisode = {
      ...{ person: i, jointSide: i, arm, productClass: arm === 'A' ? 'BMAC' : 'SALINE', indexDay },
      ...{ sex: i % 3 === 0 ? 2 : 1, birthYear: 1950 + (Math.floor(i / 2) % 20), klGrade: 2 + (Math.floor(i / 4) % 2) },
    };
    const one = { ...plain, ...change(i, plain) };
    const own = 6 + uniform();
    const at = (share: number) => own - share * (one.productClass === 'BMAC' ? 2 : 0) + 0.2 * (uniform() - 0.5);
    const visits = Object.entries({ BL: 0, W6: 0.5, M3: 0.8, M6: 1, M12: 1 });
    const scores = Object.fromEntries(visits.map(([visit, share]) => [`nrs-pain/AVERAGE@${visit}`, at(share)]));
    return { ...one, scores: one.isTreated === false ? {} : scores };
  });
}

const answer = (id: string, episodes: readonly PlainEpisode[], definition = trial) =>
  estimateEstimand(factsOf({ today, visitDays, episodes }), question(id, definition));

describe('a randomised comparison', () => {
  it('needs an allocation record of everybody who is compared, and says of how many there is none', () => {
    expect(answer('E-PAIN-12', people())).toMatchObject({ design: 'randomised' });
    const some = people().map(({ arm, ...one }, i) => (i < 7 ? one : { ...one, arm: arm as string }));
    const { design, designNote, targetTrial } = answer('E-PAIN-12', some);
    expect(design).toBe('adjusted');
    expect(designNote).toContain('7 of 100 people have no allocation record');
    expect(targetTrial).not.toEqual([]);
  });

  it.each([
    ['allocated after treatment', { allocatedDay: indexDay + 1 }, '3 of 100 were treated before the day'],
    [
      'allocated by something else than chance',
      { isByChance: false },
      'of 3 of 100 the record says that chance did not',
    ],
  ] as const)('is none where somebody was %s', (_what, given, words) => {
    const { design, designNote } = answer(
      'E-PAIN-12',
      people((i) => (i < 3 ? given : {})),
    );
    expect(design).toBe('adjusted');
    expect(designNote).toContain(words);
  });

  it('is none in a registry, whatever records there are, and a course where nobody had the comparator', () => {
    expect(answer('E-PAIN-12', people(), registryTemplate).design).toBe('adjusted');
    const treated = people()
      .filter(({ arm }) => arm === 'A')
      .map(({ arm: _, ...one }) => one);
    const { design, designNote } = answer('E-PAIN-12', treated);
    expect(design).toBe('uncontrolled');
    expect(designNote).toContain('50 of 50 people have no allocation record');
  });
});

describe('people as they were allocated', () => {
  // Ten of the arm of BMAC got saline: 40 fall by 2 and 10 by none, which is 1.6 on average, against 0.
  const crossed = people((i, { arm }) => (arm === 'A' && i < 20 ? { productClass: 'SALINE' } : {}));

  it('stay in their arm whatever they got; as treated is a sensitivity analysis with its reason', () => {
    const { effect, arms, sensitivity, designNote } = answer('E-PAIN-12', crossed);
    expect(effect?.estimate).toBeCloseTo(-1.6, 1);
    expect(arms).toMatchObject([
      { allocated: 50, treated: 50, treatedOtherwise: 10, answered: 50 },
      { allocated: 50, treated: 50, treatedOtherwise: 0, answered: 50 },
    ]);
    expect(designNote).toContain('10 of 100 got something else.');
    const row = sensitivity.find(({ kind }) => kind === 'as-treated');
    if (row?.status !== 'estimated') throw new Error('as treated was not run');
    expect(row.estimate).toBeCloseTo(-2, 1);
    expect(row.note).toContain('10 of 100');
  });

  it('stay in the denominator when they were never treated', () => {
    const left = people((i, { arm }) => (arm === 'B' && i < 20 ? { isTreated: false } : {}));
    const { arms, effect, intercurrentEvents, designNote } = answer('E-PAIN-12', left);
    expect(arms[1]).toMatchObject({ allocated: 50, treated: 40, due: 50, answered: 40, completeness: 0.8 });
    expect(effect?.comparator).toMatchObject({ treated: 50, answered: 40 });
    expect(intercurrentEvents.find(({ code }) => code === 'NOTX')).toMatchObject({ product: 0, comparator: 10 });
    expect(designNote).toContain('10 of 100 were never treated and are counted all the same.');
  });

  it('begin with the course after the allocation where an earlier one is recorded', () => {
    const once = people();
    const earlier = once
      .slice(0, 5)
      .map(({ scores: _, ...one }) => ({ ...one, indexDay: indexDay - 400, allocatedDay: indexDay }));
    const later = once.map((one, i) => (i < 5 ? { ...one, number: 2, allocatedDay: indexDay } : one));
    const { design, arms } = answer('E-PAIN-12', [...earlier, ...later]);
    expect(design).toBe('randomised');
    expect(arms.map(({ allocated, answered }) => [allocated, answered])).toEqual([
      [50, 50],
      [50, 50],
    ]);
  });
});

describe('harm', () => {
  it('is asked of what people got; a comparison that chance made only while nobody departed', () => {
    const asked = (change: Parameters<typeof people>[0]) => people(change).map((one) => ({ ...one, isAssessed: true }));
    const kept = answer(
      'E-SAFE',
      asked((i) => (i === 0 ? { isTreated: false } : {})),
    );
    expect(kept).toMatchObject({ design: 'randomised', arms: [{ allocated: null, treated: 49 }, { treated: 50 }] });
    expect(kept.designNote).toContain('asked of what people got. 1 of 100 were never treated and are left out.');
    const moved = answer(
      'E-SAFE',
      asked((i) => (i === 0 ? { productClass: 'SALINE' } : {})),
    );
    expect(moved).toMatchObject({ design: 'adjusted', arms: [{ treated: 49 }, { treated: 51 }] });
    expect(moved.designNote).toContain('1 of 100 got something other than chance had given them.');
  });
});

describe('the dataset of a trial', () => {
  const episodes = people((i) => (i === 0 ? { productClass: 'SALINE' } : i === 1 ? { isTreated: false } : {}));
  const sources = (isArmHidden: boolean) => ({
    participantCodes: episodes.map((_, i) => `P-${i}`),
    sides: episodes.map(() => 'left'),
    allocations: episodes.map((_, i) => ({ recordId: `R-${i}`, isArmHidden })),
    responseId: () => null,
  });
  const rowsOf = (isHidden: boolean) => {
    const facts = factsOf({ today, visitDays, episodes });
    const { columns, rows } = deriveDataset(facts, question('E-PAIN-12'), sources(isHidden));
    return rows.map((row) => Object.fromEntries(columns.map(({ name }, place) => [name, row[place]])));
  };

  it('says what was allocated, what was given, when, by which record, and in which comparison the row stands', () => {
    const rows = rowsOf(false);
    const of = (code: string) => rows.find((row) => row.USUBJID === code && row.AVISIT === 'M12');
    const day = new Date(indexDay * 86_400_000).toISOString().slice(0, 10);
    expect(of('P-0')).toMatchObject({ ARMCD: 'A', TRT01P: 'BMAC', TRT01A: 'SALINE', RANDDT: day, ALLOCID: 'R-0' });
    expect(of('P-0')).toMatchObject({ ITTFL: 'Y', ASTRTFL: 'Y', TRTSDT: day });
    expect(of('P-1')).toMatchObject({ TRT01P: 'SALINE', TRT01A: null, TRTSDT: null, ITTFL: 'Y', ASTRTFL: 'N' });
    expect(of('P-1')).toMatchObject({ AVAL: null, ICE: 'NOTX', EPISODE: null });
    expect(of('P-2')).toMatchObject({ TRT01P: 'BMAC', TRT01A: 'BMAC', ARMMSKFL: 'N' });
  });

  it('tells neither arm nor treatment to whom they are masked for', () => {
    for (const row of rowsOf(true)) {
      expect([row.ARMCD, row.TRT01P, row.TRT01A, row.ARMMSKFL]).toEqual([null, null, null, 'Y']);
    }
  });
});
