import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * A mark that an account has signed in from a browser before. It opens nothing; it only exempts that browser from
 * delays that somebody elsewhere has caused (OWASP, "Device cookies").
 */
export function deviceMark(key: Uint8Array, email: string): string {
  return createHmac('sha256', key).update(`device:${email.toLowerCase()}`).digest('base64url');
}

export function isDeviceOf(key: Uint8Array, email: string, mark: string | undefined): boolean {
  if (mark === undefined) return false;
  const expected = Buffer.from(deviceMark(key, email));
  const given = Buffer.from(mark);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
