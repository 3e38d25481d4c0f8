/** More digits than this and the digits alone may not be exact in a double. */
const mostDigits = 15;

const powersOfTen = Array.from({ length: mostDigits + 1 }, (_, power) => 10 ** power);

/** What `ShortDecimal.read` says of a text that is not a short decimal. */
export const notShort = -1;

/**
 * Decimals as tables of data hold them: a minus sign perhaps, no superfluous zero in front, up to fifteen digits, no exponent. Their
 * digits and the power of ten are exact in a double, so one division rounds once and gives what Number() gives (Clinger, PLDI
 * 1990), and `toFixed` gives the text back. A zero with a minus sign is not among them.
 */
export class ShortDecimal {
  /** The number that was read last. */
  value = 0;

  /** Reads the text from `from` up to and without `to`. @returns its decimals, or `notShort` */
  read(bytes: Uint8Array, from: number, to: number): number {
    const isNegative = bytes[from] === 45;
    const first = isNegative ? from + 1 : from;
    let point = to;
    let digits = 0;
    for (let at = first; at < to; at++) {
      const digit = bytes[at] - 48;
      if (digit >= 0 && digit <= 9) digits = 10 * digits + digit;
      else if (digit === -2 && point === to) point = at;
      else return notShort;
    }
    const decimals = Math.max(0, to - point - 1);
    const count = to - first - (point < to ? 1 : 0);
    if (count > mostDigits || point === first || (point < to && decimals === 0)) return notShort;
    if (bytes[first] === 48 && point - first > 1) return notShort;
    if (isNegative && digits === 0) return notShort;
    const size = digits / powersOfTen[decimals];
    this.value = isNegative ? -size : size;
    return decimals;
  }
}
