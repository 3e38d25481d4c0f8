import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const lifetimeMilliseconds = 4 * 3_600_000;

/**
 * Tokens that bind a public form to its page and hour without a cookie: only pages of this server can make one, each is
 * good for one page, and it expires after four hours.
 */
export class FormTokens {
  private readonly key: Uint8Array;
  private readonly now: () => number;

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

  private sign(page: string, content: string): string {
    return createHmac('sha256', this.key).update(`${page}\0${content}`).digest('base64url');
  }
}
