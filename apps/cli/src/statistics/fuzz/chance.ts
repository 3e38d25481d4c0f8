import { type RandomGenerator, randomGenerator } from '@jointwise/statistics';

/** Draws for tables that no careful person would make. */
export interface Chance {
  integer(count: number): number;
  one<Choice>(choices: readonly Choice[]): Choice;
  /** Standard normal. */
  normal(): number;
  happens(probability: number): boolean;
  list<Value>(length: number, of: (i: number) => Value): Value[];
  /** Fields that a spec has with some probability. */
  perhaps(probability: number, fields: () => object): object;
}

/** The same draws for the same seed and name, wherever they run. */
export function chanceOf(seed: number, name: string): Chance {
  const generator: RandomGenerator = randomGenerator(seed, name);
  const happens = (probability: number) => generator.uniform() < probability;
  return {
    integer: (count) => generator.integer(count),
    one(choices) {
      const chosen = choices[generator.integer(choices.length)];
      if (chosen === undefined) throw new Error('chance: nothing to choose from');
      return chosen;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - generator.uniform())) * Math.cos(2 * Math.PI * generator.uniform()),
    happens,
    list: (length, of) => Array.from({ length }, (_, i) => of(i)),
    perhaps: (probability, fields) => (happens(probability) ? fields() : {}),
  };
}
