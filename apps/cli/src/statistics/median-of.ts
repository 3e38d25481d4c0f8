/** The median of sorted values: of an even number the middle of the two in the middle. */
export function medianOf(sorted: ArrayLike<number>): number {
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.floor(sorted.length / 2)]) / 2;
}
