import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const lifetimeMilliseconds = 4 * 3_600_000;
const largestTable = 50_000;

/**
 * Tokens that bind a public form to its page and hour without a cookie: only pages of this server can make one, each is
 * good for one page, and it expires after four hours.
 */
export class FormTokens {
  private readonly key: Uint8Array;
  private readonly now: () => number;
  private readonly spent = new Set<string>();

  constructor(key: Uint8Array, now: () => number = Date.now) {
    this.key = key;
    this.now = now;
  }

  /** @param page address of the page, with its language */
  issue(page: string): string {
    const content = `${(this.now() + lifetimeMilliseconds).toString(36)}.${randomBytes(9).toString('base64url')}`;
    return `${content}.${this.sign(page, content)}`;
  }

  check(page: string, token: string): 'good' | 'expired' | 'forged' {
    const [expires = '', nonce = '', given = ''] = token.split('.');
    const wanted = Buffer.from(this.sign(page, `${expires}.${nonce}`));
    const signature = Buffer.from(given);
    if (wanted.length !== signature.length || !timingSafeEqual(wanted, signature)) return 'forged';
    return Number.parseInt(expires, 36) >= this.now() ? 'good' : 'expired';
  }

  /**
   * Uses a token up, so that one proof of work is good for one form. False when that was done before. The oldest are
   * forgotten when there are too many: then a token may be used twice, never a form be refused that should be taken.
   */
  spend(token: string): boolean {
    if (this.spent.has(token)) return false;
    for (const oldest of this.spent) {
      if (this.spent.size < largestTable) break;
      this.spent.delete(oldest);
    }
    this.spent.add(token);
    return true;
  }

  private sign(page: string, content: string): string {
    return createHmac('sha256', this.key).update(`${page}\0${content}`).digest('base64url');
  }
}
