/**
 * A stream of random numbers that is the same for the same seed on every machine: sfc32 with the seed spread by
 * splitmix32. Made-up participants only; statistics have a generator of their own.
 *
 * Source: Doty-Humphrey C. PractRand, sfc32 (public domain).
 */
export class SeededRandom {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;
  #spare: number | undefined;

  constructor(...seeds: readonly number[]) {
    let state = 0x9e3779b9;
    for (const seed of seeds) state = mixed((state ^ (seed >>> 0)) + 0x9e3779b9);
    this.#a = state = mixed(state + 0x9e3779b9);
    this.#b = state = mixed(state + 0x9e3779b9);
    this.#c = mixed(state + 0x9e3779b9);
    for (let i = 0; i < 12; i++) this.next();
  }

  /** Uniform in [0, 1). */
  next(): number {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    this.#c |= 0;
    return (sum >>> 0) / 4294967296;
  }

  /** Standard normal times `deviation` plus `mean`, by the polar method. */
  normal(mean = 0, deviation = 1): number {
    if (this.#spare !== undefined) {
      const value = this.#spare;
      this.#spare = undefined;
      return mean + deviation * value;
    }
    for (;;) {
      const x = 2 * this.next() - 1;
      const y = 2 * this.next() - 1;
      const square = x * x + y * y;
      if (square >= 1 || square === 0) continue;
      const factor = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spare = y * factor;
      return mean + deviation * x * factor;
    }
  }

  /** Normal, drawn again until it lies in the range; rounded to `decimals`. */
  normalWithin(mean: number, deviation: number, [low, high]: readonly [number, number], decimals = 0): number {
    for (let draw = 0; draw < 100; draw++) {
      const value = Number(this.normal(mean, deviation).toFixed(decimals));
      if (value >= low && value <= high) return value;
    }
    return Number(Math.min(high, Math.max(low, mean)).toFixed(decimals));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Whole number from low to high, both possible. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.next() * choices.length)] as T;
  }

  /** One of the choices, in proportion to its weight. */
  weighted<T>(choices: readonly (readonly [choice: T, weight: number])[]): T {
    let left = this.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return (choices.at(-1) as readonly [T, number])[0];
  }

  /** Days until an event that happens at a constant rate. */
  daysUntil(perYear: number): number {
    return Math.floor((-Math.log(1 - this.next()) / perYear) * 365.25);
  }
}

function mixed(value: number): number {
  let x = value | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) | 0;
}
