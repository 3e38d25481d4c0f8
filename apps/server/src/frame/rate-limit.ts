interface Bucket {
  tokens: number;
  at: number;
}

const largestTable = 50_000;

/** A token bucket per key: `perMinute` requests a minute on average, all of them at once if need be. */
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();
  private readonly perMinute: number;
  private readonly now: () => number;

  constructor(perMinute: number, now: () => number = Date.now) {
    this.perMinute = perMinute;
    this.now = now;
  }

  /** Takes one token. Returns the seconds to wait when there is none, 0 when the request may go on. */
  take(key: string): number {
    const at = this.now();
    const bucket = this.buckets.get(key) ?? { tokens: this.perMinute, at };
    const filled = bucket.tokens + (Math.max(0, at - bucket.at) / 60_000) * this.perMinute;
    const tokens = Math.min(this.perMinute, filled);
    this.makeRoom();
    if (tokens < 1) {
      this.buckets.set(key, { tokens, at });
      return Math.ceil(((1 - tokens) / this.perMinute) * 60);
    }
    this.buckets.set(key, { tokens: tokens - 1, at });
    return 0;
  }

  private makeRoom(): void {
    for (const key of this.buckets.keys()) {
      if (this.buckets.size < largestTable) return;
      this.buckets.delete(key);
    }
  }
}
