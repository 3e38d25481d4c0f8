import type { Das28Rule } from '@jointwise/definitions';
import { areEnough, collectAnswers, notEnough } from '../collected-answers.ts';
import type { RuleOutcome, ScaleOf, ScoringContext } from '../scoring-context.ts';

/**
 * Disease activity score in 28 joints.
 *
 *   J            = 0.56 sqrt(tender) + 0.28 sqrt(swollen)
 *   ESR          = J + 0.70 ln(esr) + 0.014 gh
 *   CRP          = J + 0.36 ln(crp + 1) + 0.014 gh + 0.96
 *   ESR, 3 variables = (J + 0.70 ln(esr)) * 1.08 + 0.16
 *   CRP, 3 variables = (J + 0.36 ln(crp + 1)) * 1.10 + 1.15
 *
 * esr in mm/h, crp in mg/L, gh (patient's global health) 0-100. ln 0 does not exist: an ESR below the rule's
 * `lowestEsr` is taken as that, and the score says so.
 *
 * Source: Prevoo MLL et al. Arthritis Rheum 1995;38:44-48 (ESR); the CRP and three-variable forms as published by
 * the Nijmegen group (das-score.nl).
 */
export function scoreDas28(scale: ScaleOf<Das28Rule>, context: ScoringContext): RuleOutcome {
  const { rule } = scale;
  const collected = collectAnswers(context, scale.items);
  if (!areEnough(collected, rule.missing)) return notEnough(collected);
  const readings = new Map(collected.values);
  const joints =
    0.56 * Math.sqrt(read(readings, rule.tenderJoints)) + 0.28 * Math.sqrt(read(readings, rule.swollenJoints));
  const given = read(readings, rule.markerItem);
  const esrIsRaised = rule.marker === 'ESR' && given < rule.lowestEsr;
  const inflammation =
    rule.marker === 'ESR' ? 0.7 * Math.log(Math.max(given, rule.lowestEsr)) : 0.36 * Math.log(given + 1);
  const base = joints + inflammation;
  const { outOf } = collected;
  return {
    status: 'scored',
    value: rule.globalHealth === undefined ? threeVariables(rule, base) : fourVariables(rule, base, readings),
    answered: outOf,
    outOf,
    imputed: 0,
    ...(esrIsRaised ? { note: `ESR ${given} taken as ${rule.lowestEsr}` } : {}),
  };
}

function fourVariables(rule: Das28Rule, base: number, readings: ReadonlyMap<string, number>): number {
  const withGlobal = base + 0.014 * read(readings, rule.globalHealth ?? '');
  return rule.marker === 'ESR' ? withGlobal : withGlobal + 0.96;
}

function threeVariables(rule: Das28Rule, base: number): number {
  return rule.marker === 'ESR' ? base * 1.08 + 0.16 : base * 1.1 + 1.15;
}

function read(readings: ReadonlyMap<string, number>, item: string): number {
  const value = readings.get(item);
  if (value === undefined) throw new Error(`scoreDas28: item ${item} is not among the items of the scale`);
  return value;
}
