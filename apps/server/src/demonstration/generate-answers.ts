import type { InstrumentDefinition, InstrumentItem } from '@jointwise/definitions';
import { demonstrationTruth } from './demonstration-truth.ts';
import type { SeededRandom } from './seeded-random.ts';

/**
 * Answers of somebody whose joint-side has this health (0 worst, 100 best): each item says health plus its own noise,
 * as the nearest allowed answer. Scores over several items therefore have the mean of health itself.
 *
 * @param leftOut share of items left without an answer
 */
export function generateAnswers(
  instrument: InstrumentDefinition,
  health: number,
  { random, leftOut }: { readonly random: SeededRandom; readonly leftOut: number },
): Record<string, number | boolean | null> {
  const answers: Record<string, number | boolean | null> = {};
  for (const item of instrument.items) {
    const felt = (health + random.normal(0, demonstrationTruth.itemDeviation)) / 100;
    answers[item.code] = leftOut > 0 && random.chance(leftOut) ? null : nearestAnswer(item, felt);
  }
  leaveOneBranch(instrument, answers, random);
  return answers;
}

function nearestAnswer({ answer }: InstrumentItem, felt: number): number | boolean {
  if (answer.kind === 'yes-no') return felt > 0.55;
  const share = Math.min(1, Math.max(0, answer.worstAt === 'maximum' ? 1 - felt : felt));
  if (answer.kind === 'levels') {
    const sorted = [...answer.levels].sort((a, b) => a - b);
    return sorted[Math.round(share * (sorted.length - 1))] as number;
  }
  const { minimum, maximum, step } = answer;
  const steps = Math.round((share * (maximum - minimum)) / step);
  return Number((minimum + steps * step).toPrecision(12));
}

/** Of branches that exclude one another (VISA question 8) one keeps its answers. */
function leaveOneBranch(
  { scales }: InstrumentDefinition,
  answers: Record<string, number | boolean | null>,
  random: SeededRandom,
): void {
  for (const { rule } of scales) {
    if (rule.kind !== 'one-branch-sum') continue;
    const kept = random.pick(rule.branches);
    for (const code of rule.branches.flat()) if (!kept.includes(code)) answers[code] = null;
  }
}
