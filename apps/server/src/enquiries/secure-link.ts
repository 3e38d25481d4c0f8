import { createHash, randomBytes } from 'node:crypto';
import type { Locale } from '@jointwise/patient/pages';
import type { Config } from '../config.ts';

/** Days that a link to the secure form opens. */
export const linkDays = 14;

const siteBytes = 16;
const secretBytes = 32;

/** What a link to a secure form carries: the site, so that a transaction works for that one alone, and a secret. */
export interface SecureToken {
  readonly siteId: string;
  /** SHA-256 of the token; all that is stored of it. */
  readonly hash: Buffer;
}

/** A new token; 256 bits of it cannot be guessed. */
export function makeToken(siteId: string): { readonly token: string; readonly hash: Buffer } {
  const bytes = Buffer.concat([Buffer.from(siteId.replaceAll('-', ''), 'hex'), randomBytes(secretBytes)]);
  return { token: bytes.toString('base64url'), hash: hashOf(bytes) };
}

/** Reads a token of an address; undefined for what cannot be one. */
export function readToken(token: string): SecureToken | undefined {
  if (!/^[A-Za-z0-9_-]{64}$/.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  const hex = bytes.subarray(0, siteBytes).toString('hex');
  const siteId = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  return { siteId, hash: hashOf(bytes) };
}

function hashOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Address of the secure form. */
export function secureAddress(config: Config, locale: Locale, token: string): string {
  return `${publicOrigin(config)}/${locale}/ask/${token}`;
}

/** Where people reach this house; what JOINTWISE_PUBLIC_URL says, or this machine. */
export function publicOrigin({ publicUrl, host, port }: Config): string {
  return publicUrl?.origin ?? `http://${host}:${port}`;
}
