import type { EvidenceScale, TrialDefinition } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import type { EvidenceRecord } from './evidence-record.ts';
import { synthesiseEvidence } from './synthesise-evidence.ts';

const rating: EvidenceScale = {
  instrument: 'nrs-pain',
  scale: 'AVERAGE',
  title: 'Pain 0-10',
  range: [0, 10],
  direction: 'lower-better',
};
const line: EvidenceScale = { ...rating, instrument: 'vas-pain', title: 'Pain on 100 mm', range: [0, 100], unit: 'mm' };
const koos: EvidenceScale = {
  instrument: 'koos',
  scale: 'PAIN',
  title: 'KOOS pain',
  range: [0, 100],
  direction: 'higher-better',
};

interface Summary {
  readonly n: number;
  readonly mean: number;
  readonly sd: number;
}

function trial(
  key: string,
  scale: EvidenceScale,
  arms: readonly [Summary, Summary],
  more: Partial<TrialDefinition> = {},
) {
  const definition: TrialDefinition = {
    key,
    study: key,
    year: 2020,
    design: 'randomised-parallel',
    conditions: ['oa-knee'],
    unitOfAnalysis: 'person',
    arms: [
      { code: 'P', label: 'Plasma', productClasses: ['PRP_LP'], randomised: arms[0].n },
      { code: 'S', label: 'Saline', productClasses: ['SALINE'], randomised: arms[1].n },
    ],
    results: [
      {
        key: 'pain',
        endpoint: 'pain',
        scale,
        timepointMonths: 12,
        kind: 'change',
        arms: arms.map(({ n, mean, sd }, i) => ({ arm: 'PS'[i], n, mean, standardDeviation: sd })),
        differences: [],
      },
    ],
    source: { mark: '[S:1]', provenance: 'S' },
    ...more,
  };
  return { trial: definition, status: 'entered-twice', readers: ['a', 'b'] } satisfies EvidenceRecord;
}

const question = { estimand: 'E-PAIN-12', productClass: 'PRP_LP', comparator: 'SALINE' } as const;

describe('synthesiseEvidence on the shipped trials', () => {
  it('answers plasma and pain with RESTORE as printed, said to be unverified', () => {
    const { basis, effect, caution, suggestion } = synthesiseEvidence(question);
    expect(basis).toBe('own');
    expect(effect).toMatchObject({
      origin: 'trials',
      design: 'randomised',
      measure: 'mean-difference',
      estimate: -0.4,
      interval: [-0.9, 0.2],
      benefit: 'lower',
      horizonMonths: 12,
      studies: 1,
      treated: { treated: 144 },
      comparator: { treated: 144 },
    });
    expect(caution).toMatch(/not yet verified by a second person/i);
    expect(suggestion?.isCapped).toBe(true);
    // Risk of bias is not assessed; nothing else lowers it.
    expect(suggestion?.level).toBe('moderate');
  });

  it('answers cultured cells with the review that has trials, at twelve months, and shows its other result', () => {
    const answer = synthesiseEvidence({ estimand: 'E-PAIN-12', productClass: 'ADMSC_CULT' });
    expect(answer.basis).toBe('published');
    expect(answer.effect).toMatchObject({
      estimate: -0.73,
      interval: [-1.69, 0.24],
      studies: 16,
      threshold: { value: 1.5 },
    });
    const main = answer.published.find(({ synthesis }) => synthesis.key === 'msc-review-pain');
    expect(main).toMatchObject({ isUsed: false, effect: { estimate: -0.74, interval: [-1.16, -0.33] } });
    // Of low risk of bias, but several products together and an interval that holds 1.5: two steps down from high.
    expect(answer.certainty).toEqual({ basis: 'suggested', level: 'low' });
    expect(answer.rows.filter(({ use }) => use === 'none').map(({ trial: key }) => key)).toEqual(
      expect.arrayContaining(['kim-2023', 'lee-2019', 'lu-2019']),
    );
  });

  it('does not call trials of another time an answer, and says so', () => {
    const answer = synthesiseEvidence({ ...question, estimand: 'E-CART-24' });
    expect(answer.basis).toBe('none');
    expect(answer.rows).toMatchObject([
      { trial: 'restore-2021', use: 'none', reason: expect.stringMatching(/12 months/) },
    ]);
    const atTwelve = synthesiseEvidence({ ...question, estimand: 'E-CART-24', horizonMonths: 12 });
    expect(atTwelve.effect).toMatchObject({
      estimate: -0.2,
      interval: [-1.9, 1.5],
      benefit: 'higher',
      threshold: null,
    });
  });

  it('uses nothing that comes from memory', () => {
    const answer = synthesiseEvidence({ estimand: 'E-PAIN-12', productClass: 'BMMSC_CULT', comparator: 'HA' });
    expect(answer.basis).toBe('none');
    expect(answer.rows.every(({ use }) => use === 'none')).toBe(true);
  });

  it('refuses an estimand that trials cannot answer, with the reason', () => {
    expect(synthesiseEvidence({ ...question, estimand: 'E-COST' })).toMatchObject({ basis: 'none' });
    expect(synthesiseEvidence({ ...question, estimand: 'E-NOTHING' }).reason).toBe('There is no estimand E-NOTHING.');
  });
});

describe('synthesiseEvidence on trials of several scales', () => {
  const a = trial('a', rating, [
    { n: 50, mean: -3, sd: 2 },
    { n: 50, mean: -2, sd: 2 },
  ]);
  const b = trial('b', rating, [
    { n: 40, mean: -2.5, sd: 2 },
    { n: 40, mean: -2, sd: 2 },
  ]);
  const c = trial('c', koos, [
    { n: 60, mean: 15, sd: 18 },
    { n: 60, mean: 9, sd: 18 },
  ]);
  const syntheses: never[] = [];

  it('pools differences on one scale', () => {
    const answer = synthesiseEvidence(question, { records: [a, b], syntheses });
    // Equal spread: v = 2 * 4 / n, so 0.16 and 0.2; without heterogeneity (-1/0.16 - 0.5/0.2) / (1/0.16 + 1/0.2).
    expect(answer.effect?.estimate).toBeCloseTo((-1 / 0.16 - 0.5 / 0.2) / (1 / 0.16 + 1 / 0.2), 8);
    expect(answer.effect).toMatchObject({
      studies: 2,
      threshold: { value: 1.5 },
      treated: { treated: 90, answered: 90 },
    });
    expect(answer.caution).toBeUndefined();
  });

  it('never mixes scales but by spread, turned the same way and translated back with a named deviation', () => {
    const answer = synthesiseEvidence(question, { records: [a, c], syntheses });
    expect(answer.scale).toMatchObject({ kind: 'standardised', translation: { standardDeviation: 2 } });
    expect(answer.notes.join(' ')).toMatch(/pooled standard deviation of Pain 0-10 in a, 100 people/);
    // g is -0.5 J(98) in a, and 6/18 J(118) turned in c; both are negative and the answer lies between them, times 2.
    expect(answer.effect?.measure).toBe('mean-difference');
    expect(answer.effect?.estimate).toBeGreaterThan(-1);
    expect(answer.effect?.estimate).toBeLessThan(-2 / 3 + 0.01);
    expect(answer.suggestion?.steps.find(({ domain }) => domain === 'indirectness')?.levels).toBe(-1);
  });

  it('leaves a standardised answer where no deviation of the own scale is printed', () => {
    const d = trial('d', line, [
      { n: 50, mean: -30, sd: 20 },
      { n: 50, mean: -20, sd: 20 },
    ]);
    const answer = synthesiseEvidence(question, { records: [c, d], syntheses });
    expect(answer.effect).toMatchObject({ measure: 'standardised-mean-difference', threshold: null });
  });

  it('puts mm and cm of one instrument on one range', () => {
    const centimetres = { ...line, title: 'Pain on 10 cm', range: [0, 10] as const, unit: 'cm' };
    const mm = trial('mm', line, [
      { n: 50, mean: -30, sd: 20 },
      { n: 50, mean: -20, sd: 20 },
    ]);
    const cm = trial('cm', centimetres, [
      { n: 50, mean: -3, sd: 2 },
      { n: 50, mean: -2, sd: 2 },
    ]);
    const answer = synthesiseEvidence(question, { records: [mm, cm], syntheses });
    expect(answer.effect?.estimate).toBeCloseTo(-10, 10);
    expect(answer.effect?.unit).toBe('mm');
  });

  it('combines two doses of the product, so that the comparator is counted once', () => {
    const two = trial('two', rating, [
      { n: 20, mean: -3, sd: 2 },
      { n: 40, mean: -2, sd: 2 },
    ]);
    const [low, saline] = two.trial.arms;
    const [result] = two.trial.results;
    const record = {
      ...two,
      trial: {
        ...two.trial,
        arms: [low, { ...low, code: 'H', randomised: 20 }, saline],
        results: [{ ...result, arms: [...result.arms, { arm: 'H', n: 20, mean: -4, standardDeviation: 2 }] }],
      },
    };
    const answer = synthesiseEvidence(question, { records: [record], syntheses });
    // 20 at -3 and 20 at -4 are 40 at -3.5.
    expect(answer.effect?.estimate).toBeCloseTo(-1.5, 10);
    expect(answer.effect?.treated).toMatchObject({ treated: 40, answered: 40 });
  });

  it('takes a review when it has more trials, and sets it aside when it has not', () => {
    const review = {
      key: 'r',
      review: 'Review',
      productClasses: ['PRP_LP'],
      productTitle: 'Plasma',
      comparators: ['SALINE'],
      comparatorTitle: 'saline',
      trials: 3,
      participants: 300,
      endpoint: 'pain',
      scale: rating,
      timepointMonths: 12,
      measure: 'mean-difference',
      estimate: -1,
      interval: [-1.5, -0.5],
      source: { mark: '[S:1]', provenance: 'S' },
    } as const;
    const more = synthesiseEvidence(question, { records: [a, b], syntheses: [review] });
    expect(more).toMatchObject({ basis: 'published', effect: { estimate: -1 } });
    expect(more.rows).toMatchObject([{ use: 'shown' }, { use: 'shown' }]);
    const fewer = synthesiseEvidence(question, { records: [a, b], syntheses: [{ ...review, trials: 2 }] });
    expect(fewer).toMatchObject({ basis: 'own', published: [{ isUsed: false }] });
  });
});
