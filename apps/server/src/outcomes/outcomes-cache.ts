const largestCache = 200;

interface Entry {
  readonly version: string;
  readonly value: Promise<unknown>;
}

/**
 * Replies that cost much and change only when the data do. An entry is good for one version of the data; asking for it
 * with another version computes it anew. Two callers at once share one computation.
 */
export class OutcomesCache {
  /** How many times something had to be computed. */
  computed = 0;
  private readonly entries = new Map<string, Entry>();

  async get<T>(key: string, version: string, compute: () => Promise<T>): Promise<T> {
    const known = this.entries.get(key);
    if (known !== undefined && known.version === version) return known.value as Promise<T>;
    this.computed += 1;
    const entry: Entry = { version, value: compute() };
    this.entries.delete(key);
    this.entries.set(key, entry);
    this.makeRoom();
    try {
      return (await entry.value) as T;
    } catch (error) {
      if (this.entries.get(key) === entry) this.entries.delete(key);
      throw error;
    }
  }

  private makeRoom(): void {
    for (const key of this.entries.keys()) {
      if (this.entries.size <= largestCache) return;
      this.entries.delete(key);
    }
  }
}
