/** All that the likelihood needs of the subjects who were observed at the same visits (and share a covariance matrix). */
export interface Pattern {
  /** Observed visits, ascending. */
  readonly visits: Int32Array;
  readonly group: number;
  readonly subjects: number;
  /** Cross-products of (sources, outcome at every visit), row-major, size x size; unobserved visits are zero. */
  readonly crossProducts: Float64Array;
}

/** Collects cross-products per pattern of observed visits (a bit per visit) and group. */
export class PatternTable {
  private readonly size: number;
  private readonly slots = new Map<number, number>();
  private readonly keys: number[] = [];
  private counts = new Int32Array(64);
  private products: Float64Array;
  private lastKey = -1;
  private lastSlot = -1;

  constructor(size: number) {
    this.size = size;
    this.products = new Float64Array(64 * size * size);
  }

  /** Adds the lower triangle of row row'. */
  add(group: number, mask: number, row: Float64Array): void {
    const key = group * 33554432 + mask;
    if (key !== this.lastKey) {
      this.lastSlot = this.slots.get(key) ?? this.open(key);
      this.lastKey = key;
    }
    const { size, products } = this;
    this.counts[this.lastSlot]++;
    let offset = this.lastSlot * size * size;
    for (let a = 0; a < size; a++) {
      const value = row[a];
      if (value !== 0) for (let b = 0; b <= a; b++) products[offset + b] += value * row[b];
      offset += size;
    }
  }

  /** The patterns in order of first appearance, with full symmetric cross-products. */
  patterns(visits: number): Pattern[] {
    const { size } = this;
    return this.keys.map((key, slot) => {
      const crossProducts = this.products.slice(slot * size * size, (slot + 1) * size * size);
      for (let a = 0; a < size; a++)
        for (let b = 0; b < a; b++) crossProducts[b * size + a] = crossProducts[a * size + b];
      const group = Math.floor(key / 33554432);
      const mask = key - group * 33554432;
      const observed = Int32Array.from({ length: visits }, (_, t) => t).filter((t) => (mask >> t) & 1);
      return { visits: observed, group, subjects: this.counts[slot], crossProducts };
    });
  }

  private open(key: number): number {
    const slot = this.keys.length;
    this.keys.push(key);
    this.slots.set(key, slot);
    if (slot === this.counts.length) {
      const counts = new Int32Array(2 * slot);
      counts.set(this.counts);
      this.counts = counts;
      const products = new Float64Array(2 * this.products.length);
      products.set(this.products);
      this.products = products;
    }
    return slot;
  }
}
