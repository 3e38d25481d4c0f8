const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Minimum of a function of one variable that falls and then rises on [lower, upper], by golden section.
 *
 * The argument is good to about the square root of machine precision relative to the bracket, as for any method that
 * only compares values.
 *
 * Source: Kiefer J. Proc Am Math Soc 1953;4:502-506.
 */
export function goldenSection(
  evaluate: (argument: number) => number,
  lower: number,
  upper: number,
): { readonly argument: number; readonly value: number } {
  let left = lower;
  let right = upper;
  let inner = right - golden * (right - left);
  let outer = left + golden * (right - left);
  let atInner = evaluate(inner);
  let atOuter = evaluate(outer);
  while (right - left > 1e-12 * (Math.abs(left) + Math.abs(right))) {
    if (atInner < atOuter) {
      right = outer;
      outer = inner;
      atOuter = atInner;
      inner = right - golden * (right - left);
      atInner = evaluate(inner);
    } else {
      left = inner;
      inner = outer;
      atInner = atOuter;
      outer = left + golden * (right - left);
      atOuter = evaluate(outer);
    }
    if (inner >= outer) break;
  }
  const argument = (left + right) / 2;
  return { argument, value: evaluate(argument) };
}
