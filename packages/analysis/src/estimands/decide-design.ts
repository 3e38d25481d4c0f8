import type { EvidenceDesign } from '../claims/effect-estimate.ts';
import type { EstimandFacts } from '../datasets/estimand-facts.ts';
import { asAllocatedWords, lackWords } from './allocation-notes.ts';
import { checkAllocations } from './check-allocations.ts';
import type { EstimandQuestion } from './estimand-question.ts';
import { type RowsBy, selectRows } from './select-rows.ts';
import { trialArms } from './trial-arms.ts';

/** Fewest people with the comparator for a comparison to be tried. */
export const fewestCompared = 10;

export interface DecidedDesign {
  readonly design: EvidenceDesign;
  /** What it means, in plain words. */
  readonly note: string;
  /** By which arm people are compared. */
  readonly rowsBy: RowsBy;
}

const seekTreatment =
  'People seek treatment when they feel worst and many would have felt better without it, so a change after treatment says nothing about what the treatment did.';
const madeAlike =
  'The arms were made alike in age, sex, joint, grade, site and state before treatment; what was not recorded may still differ and could explain a difference.';
const byChance =
  'Chance decided who got which treatment, so a difference between the arms is due to the treatment or to chance.';

/**
 * What the study allows to be said. A randomised comparison needs a study that allocates by chance, both classes in arms
 * of it, and for every person who is compared a record, before treatment, of the arm that chance gave; then people stand in
 * that arm. Without all of this it is an adjusted comparison where enough people had the comparator, otherwise a course
 * without comparison. Harm and cost are asked of what people got: where somebody got something other than allocated, that
 * comparison is no longer one that chance made.
 */
export function decideDesign(facts: EstimandFacts, question: EstimandQuestion): DecidedDesign {
  const check = checkAllocations(facts, question);
  const isTrial = trialArms(question) !== undefined;
  const lack = isTrial ? lackWords(check) : undefined;
  const { kind } = question.estimand.variable;
  const isAsTreated = kind === 'adverse-event' || kind === 'cost';
  const rowsBy = isTrial && lack === undefined && !isAsTreated ? 'allocation' : 'treatment';
  const lacking = lack === undefined ? '' : ` ${unshown(lack)}`;
  const compared = comparedPeople(facts, question, rowsBy);
  if (compared < fewestCompared) {
    const why =
      question.comparator === undefined
        ? 'Nobody is compared with those who were treated.'
        : `Only ${compared} people had the comparator; ${fewestCompared} are needed.`;
    return { design: 'uncontrolled', rowsBy: 'treatment', note: `${why} ${seekTreatment}${lacking}` };
  }
  if (rowsBy === 'allocation') {
    return {
      design: 'randomised',
      rowsBy,
      note: [byChance, ...sharedArms(question), asAllocatedWords(check)].join(' '),
    };
  }
  if (isTrial && lack === undefined) return asTreatedDesign(check);
  if (lack !== undefined) return { design: 'adjusted', rowsBy, note: `${unshown(lack)} ${madeAlike}` };
  return { design: 'adjusted', rowsBy, note: `Nobody was allocated by chance. ${madeAlike}` };
}

function comparedPeople(facts: EstimandFacts, question: EstimandQuestion, rowsBy: RowsBy): number {
  if (question.comparator === undefined) return 0;
  const rows = selectRows({ facts, question, rowsBy });
  return new Set(Array.from(rows.person).filter((_, row) => rows.arm[row] === 0)).size;
}

function unshown(lack: string): string {
  return `The study allocates by chance, but it is not shown for everybody compared: ${lack}`;
}

/** Harm and cost in a trial: as treated, and randomised only while that is the same as allocated. */
function asTreatedDesign({
  people,
  treatedOtherwise,
  neverTreated,
}: ReturnType<typeof checkAllocations>): DecidedDesign {
  const left = neverTreated === 0 ? '' : ` ${neverTreated} of ${people} were never treated and are left out.`;
  const asked = 'This question is asked of what people got.';
  if (treatedOtherwise === 0) {
    return { design: 'randomised', rowsBy: 'treatment', note: `${byChance} ${asked}${left}` };
  }
  const moved = `${treatedOtherwise} of ${people} got something other than chance had given them.`;
  const note = `Chance allocated, but the comparison is of what people got: ${moved}${left} ${madeAlike}`;
  return { design: 'adjusted', rowsBy: 'treatment', note };
}

/** An arm that holds several classes cannot be parted by what people got: that would undo the allocation. */
function sharedArms(question: EstimandQuestion): readonly string[] {
  const arms = trialArms(question);
  return [arms?.product, arms?.comparator].flatMap((arm) =>
    arm === undefined || arm.productClasses.length === 1
      ? []
      : [`Arm ${arm.code} holds ${arm.productClasses.join(' and ')}; its people are taken together.`],
  );
}
