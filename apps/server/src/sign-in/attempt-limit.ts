import { createHash } from 'node:crypto';

interface Failures {
  count: number;
  lastAt: number;
}

/** Free attempts, then a delay that doubles with every further failure up to a ceiling. All in milliseconds. */
interface DelayRule {
  readonly free: number;
  readonly first: number;
  readonly ceiling: number;
}

/** Somebody at one address trying one account. */
const sameAddress: DelayRule = { free: 5, first: 15_000, ceiling: 15 * 60_000 };
/**
 * Many addresses trying one account. The ceiling is low and devices that have signed in before are exempt, so that
 * nobody can keep the owner out by failing on purpose.
 */
const anyAddress: DelayRule = { free: 20, first: 5_000, ceiling: 60_000 };
const forgottenAfter = 24 * 60 * 60_000;
const largestTable = 50_000;

export interface Attempt {
  readonly email: string;
  readonly address: string;
  /** The browser has shown that this account signed in from it before. */
  readonly isKnownDevice: boolean;
}

/** Remembers failed attempts to sign in and says how long the next one must wait. */
export class AttemptLimit {
  private readonly failures = new Map<string, Failures>();
  private readonly now: () => number;

  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  /** Seconds until the next attempt is looked at; 0 means now. Known and unknown accounts are treated alike. */
  secondsToWait(attempt: Attempt): number {
    const waits = [this.waitFor(pairKey(attempt), sameAddress)];
    if (!attempt.isKnownDevice) waits.push(this.waitFor(accountKey(attempt), anyAddress));
    return Math.ceil(Math.max(...waits) / 1000);
  }

  addFailure(attempt: Attempt): void {
    this.makeRoom();
    const at = this.now();
    for (const key of [pairKey(attempt), accountKey(attempt)]) {
      const before = this.failures.get(key);
      const isFresh = before !== undefined && at - before.lastAt < forgottenAfter;
      this.failures.set(key, { count: isFresh ? before.count + 1 : 1, lastAt: at });
    }
  }

  /** A success clears what this address did; failures from elsewhere are kept. */
  addSuccess(attempt: Attempt): void {
    this.failures.delete(pairKey(attempt));
  }

  private waitFor(key: string, rule: DelayRule): number {
    const failures = this.failures.get(key);
    if (failures === undefined || failures.count < rule.free) return 0;
    const delay = Math.min(rule.ceiling, rule.first * 2 ** (failures.count - rule.free));
    return Math.max(0, failures.lastAt + delay - this.now());
  }

  /** Entries are short-lived; when there are too many, the oldest go first (a Map keeps insertion order). */
  private makeRoom(): void {
    for (const key of this.failures.keys()) {
      if (this.failures.size < largestTable) return;
      this.failures.delete(key);
    }
  }
}

function accountKey({ email }: Attempt): string {
  return createHash('sha256').update(email.toLowerCase()).digest('base64url');
}

function pairKey(attempt: Attempt): string {
  return `${accountKey(attempt)}|${attempt.address}`;
}
