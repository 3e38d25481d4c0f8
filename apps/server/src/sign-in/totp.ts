import { createHmac, timingSafeEqual } from 'node:crypto';
import { toBase32 } from './base32.ts';

const stepSeconds = 30;
/** Clocks of telephones are off by some seconds: one step before and after is accepted (RFC 6238, section 5.2). */
const acceptedDrift = 1;

/**
 * One-time password of a counter: HMAC-SHA-1, dynamic truncation, decimal digits.
 *
 * Source: RFC 4226, section 5.3. Checked against its appendix D and appendix B of RFC 6238.
 */
export function oneTimePassword(secret: Uint8Array, counter: number, digits = 6): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac('sha1', secret).update(message).digest();
  const offset = (digest.at(-1) ?? 0) & 0x0f;
  const code = (digest.readUInt32BE(offset) & 0x7fffffff) % 10 ** digits;
  return String(code).padStart(digits, '0');
}

/** Counter of a moment: whole steps of 30 s since 1970 (RFC 6238, section 4). */
export function counterAt(epochMilliseconds: number): number {
  return Math.floor(epochMilliseconds / 1000 / stepSeconds);
}

/**
 * The counter that a code belongs to, or nothing if it is wrong, too old, or was used already. The caller stores the
 * counter: a code at or before `lastCounter` is never accepted again (RFC 6238, section 5.2).
 */
export function acceptCode(
  secret: Uint8Array,
  code: string,
  { now, lastCounter }: { readonly now: number; readonly lastCounter: number | null },
): number | undefined {
  const current = counterAt(now);
  let accepted: number | undefined;
  for (let counter = current - acceptedDrift; counter <= current + acceptedDrift; counter++) {
    const isRight = sameText(oneTimePassword(secret, counter), code);
    if (isRight && (lastCounter === null || counter > lastCounter)) accepted = counter;
  }
  return accepted;
}

/** Address that authenticator apps read from a QR code (Key Uri Format). */
export function otpauthUri(secret: Uint8Array, account: string): string {
  const label = `${encodeURIComponent('Jointwise')}:${encodeURIComponent(account)}`;
  return `otpauth://totp/${label}?secret=${toBase32(secret)}&issuer=Jointwise&algorithm=SHA1&digits=6&period=${stepSeconds}`;
}

function sameText(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
