import type { EvidenceDesign } from '../claims/effect-estimate.ts';
import type { EstimandFacts } from '../datasets/estimand-facts.ts';
import type { EstimandQuestion } from './estimand-question.ts';
import { selectRows } from './select-rows.ts';

/** Fewest people with the comparator for a comparison to be tried. */
export const fewestCompared = 10;

export interface DecidedDesign {
  readonly design: EvidenceDesign;
  /** What it means, in plain words. */
  readonly note: string;
}

/**
 * What the study allows to be said: a randomised comparison where the study allocates by chance and both classes are
 * arms of it; an adjusted one where enough people had the comparator; otherwise a course without comparison.
 */
export function decideDesign(facts: EstimandFacts, question: EstimandQuestion): DecidedDesign {
  const { study, comparator, productClass } = question;
  const rows = selectRows(facts, question);
  const compared = new Set(Array.from(rows.person).filter((_, row) => rows.arm[row] === 0)).size;
  if (comparator === undefined || compared < fewestCompared) {
    const why =
      comparator === undefined
        ? 'Nobody is compared with those who were treated.'
        : `Only ${compared} people had the comparator; ${fewestCompared} are needed.`;
    return {
      design: 'uncontrolled',
      note: `${why} People seek treatment when they feel worst and many would have felt better without it, so a change after treatment says nothing about what the treatment did.`,
    };
  }
  const armOf = (code: string) =>
    study.definition.arms.find(({ productClasses }) => productClasses.includes(code))?.code;
  const isAllocated =
    armOf(productClass) !== undefined && armOf(comparator) !== undefined && armOf(productClass) !== armOf(comparator);
  if (study.definition.allocation === 'randomised' && isAllocated) {
    return {
      design: 'randomised',
      note: 'Chance decided who got which treatment, so a difference between the arms is due to the treatment or to chance.',
    };
  }
  return {
    design: 'adjusted',
    note: 'Nobody was allocated by chance. The arms were made alike in age, sex, joint, grade, site and state before treatment; what was not recorded may still differ and could explain a difference.',
  };
}
