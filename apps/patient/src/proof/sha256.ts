/** Round constants: fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2). */
const constants = fractions(64, Math.cbrt);
/** First state: fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3). */
const start = fractions(8, Math.sqrt);

/**
 * SHA-256 of a text of ASCII letters, as eight 32-bit words. Written out because the browser's own answers only later,
 * one promise for each of tens of thousands of short texts.
 *
 * Source: FIPS 180-4, 6.2.
 */
export function sha256(text: string): Uint32Array {
  const state = Uint32Array.from(start);
  const words = pad(text);
  for (let block = 0; block < words.length; block += 16) addBlock(state, words.subarray(block, block + 16));
  return state;
}

function pad(text: string): Uint32Array {
  const words = new Uint32Array((((text.length + 8) >> 6) + 1) * 16);
  for (let index = 0; index < text.length; index += 1) {
    words[index >> 2]! |= text.charCodeAt(index) << (24 - (index & 3) * 8);
  }
  words[text.length >> 2]! |= 0x80 << (24 - (text.length & 3) * 8);
  words[words.length - 1] = text.length * 8;
  return words;
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function addBlock(state: Uint32Array, block: Uint32Array): void {
  const words = new Uint32Array(64);
  words.set(block);
  for (let index = 16; index < 64; index += 1) {
    const early = words[index - 15]!;
    const late = words[index - 2]!;
    const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    words[index] = words[index - 16]! + small0 + words[index - 7]! + small1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index += 1) {
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + constants[index]! + words[index]!) | 0;
    const big0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => {
    state[index] = state[index]! + word;
  });
}

function fractions(count: number, root: (prime: number) => number): Uint32Array {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate += 1) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return Uint32Array.from(found, (prime) => (root(prime) % 1) * 2 ** 32);
}
