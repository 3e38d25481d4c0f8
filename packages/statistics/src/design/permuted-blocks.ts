import { InvalidInputError } from '../estimation.ts';
import { drawPermutation } from '../random/draws.ts';
import { type RandomGenerator, randomGenerator } from '../random/random-generator.ts';

export interface PermutedBlocksOptions {
  /** Whole numbers > 0: participants per arm in the smallest block, e.g. [2, 1, 1]. */
  readonly ratio: readonly number[];
  /** Block sizes to draw from with equal chance; each a multiple of the ratio's sum. */
  readonly blockSizes: readonly number[];
}

/**
 * Allocation list by permuted blocks of random sizes.
 *
 *   each block is a random permutation of its arms in the ratio; sizes are drawn independently
 *
 * Choices: the last block is not cut, so the list may be longer than `length`; every list can be made again from its
 * generator (see `stratifiedBlocks` for one list per stratum from one seed).
 *
 * Source: Matts JP, Lachin JM. Control Clin Trials 1988;9:327-344.
 *
 * @param length participants at least to be allocated
 * @returns arm numbers from 0 in order of enrolment
 */
export function permutedBlocks(
  length: number,
  { ratio, blockSizes }: PermutedBlocksOptions,
  generator: RandomGenerator,
): number[] {
  const unit = ratio.reduce((sum, count) => sum + count, 0);
  if (ratio.length < 2 || !ratio.every((count) => Number.isInteger(count) && count > 0)) {
    throw new InvalidInputError('ratio', 'ratio needs at least two whole numbers > 0');
  }
  if (blockSizes.length === 0 || !blockSizes.every((size) => size > 0 && size % unit === 0)) {
    throw new InvalidInputError('blockSizes', `blockSizes must be multiples of ${unit}, the sum of the ratio`);
  }
  const arms: number[] = [];
  while (arms.length < length) {
    const size = blockSizes[generator.integer(blockSizes.length)];
    const block = ratio.flatMap((count, arm) => new Array<number>((count * size) / unit).fill(arm));
    for (const position of drawPermutation(generator, block.length)) arms.push(block[position]);
  }
  return arms;
}

/**
 * One list of permuted blocks per stratum, each from its own stream of the seed, so that adding a stratum changes no other.
 *
 * @param seed whole number kept in escrow
 * @param strata names of the strata
 */
export function stratifiedBlocks(
  seed: number,
  strata: readonly string[],
  length: number,
  options: PermutedBlocksOptions,
): ReadonlyMap<string, readonly number[]> {
  return new Map(strata.map((stratum) => [stratum, permutedBlocks(length, options, randomGenerator(seed, stratum))]));
}
