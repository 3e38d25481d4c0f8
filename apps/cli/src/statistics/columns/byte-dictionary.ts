/** The code of a cell that holds no value. */
export const noValue = 0;

/** What a cell may hold to say that there is no value. */
const missingMarks: ReadonlySet<string> = new Set(['', 'NA', '.']);

/**
 * The distinct texts of a column as UTF-8 bytes behind each other, found again by their hash: a text that recurs costs nothing,
 * and none becomes a string before it is asked for. Texts are trimmed; code 0 is the text '', no value.
 */
export class ByteDictionary {
  #bytes = new Uint8Array(1024);
  /** Text of code k ends at `#ends[k]`, where that of code k + 1 starts. */
  #ends = new Int32Array(64);
  #size = 1;
  /** Code per slot of the hash table, 0 where it is free. */
  #slots = new Int32Array(128);
  #last = 0;
  /** Codes of texts of one byte, as visits and flags have: found without a hash. */
  readonly #ofByte = new Int32Array(256);

  /** Number of codes, the one of no value among them. */
  get size(): number {
    return this.#size;
  }

  /** The code of a cell without blanks around it, a new one if the text has not occurred. */
  codeOf(bytes: Uint8Array, from: number, to: number): number {
    const length = to - from;
    if (length === 1 && this.#ofByte[bytes[from]] !== 0) return this.#ofByte[bytes[from]];
    if (isMissing(bytes, from, length)) return noValue;
    if (this.#isText(this.#last, bytes, from, length)) return this.#last;
    const mask = this.#slots.length - 1;
    let slot = hashOf(bytes, from, to) & mask;
    for (let code = this.#slots[slot]; code !== 0; code = this.#slots[slot]) {
      if (this.#isText(code, bytes, from, length)) {
        this.#last = code;
        return code;
      }
      slot = (slot + 1) & mask;
    }
    return this.#newCode(bytes, from, to);
  }

  textOf(code: number): string {
    return code === noValue ? '' : this.#buffer().toString('utf8', this.#startOf(code), this.#ends[code]);
  }

  /** The bytes of all texts, and where that of a code lies in them. */
  placeOf(code: number): readonly [bytes: Uint8Array, from: number, to: number] {
    return [this.#bytes, this.#startOf(code), this.#ends[code]];
  }

  #startOf(code: number): number {
    return code === 0 ? 0 : this.#ends[code - 1];
  }

  #isText(code: number, bytes: Uint8Array, from: number, length: number): boolean {
    const own = this.#bytes;
    const start = this.#startOf(code);
    if (this.#ends[code] - start !== length) return false;
    for (let k = 0; k < length; k++) if (own[start + k] !== bytes[from + k]) return false;
    return true;
  }

  #newCode(bytes: Uint8Array, from: number, to: number): number {
    const trimmed = trimmedBeyondAscii(bytes, from, to);
    if (trimmed !== undefined) return this.codeOf(trimmed, 0, trimmed.length);
    const start = this.#ends[this.#size - 1];
    if (start + to - from > this.#bytes.length) this.#bytes = grown(this.#bytes, start + to - from);
    if (this.#size === this.#ends.length) this.#ends = grown(this.#ends, this.#size + 1);
    this.#bytes.set(bytes.subarray(from, to), start);
    this.#ends[this.#size] = start + to - from;
    this.#last = this.#size;
    if (to - from === 1) this.#ofByte[bytes[from]] = this.#size;
    this.#size += 1;
    if (2 * this.#size > this.#slots.length) this.#rehash();
    else this.#place(this.#last);
    return this.#last;
  }

  #rehash(): void {
    this.#slots = new Int32Array(2 * this.#slots.length);
    for (let code = 1; code < this.#size; code++) this.#place(code);
  }

  #place(code: number): void {
    const mask = this.#slots.length - 1;
    let slot = hashOf(this.#bytes, this.#startOf(code), this.#ends[code]) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = code;
  }

  #buffer(): Buffer {
    return Buffer.from(this.#bytes.buffer);
  }
}

/** A copy with room for at least `length`, twice as long as before. */
export function grown<List extends Uint8Array | Uint16Array | Int32Array | Float64Array>(list: List, length: number) {
  const longer = new (list.constructor as new (size: number) => List)(Math.max(length, 2 * list.length));
  longer.set(list);
  return longer;
}

function isMissing(bytes: Uint8Array, from: number, length: number): boolean {
  if (length > 2) return false;
  if (length === 0) return true;
  return length === 1 ? bytes[from] === 46 : bytes[from] === 78 && bytes[from + 1] === 65;
}

/** FNV-1a, its bits mixed once more: numbers that differ in the last digit go to slots apart. */
function hashOf(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ bytes[at], 0x01000193);
  return hash ^ (hash >>> 15);
}

/** The text without blanks of other scripts around it, or undefined if there are none. */
function trimmedBeyondAscii(bytes: Uint8Array, from: number, to: number): Uint8Array | undefined {
  if (bytes[from] < 0x80 && bytes[to - 1] < 0x80) return undefined;
  const text = Buffer.from(bytes.subarray(from, to)).toString('utf8');
  const trimmed = text.trim();
  if (trimmed.length === text.length) return undefined;
  return Buffer.from(missingMarks.has(trimmed) ? '' : trimmed);
}
