import { examinationFacts, type TriageCriteria, type TriageFacts, type TriageRule } from '@jointwise/definitions';
import { acrHand } from '../criteria/acr-hand.ts';
import { acrKneeClinical } from '../criteria/acr-knee.ts';
import { allOf, anyOf, type Classification, compare, toClassification } from '../criteria/finding.ts';
import { niceOsteoarthritis } from '../criteria/nice-osteoarthritis.ts';

/** Whether a rule holds; `unknown` when facts that are missing or that the person could not tell could change it. */
export function evaluateTriageRule(rule: TriageRule, facts: TriageFacts): Classification {
  if ('all' in rule) return allOf(...rule.all.map((part) => evaluateTriageRule(part, facts)));
  if ('any' in rule) return anyOf(...rule.any.map((part) => evaluateTriageRule(part, facts)));
  if ('criteria' in rule) return criteria[rule.criteria](facts);
  const given = facts[rule.fact];
  // Nobody at home was asked for what only an examination tells: it adds to a rule, and its absence takes nothing away.
  if (given === undefined && examinationFacts.includes(rule.fact)) return 'not-met';
  if (given === undefined || given === null) return 'unknown';
  if ('is' in rule) return toClassification(given === rule.is);
  if ('in' in rule) return toClassification(rule.in.includes(String(given)));
  return toClassification(compareWith(rule, Number(given)));
}

type Limit = Extract<TriageRule, { atLeast: number } | { atMost: number } | { above: number } | { below: number }>;

function compareWith(rule: Limit, value: number): boolean | undefined {
  return compare(value, (number) => {
    if ('atLeast' in rule) return number >= rule.atLeast;
    if ('atMost' in rule) return number <= rule.atMost;
    return 'above' in rule ? number > rule.above : number < rule.below;
  });
}

/** Facts under the names that the criteria use; each holds for its own joint alone. */
const criteria: Readonly<Record<TriageCriteria, (facts: TriageFacts) => Classification>> = {
  'nice-osteoarthritis': (facts) =>
    niceOsteoarthritis({
      ...numbers(facts, { ageYears: 'ageYears', stiffnessMinutes: 'morningStiffnessMinutes' }),
      ...findings(facts, { painOnUse: 'hasActivityRelatedPain' }),
    }),
  'acr-knee-clinical': (facts) =>
    acrKneeClinical({
      hasKneePain: facts.joint === 'knee',
      ...numbers(facts, { ageYears: 'ageYears', stiffnessMinutes: 'morningStiffnessMinutes' }),
      ...findings(facts, {
        crackles: 'hasCrepitus',
        bonyTender: 'hasBonyTenderness',
        broadBones: 'hasBonyEnlargement',
        isWarm: 'hasPalpableWarmth',
      }),
    }),
  'acr-hand': (facts) =>
    acrHand({
      hasHandPain: facts.joint === 'hand' || facts.joint === 'cmc1',
      ...numbers(facts, {
        enlargedDistalJoints: 'enlargedDistalJoints',
        deformedSelectedJoints: 'deformedSelectedJoints',
      }),
      // Which joints are swollen is not asked; none at all means no knuckle either.
      ...(facts.swollenJoints === 0 && { swollenKnuckles: 0 }),
    }),
};

type Names = Readonly<Record<string, string>>;

function numbers(facts: TriageFacts, names: Names): Record<string, number> {
  return pick(facts, names, (value) => typeof value === 'number') as Record<string, number>;
}

function findings(facts: TriageFacts, names: Names): Record<string, boolean> {
  return pick(facts, names, (value) => typeof value === 'boolean') as Record<string, boolean>;
}

function pick(facts: TriageFacts, names: Names, isWanted: (value: unknown) => boolean): Record<string, unknown> {
  const pairs = Object.entries(names).flatMap(([fact, name]) => (isWanted(facts[fact]) ? [[name, facts[fact]]] : []));
  return Object.fromEntries(pairs);
}
