/**
 * `value >= limit` for computed scores. 4.4 - 3.2 is 1.2000000000000002 in binary; a difference below a billionth is
 * arithmetic, not medicine, and counts as equal.
 */
export function isAtLeast(value: number, limit: number): boolean {
  return value >= limit - 1e-9;
}
