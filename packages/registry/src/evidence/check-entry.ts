import { biasDomainsOf, conditions, joints, productClasses, type TrialDefinition } from '@jointwise/definitions';

export interface EntryProblem {
  readonly field: string;
  readonly rule: string;
  readonly detail: string;
}

const classCodes = new Set(productClasses.map(({ code }) => code));
const conditionKeys = new Set(conditions.map(({ key }) => key));
const jointKeys = new Set(joints.map(({ key }) => key));

/**
 * What keeps an entry from being stored: words that do not exist and results of arms that the trial does not have.
 * Numbers that cannot be right do not; they are kept as the reader found them, and told as findings.
 */
export function checkEntry(trial: TrialDefinition): EntryProblem[] {
  return [...checkWords(trial), ...checkArms(trial), ...checkResults(trial), ...checkBias(trial)];
}

function checkWords({ key, study, conditions: own, joint }: TrialDefinition): EntryProblem[] {
  const problems: EntryProblem[] = [];
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) || key.length > 100) {
    problems.push({ field: 'key', rule: 'wrong-value', detail: 'Small letters, digits and hyphens, as restore-2021.' });
  }
  if (study.trim() === '') problems.push({ field: 'study', rule: 'required', detail: 'Give the name of the study.' });
  for (const condition of own) {
    if (!conditionKeys.has(condition)) problems.push(unknown('conditions', condition));
  }
  if (joint !== undefined && !jointKeys.has(joint)) problems.push(unknown('joint', joint));
  return problems;
}

function checkArms({ arms }: TrialDefinition): EntryProblem[] {
  return arms.flatMap(({ code, productClasses: own }, i) => [
    ...(arms.findIndex((arm) => arm.code === code) === i
      ? []
      : [{ field: `arms.${i}.code`, rule: 'twice', detail: `Two arms have the code ${code}.` }]),
    ...own.filter((one) => !classCodes.has(one)).map((one) => unknown(`arms.${i}.productClasses`, one)),
  ]);
}

function checkResults({ arms, results }: TrialDefinition): EntryProblem[] {
  const codes = new Set(arms.map(({ code }) => code));
  return results.flatMap((result, r) => {
    const named = [
      ...result.arms.map(({ arm }, i) => [`results.${r}.arms.${i}.arm`, arm] as const),
      ...result.differences.flatMap(({ arm, comparator }, i) => [
        [`results.${r}.differences.${i}.arm`, arm] as const,
        [`results.${r}.differences.${i}.comparator`, comparator] as const,
      ]),
    ];
    return named.filter(([, code]) => !codes.has(code)).map(([field, code]) => unknown(field, code));
  });
}

function checkBias({ riskOfBias }: TrialDefinition): EntryProblem[] {
  if (riskOfBias === undefined) return [];
  const keys = new Set(biasDomainsOf(riskOfBias.tool).map(({ key }) => key));
  return riskOfBias.domains
    .filter(({ domain }) => !keys.has(domain))
    .map(({ domain }) => unknown('riskOfBias.domains', domain));
}

function unknown(field: string, value: string): EntryProblem {
  return { field, rule: 'unknown-word', detail: `${value} is not known here.` };
}
