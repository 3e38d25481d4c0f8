import type { InstrumentItem, ItemAnswer } from '../instrument-definition.ts';

/** Items `P1`, `P2` ... that share one way of answering, from our short words for each. */
export function listItems(
  prefix: string,
  descriptors: readonly string[],
  answer: ItemAnswer,
  more: { readonly mayNotApply?: boolean; readonly optional?: boolean } = {},
): readonly InstrumentItem[] {
  return descriptors.map((descriptor, index) => ({ code: `${prefix}${index + 1}`, descriptor, answer, ...more }));
}

/** Codes `P1` to `P9`. */
export function codes(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}
