/** Nodes and weights with sum w_k f(x_k) = integral of exp(-x^2) f(x) for polynomials of degree below 2 n. */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

/**
 * Gauss-Hermite quadrature by Newton's method on the orthonormal Hermite polynomials.
 *
 * Source: Abramowitz M, Stegun IA. Handbook of Mathematical Functions, 25.4.46.
 *
 * @param n number of nodes, 1 to 60
 */
export function gaussHermite(n: number): Quadrature {
  const nodes = new Float64Array(n);
  const weights = new Float64Array(n);
  for (let k = 0; k < n; k++) {
    // Between the zeros of neighbouring polynomials lies one zero: refine from the largest downwards, deflating those found.
    let x = k === 0 ? Math.sqrt(2 * n + 1) : nodes[k - 1] - 0.5 / Math.sqrt(n);
    let slope = 1;
    for (let step = 0; step < 200; step++) {
      const { value, derivative } = orthonormal(n, x);
      let repelled = derivative / value;
      for (let j = 0; j < k; j++) repelled -= 1 / (x - nodes[j]);
      const move = value === 0 ? 0 : 1 / repelled;
      slope = derivative;
      x -= move;
      if (Math.abs(move) < 1e-15 * Math.max(1, Math.abs(x))) break;
    }
    nodes[k] = x;
    slope = orthonormal(n, x).derivative;
    weights[k] = 2 / (slope * slope);
  }
  return { nodes, weights };
}

/** H_n(x) / sqrt(2^n n! sqrt(pi)), whose derivative is sqrt(2 n) times the one before it. */
function orthonormal(n: number, x: number): { readonly value: number; readonly derivative: number } {
  let before = 0;
  let value = Math.PI ** -0.25;
  for (let j = 1; j <= n; j++) {
    const next = x * Math.sqrt(2 / j) * value - Math.sqrt((j - 1) / j) * before;
    before = value;
    value = next;
  }
  return { value, derivative: Math.sqrt(2 * n) * before };
}
