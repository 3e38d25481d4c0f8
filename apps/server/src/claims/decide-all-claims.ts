import { listClaims, type Store, type StoreContext } from '@jointwise/store';
import { decideClaim } from './decide-claim.ts';
import { type RegistrySetting, registryAnswers } from './registry-answers.ts';

const context: StoreContext = {
  actor: { system: 'claims' },
  siteIds: [],
  reason: 'Decided again from what is known now',
};

/**
 * Decides every claim again from published trials and the registry. One claim at a time is held, so that nobody who
 * writes one has to wait for all.
 *
 * @returns how many verdicts are new
 */
export async function decideAllClaims(store: Store, setting: RegistrySetting): Promise<number> {
  const claims = await store.read(context, listClaims);
  const answers = await registryAnswers(store, setting);
  let count = 0;
  for (const claim of claims) {
    const decided = await store.write(context, (session) => decideClaim(session, claim, answers));
    if (decided.status === 'decided') count += 1;
  }
  return count;
}
