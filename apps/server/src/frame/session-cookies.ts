/** A cookie to set, or to take away when `value` is undefined. */
export interface CookieChange {
  readonly name: 'session' | 'device';
  readonly value: string | undefined;
  readonly maximumAgeSeconds: number;
}

/** By https the `__Host-` prefix makes browsers refuse a cookie that another host or path has planted. */
export function cookieName(name: CookieChange['name'], isHttps: boolean): string {
  return isHttps ? `__Host-jointwise_${name}` : `jointwise_${name}`;
}

/** The Set-Cookie header of a change. */
export function toSetCookie({ name, value, maximumAgeSeconds }: CookieChange, isHttps: boolean): string {
  const parts = [`${cookieName(name, isHttps)}=${value ?? ''}`, 'Path=/', 'HttpOnly', 'SameSite=Lax'];
  parts.push(`Max-Age=${value === undefined ? 0 : maximumAgeSeconds}`);
  if (isHttps) parts.push('Secure');
  return parts.join('; ');
}

/** Value of one of our cookies in a Cookie header. */
export function readCookie(header: string | undefined, name: CookieChange['name'], isHttps: boolean) {
  const wanted = `${cookieName(name, isHttps)}=`;
  const part = header?.split(';').find((piece) => piece.trimStart().startsWith(wanted));
  return part?.trimStart().slice(wanted.length).trimEnd() || undefined;
}
