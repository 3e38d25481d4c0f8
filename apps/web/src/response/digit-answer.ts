import type { ItemAnswer } from '@jointwise/definitions';

/** Every value that an item allows, when they are few enough to lie open as buttons; else undefined. */
export function openValues(answer: ItemAnswer): readonly number[] | undefined {
  if (answer.kind === 'levels') return [...answer.levels].sort((a, b) => a - b);
  if (answer.kind === 'yes-no') return undefined;
  const count = Math.round((answer.maximum - answer.minimum) / answer.step) + 1;
  if (count > 12) return undefined;
  return Array.from({ length: count }, (_, index) => answer.minimum + index * answer.step);
}

/**
 * The value that typed digits mean among the allowed ones. `pending`: a longer number may still come ("1" of 0 to 10),
 * the value is taken all the same and replaced when it does.
 */
export function digitAnswer(
  digits: string,
  allowed: readonly number[],
): { readonly value: number | undefined; readonly isPending: boolean } {
  const value = allowed.find((one) => String(one) === digits);
  const isPending = allowed.some((one) => String(one) !== digits && String(one).startsWith(digits));
  return { value, isPending };
}
