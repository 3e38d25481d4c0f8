import { type EstimandQuestion, estimateEstimand, factsOf } from '@jointwise/analysis';
import { estimandById } from '@jointwise/definitions';
import { describe, expect, it } from 'vitest';
import { importSetting } from '../imports/import-setting.ts';
import { prepareParticipant } from '../imports/prepare-participant.ts';
import { dayOf } from './day.ts';
import { demonstrationTrial, trialTruth } from './demonstration-trial.ts';
import { trialGenerator } from './generate-trial-participant.ts';

const today = '2026-11-20';
const many = (count: number, more: { seed?: number; isComplete?: boolean } = {}) => {
  const generate = trialGenerator(count, { seed: 1, today, ...more });
  return Array.from({ length: count }, (_, index) => generate(index).participant);
};
const allocationOf = ({ records }: ReturnType<typeof many>[number]) =>
  records.find(({ kind }) => kind === 'allocation')?.data;
const classOf = ({ jointSides }: ReturnType<typeof many>[number]) => jointSides[0]?.episodes[0]?.productClass;

describe('the demonstration trial', () => {
  const people = many(400);

  it('is the same for the same seed, and another for another', () => {
    expect(many(20)).toEqual(many(20));
    expect(many(20)).not.toEqual(many(20, { seed: 2 }));
  });

  it('allocates everybody, in blocks at each site, and enters nothing that the checks of an import refuse', () => {
    const setting = importSetting(demonstrationTrial, today);
    for (const one of people) {
      const found = prepareParticipant(one, setting);
      expect(found.status === 'refused' ? found.problems : []).toEqual([]);
    }
    const arms = people.map((one) => allocationOf(one)?.arm);
    expect(new Set(arms)).toEqual(new Set(['CELLS', 'SALINE']));
    // Three sites, each at most half a block of six out of balance.
    const cells = arms.filter((arm) => arm === 'CELLS').length;
    expect(Math.abs(cells - (arms.length - cells))).toBeLessThanOrEqual(3 * 3);
  });

  it('has some who were never treated, and some who got the other treatment', () => {
    const got = people.map((one) => ({ arm: allocationOf(one)?.arm, own: classOf(one) }));
    const moved = got.filter(({ arm, own }) => own !== undefined && (arm === 'CELLS') !== (own === 'MSC_CULT_AUTO'));
    // 4 % and 3 % of 400, and a few who died, left or wait for their day.
    expect(got.filter(({ own }) => own === undefined).length).toBeGreaterThan(5);
    expect(got.filter(({ own }) => own === undefined).length).toBeLessThan(45);
    expect(moved.length).toBeGreaterThan(2);
    expect(moved.length).toBeLessThan(30);
  });
});

describe('the truth of the trial', () => {
  // Everybody takes what was allocated and every image is there, so that the answer estimates the truth itself.
  const people = many(1500, { isComplete: true });
  const facts = factsOf({
    today: dayOf(today),
    visitDays: {},
    episodes: people.map((one, person) => ({
      ...{ person, jointSide: person, condition: 'oa-knee', productClass: classOf(one) ?? '' },
      isTreated: classOf(one) !== undefined,
      indexDay: dayOf(one.jointSides[0]?.episodes[0]?.indexOn ?? String(allocationOf(one)?.allocatedOn)),
      arm: String(allocationOf(one)?.arm),
      allocatedDay: dayOf(String(allocationOf(one)?.allocatedOn)),
      sex: person % 2 === 0 ? 1 : 2,
    })),
    images: people.flatMap(({ jointSides }, jointSide) =>
      (jointSides[0]?.records ?? [])
        .filter(({ kind }) => kind === 'imaging')
        .map(({ data: { imagedOn, isBlindedToArm, cartilageVolumeMm3, effusionSynovitisGrade } }) => ({
          ...{ jointSide, day: dayOf(String(imagedOn)), isBlinded: isBlindedToArm === true },
          values: {
            ...(typeof cartilageVolumeMm3 === 'number' && { cartilageVolumeMm3 }),
            ...(typeof effusionSynovitisGrade === 'number' && { effusionSynovitisGrade }),
          },
        })),
    ),
  });
  const answer = (id: string) => {
    const estimand = estimandById(id);
    if (estimand === undefined) throw new Error(id);
    const question: EstimandQuestion = {
      study: { code: 'DEMO-RCT', definition: demonstrationTrial },
      ...{ estimand, estimandHash: id, productClass: 'MSC_CULT_AUTO', comparator: 'SALINE', isBrief: true },
      ...{ standing: 'not-locked', codeVersion: 'test', seed: 1, confidenceLevel: 0.99 },
    };
    return estimateEstimand(facts, question);
  };

  it.each([
    ['cartilage at 24 months', 'E-CART-24', trialTruth.cartilage.saved, 1],
    ['effusion-synovitis at 3 months', 'E-INFL-3', trialTruth.effusion.oddsRatio, 0.5],
  ] as const)('is found again by the answer about %s', (_what, id, truth, width) => {
    const { design, effect } = answer(id);
    expect(design).toBe('randomised');
    const [low, high] = effect?.interval ?? [Number.NaN, Number.NaN];
    expect(low).toBeLessThan(truth);
    expect(high).toBeGreaterThan(truth);
    // An interval wide enough to hold anything would prove nothing.
    expect(high - low).toBeLessThan(width);
  });
});
