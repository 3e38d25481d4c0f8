import { shippedClaims } from '@jointwise/definitions';
import { checkPublication } from '@jointwise/registry';
import {
  addClaim,
  addClaimApproval,
  getAccountByEmail,
  listClaims,
  listStudies,
  type Session,
  type Store,
  type StoreContext,
} from '@jointwise/store';
import { decideClaim } from './decide-claim.ts';

const context: StoreContext = {
  actor: { system: 'start' },
  siteIds: [],
  reason: 'Claims that every registry starts with',
};

/**
 * Gives an empty ledger the shipped claims with their verdicts from published trials. They are drafts until a named
 * person approves them; in the demonstration registry its own user has done so, so that there is something to see.
 */
export async function seedClaims(store: Store): Promise<void> {
  await store.write(context, async (session) => {
    if ((await listClaims(session)).length > 0) return;
    const approver = await demonstrationApprover(session);
    for (const definition of shippedClaims) {
      await addClaim(session, approver === undefined ? { definition } : { definition, ownerId: approver.id });
    }
    for (const claim of await listClaims(session)) await decideClaim(session, claim, () => null);
    if (approver !== undefined) await publishAll(session, approver);
  });
}

async function publishAll(session: Session, approver: { readonly id: string; readonly name: string }): Promise<void> {
  for (const { id, version, definition, authorId, verdictNumber } of await listClaims(session)) {
    const publication = checkPublication({ definition, authorId, approver, hasVerdict: verdictNumber !== null });
    if (publication.status === 'refused') continue;
    await addClaimApproval(session, {
      ...{ claimId: id, version, kind: 'publication', verdictNumber },
      ...{ approverId: approver.id, approverName: approver.name },
    });
  }
}

/** The user of the demonstration registry who holds every role; undefined in a registry of real people. */
async function demonstrationApprover(session: Session) {
  const studies = await listStudies(session);
  if (studies.length === 0 || studies.some(({ synthetic }) => !synthetic)) return undefined;
  return getAccountByEmail(session, 'admin@demo.example');
}
