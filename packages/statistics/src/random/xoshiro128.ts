/**
 * One step of xoshiro128** on four words of state, as an unsigned 32-bit integer.
 *
 * Source: Blackman D, Vigna S. Scrambled linear pseudorandom number generators. ACM Trans Math Softw 2021;47:36.
 */
export function xoshiro128(s: Uint32Array): number {
  const scrambled = Math.imul(rotate(Math.imul(s[1], 5), 7), 9) >>> 0;
  const t = s[1] << 9;
  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = rotate(s[3], 11);
  return scrambled;
}

function rotate(x: number, k: number): number {
  return (x << k) | (x >>> (32 - k));
}
