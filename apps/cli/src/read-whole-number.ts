import { CommandFailure } from './command-failure.ts';

/** The whole number of an option; another text, or a number outside the range, ends the command. */
export function readWholeNumber(option: string, text: string, [low, high]: readonly [number, number]): number {
  const value = /^\d{1,12}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  throw new CommandFailure(`${option} is "${text}"; it must be a whole number from ${low} to ${high}`, 2);
}
