import { InvalidInputError } from '../estimation.ts';

export interface ProportionFit {
  /** Observed proportion x / n. */
  readonly estimate: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly confidenceLevel: number;
}

export interface LevelOption {
  /** Coverage wanted, between 0 and 1; 0.95 unless given. */
  readonly confidenceLevel?: number;
}

/** @throws InvalidInputError unless events and total are whole numbers with 0 <= events <= total */
export function checkCount(argument: string, events: number, total: number): void {
  if (!Number.isInteger(total) || total < 0) {
    throw new InvalidInputError('total', `total is ${total}; it must be a whole number >= 0`);
  }
  if (!Number.isInteger(events) || events < 0 || events > total) {
    throw new InvalidInputError(argument, `${argument} is ${events}; it must be a whole number from 0 to ${total}`);
  }
}

/** @throws InvalidInputError unless the level lies strictly between 0 and 1 */
export function checkLevel(confidenceLevel: number): void {
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new InvalidInputError(
      'confidenceLevel',
      `confidenceLevel is ${confidenceLevel}; it must lie between 0 and 1`,
    );
  }
}
