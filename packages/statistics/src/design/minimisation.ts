import { InvalidInputError } from '../estimation.ts';
import type { RandomGenerator } from '../random/random-generator.ts';

/** A participant already allocated: the level of every factor, and the arm. */
export interface Allocated {
  readonly levels: readonly number[];
  readonly arm: number;
}

export interface MinimisationOptions {
  readonly arms: number;
  /** How the counts of the arms within one factor level are summed up: their range, variance or standard deviation. */
  readonly measure?: 'range' | 'variance' | 'standard-deviation';
  /** Weight of each factor; 1 unless given. */
  readonly weights?: readonly number[];
  /** Participants per arm, e.g. [2, 1]; equal unless given. */
  readonly ratio?: readonly number[];
  /** Chance of the arm with least imbalance; the others share the rest. */
  readonly probability?: number;
}

export interface MinimisedAllocation {
  readonly arm: number;
  /** Weighted total imbalance if the next participant had each arm. */
  readonly imbalances: readonly number[];
  readonly probabilities: readonly number[];
  /** The uniform number that decided, for the audit trail. */
  readonly draw: number;
}

/**
 * Imbalance that each arm would leave behind, by Pocock and Simon's minimisation.
 *
 *   for arm a: sum over factors w_f D(counts of the arms at the participant's level of f, with a counted once more)
 *
 * Choices: counts are divided by the ratio of the arms; the standard deviation and variance have divisor K - 1.
 * Source: Pocock SJ, Simon R. Biometrics 1975;31:103-115.
 */
export function minimisationImbalances(
  history: readonly Allocated[],
  levels: readonly number[],
  { arms, measure = 'range', weights = levels.map(() => 1), ratio }: MinimisationOptions,
): number[] {
  checkOptions(levels, arms, weights, ratio);
  return Array.from({ length: arms }, (_, next) => {
    return levels.reduce((sum, level, factor) => {
      const counts = new Array<number>(arms).fill(0);
      for (const { levels: own, arm } of history) if (own[factor] === level) counts[arm]++;
      counts[next]++;
      return (
        sum +
        weights[factor] *
          spread(
            counts.map((count, arm) => count / (ratio?.[arm] ?? 1)),
            measure,
          )
      );
    }, 0);
  });
}

/**
 * Allocates the next participant by minimisation with a random element.
 *
 * Choices: arms tied for least share the high probability equally, the others the rest; all tied means equal chances (in the
 * ratio of the arms). One uniform number per participant, so that a trial can be replayed from its generator.
 *
 * @param levels level of every factor for the next participant
 */
export function minimise(
  history: readonly Allocated[],
  levels: readonly number[],
  options: MinimisationOptions,
  generator: RandomGenerator,
): MinimisedAllocation {
  const { probability = 0.8, ratio, arms } = options;
  if (!(probability > 0 && probability <= 1)) {
    throw new InvalidInputError('probability', `probability is ${probability}; it must lie in (0, 1]`);
  }
  const imbalances = minimisationImbalances(history, levels, options);
  const least = Math.min(...imbalances);
  const isLeast = imbalances.map((value) => value <= least + 1e-9);
  const shares = Array.from({ length: arms }, (_, arm) => ratio?.[arm] ?? 1);
  const sumOf = (best: boolean) => shares.reduce((sum, share, arm) => sum + (isLeast[arm] === best ? share : 0), 0);
  const [favoured, others] = [sumOf(true), sumOf(false)];
  const high = others === 0 ? 1 : probability;
  const probabilities = shares.map((share, arm) =>
    isLeast[arm] ? (high * share) / favoured : ((1 - high) * share) / others,
  );
  const draw = generator.uniform();
  let arm = 0;
  for (let sum = probabilities[0]; arm < arms - 1 && draw >= sum; sum += probabilities[arm]) arm++;
  return { arm, imbalances, probabilities, draw };
}

/** Allocates a whole sequence of participants again from the generator it was made with. */
export function replayMinimisation(
  sequence: readonly (readonly number[])[],
  options: MinimisationOptions,
  generator: RandomGenerator,
): Allocated[] {
  const history: Allocated[] = [];
  for (const levels of sequence) history.push({ levels, arm: minimise(history, levels, options, generator).arm });
  return history;
}

function spread(counts: readonly number[], measure: 'range' | 'variance' | 'standard-deviation'): number {
  if (measure === 'range') return Math.max(...counts) - Math.min(...counts);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
  return measure === 'variance' ? variance : Math.sqrt(variance);
}

function checkOptions(
  levels: readonly number[],
  arms: number,
  weights: readonly number[],
  ratio: readonly number[] | undefined,
): void {
  if (!Number.isInteger(arms) || arms < 2)
    throw new InvalidInputError('arms', `arms is ${arms}; at least 2 are needed`);
  if (weights.length !== levels.length) {
    throw new InvalidInputError(
      'weights',
      `weights has ${weights.length} values; ${levels.length} are needed, one per factor`,
    );
  }
  if (ratio !== undefined && (ratio.length !== arms || !ratio.every((share) => share > 0))) {
    throw new InvalidInputError('ratio', `ratio needs ${arms} numbers > 0`);
  }
}
