import { randomBytes } from 'node:crypto';
import type { FieldProblem } from '@jointwise/registry';
import { type Algorithm, hash, verify } from '@node-rs/argon2';

/** Argon2id with 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. */
const parameters = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Words that a password may not consist of, whatever digits stand around them. */
const guessable = ['password', 'jointwise', 'qwerty', 'letmein', 'welcome', '123456'];

let hashOfNobody: Promise<string> | undefined;

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), parameters);
}

/**
 * Whether a password belongs to a stored hash. Without a hash (unknown account) the same work is done on a hash of
 * nobody, so that the time taken does not tell whether the account exists.
 */
export async function verifyPassword(storedHash: string | undefined, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword(randomBytes(32).toString('hex'));
  const isRight = await verify(storedHash ?? (await hashOfNobody), password.normalize('NFKC'));
  return isRight && storedHash !== undefined;
}

/** Refuses what an attacker tries first: own name or address, well-known words, one character repeated. */
export function checkPassword(password: string, about: readonly string[]): FieldProblem | undefined {
  const plain = password.toLowerCase();
  const personal = about
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 3);
  const rest = [...guessable, ...personal].reduce((text, word) => text.replaceAll(word, ''), plain);
  if (new Set(plain).size >= 5 && rest.replace(/[\d\W_]+/g, '').length >= 4) return undefined;
  return {
    field: 'next',
    rule: 'weak-password',
    detail: 'The password consists of well-known words, your own name or few characters; choose several unusual words.',
  };
}
