import type { EstimandResult } from '@jointwise/analysis';
import type { ClaimDefinition } from '@jointwise/definitions';
import type { Services } from '../services.ts';

/** How the registry answers claims: prepared for those that are named, null for any other. */
export async function registryAnswers(
  _services: Services,
  _claims: readonly ClaimDefinition[],
): Promise<(definition: ClaimDefinition) => EstimandResult | null> {
  return () => null;
}
