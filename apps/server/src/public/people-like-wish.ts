import type { PeopleLikeFact, PeopleLikeWish } from '@jointwise/analysis';
import { ageBands, joints } from '@jointwise/definitions';
import type { PeopleLikeChoices, PeopleLikeProps } from '@jointwise/patient/pages';

const baselines = ['0-3', '4-6', '7-10'];
const grades = ['0', '1', '2', '3', '4'];

/** What can be asked for: what occurs among the people who are due. */
export function peopleLikeChoices(facts: readonly PeopleLikeFact[]): PeopleLikeChoices {
  const has = (of: keyof PeopleLikeFact) => new Set(facts.map((fact) => fact[of]));
  const [knownJoints, bands, known] = [has('joint'), has('ageBand'), has('grade')];
  return {
    joints: joints.map(({ key }) => key).filter((key) => knownJoints.has(key)),
    sexes: ['female', 'male'],
    ageBands: ageBands.filter((band) => bands.has(band)),
    grades: grades.filter((grade) => known.has(grade)),
    baselines,
  };
}

/** Reads the address; what is not on the lists is refused and not guessed at. */
export function readPeopleLikeWish(
  query: URLSearchParams,
  choices: PeopleLikeChoices,
): { readonly asked: PeopleLikeProps['asked']; readonly wish: PeopleLikeWish; readonly isRefused: boolean } {
  const given = (name: string) => query.get(name) ?? '';
  const asked = {
    joint: given('joint'),
    sex: given('sex'),
    age: given('age'),
    grade: given('grade'),
    baseline: given('baseline'),
  };
  const isOn = (list: readonly string[], code: string) => code === '' || list.includes(code);
  const isRefused =
    !isOn(choices.joints, asked.joint) ||
    !isOn(choices.sexes, asked.sex) ||
    !isOn(choices.ageBands, asked.age) ||
    !isOn(choices.grades, asked.grade) ||
    !isOn(choices.baselines, asked.baseline);
  const [from, to] = asked.baseline.split('-').map(Number);
  const wish: PeopleLikeWish = {
    joint: asked.joint || undefined,
    sex: asked.sex || undefined,
    ageBand: asked.age || undefined,
    grade: asked.grade || undefined,
    before: asked.baseline === '' || from === undefined || to === undefined ? undefined : [from, to],
  };
  return { asked, wish: isRefused ? {} : wish, isRefused };
}
