import { InvalidInputError } from '../estimation.ts';
import { xoshiro128 } from './xoshiro128.ts';

/** A stream of random numbers that is the same on every machine for the same seed and name. */
export interface RandomGenerator {
  /** Uniform on [0, 1) with 53 random bits. */
  uniform(): number;
  /** Uniform on 0 .. count - 1 without bias. */
  integer(count: number): number;
  /** A stream of its own, fixed by this stream's seed and the name; it does not advance this one. */
  stream(name: string): RandomGenerator;
}

/** Changes only if the numbers for a seed change, which would be a change of results. */
export const randomGeneratorVersion = 1;

/**
 * Seeded generator xoshiro128** on 32-bit integers, started by SplitMix32 from a hash of seed and stream name.
 *
 * Two outputs make one number: 27 and 26 bits, uniform on multiples of 2^-53. Streams of different names start at hashed
 * places of a cycle of 2^128 - 1; the chance that two of a million streams of a million numbers overlap is below 1e-20.
 *
 * Source: Blackman D, Vigna S. Scrambled linear pseudorandom number generators. ACM Trans Math Softw 2021;47:36.
 *
 * @param seed an integer of at most 2^53
 * @throws InvalidInputError if the seed is not a safe integer >= 0
 */
export function randomGenerator(seed: number, name = ''): RandomGenerator {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new InvalidInputError('seed', `a seed is an integer from 0 to 2^53 - 1, not ${seed}`);
  }
  const state = startState(seed, name);
  const next32 = () => xoshiro128(state);
  const uniform = () => ((next32() >>> 5) * 67108864 + (next32() >>> 6)) / 9007199254740992;
  return {
    uniform,
    integer(count) {
      if (!Number.isSafeInteger(count) || count < 1)
        throw new InvalidInputError('count', `count must be >= 1, not ${count}`);
      if (count > 4294967296) return Math.floor(uniform() * count);
      // Rejects the incomplete last block, so that every value is equally likely.
      const limit = 4294967296 - (4294967296 % count);
      let value = next32();
      while (value >= limit) value = next32();
      return value % count;
    },
    stream: (child) => randomGenerator(seed, `${name}/${child}`),
  };
}

/** Four words from FNV-1a over seed and name, each spread by SplitMix32's finaliser. */
function startState(seed: number, name: string): Uint32Array {
  const state = new Uint32Array(4);
  const text = `${seed}:${name}`;
  for (let word = 0; word < 4; word++) {
    let hash = 2166136261 ^ Math.imul(word + 1, 0x9e3779b9);
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
    hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad);
    hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97);
    state[word] = hash ^ (hash >>> 15);
  }
  if (state.every((word) => word === 0)) state[0] = 1;
  return state;
}
