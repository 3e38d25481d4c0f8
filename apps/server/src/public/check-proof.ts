import { createHash } from 'node:crypto';

/** Zero bits that the proof must begin with: some 65 000 hashes, a fraction of a second on a phone. */
export const proofBits = 16;

/**
 * Whether a browser has worked for its form: SHA-256 of `token:proof` begins with `proofBits` zero bits. It costs a
 * person nothing and somebody who sends thousands of forms a great deal, and asks no other company.
 */
export function checkProof(token: string, proof: string): boolean {
  if (!/^\d{1,12}$/.test(proof)) return false;
  const digest = createHash('sha256').update(`${token}:${proof}`).digest();
  return digest.readUInt32BE(0) >>> (32 - proofBits) === 0;
}
