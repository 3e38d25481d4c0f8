import { type ConditionDefinition, conditions, productClasses } from '@jointwise/definitions';
import type { SeededRandom } from './seeded-random.ts';

export interface ChosenCourse {
  readonly condition: ConditionDefinition;
  readonly joint: string;
  readonly productClass: string;
}

const conditionWeights: Readonly<Record<string, number>> = {
  'oa-knee': 40,
  'oa-hip': 9,
  'cuff-tendinopathy': 6,
  'cuff-tear': 4,
  'lateral-epicondyl': 5,
  'achilles-tendinopathy': 4,
  'patellar-tendinopathy': 3,
  'meniscus-tear': 4,
  'acl-injury': 3,
  'cartilage-focal': 3,
  'plantar-fasciopathy': 3,
  ra: 3,
};

const classWeights: Readonly<Record<string, number>> = {
  PRP_LP: 26,
  PRP_LR: 11,
  PRGF: 6,
  ACP: 4,
  HA: 13,
  CORTICOSTEROID: 11,
  BMAC: 7,
  MFAT: 6,
  EXERCISE: 6,
  SALINE: 3,
};

const forArthritisOnly = ['HA', 'ARTHROPLASTY', 'OSTEOTOMY', 'WEIGHT_LOSS', 'RADIOFREQUENCY', 'A2M', 'BRACING'];

/**
 * Condition, joint and class of a joint-side. The first participants go through every class and every condition once,
 * so that a small registry has them all; the others follow the weights.
 */
export function chooseCourse(index: number, random: SeededRandom): ChosenCourse {
  const oneClass = productClasses[index]?.code;
  const oneCondition = conditions[index - productClasses.length];
  const condition =
    oneClass === undefined
      ? (oneCondition ?? random.weighted(conditions.map((one) => [one, conditionWeights[one.key] ?? 1] as const)))
      : (conditions.find(({ key }) => key === 'oa-knee') as ConditionDefinition);
  return {
    condition,
    joint: random.pick(condition.joints),
    productClass: oneClass ?? chooseClass(condition, random),
  };
}

function chooseClass({ group }: ConditionDefinition, random: SeededRandom): string {
  const allowed = productClasses.filter(({ code }) => group === 'osteoarthritis' || !forArthritisOnly.includes(code));
  return random.weighted(allowed.map(({ code }) => [code, classWeights[code] ?? 0.7] as const));
}
