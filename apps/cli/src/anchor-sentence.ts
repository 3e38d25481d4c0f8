import type { Anchor } from '@jointwise/store';

/** How far anchors vouch for the audit trail: an older copy of the anchors file is whole, and vouches for less. */
export function anchorSentence(anchors: readonly Pick<Anchor, 'at'>[]): string {
  const last = anchors.at(-1);
  if (last === undefined) return 'There are no anchors: a trail whose end was cut off would not be found.';
  return `Anchors: ${anchors.length}, the last of ${last.at}; an end written after it and cut off would not be found.`;
}
