import { createHash } from 'node:crypto';
import { canonicalJson, type EstimandDefinition } from '@jointwise/definitions';

/** SHA-256 of the canonical JSON of an estimand, hexadecimal: what a lock and a result name. */
export function estimandHash(estimand: EstimandDefinition): string {
  return createHash('sha256').update(canonicalJson(estimand)).digest('hex');
}
