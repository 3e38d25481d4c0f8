import { compareVerdicts } from '@jointwise/analysis';
import type { ClaimDefinition } from '@jointwise/definitions';
import {
  addClaimVerdict,
  addNotice,
  getPublishedClaim,
  getVerdictInForce,
  type Session,
  type StoredClaim,
} from '@jointwise/store';
import { readSynthesisOptions } from '../evidence/read-synthesis-options.ts';
import { answerClaim } from './answer-claim.ts';
import type { RegistryAnswer } from './registry-answers.ts';

/** Whether a new verdict was added, or the one in force still stands on the same evidence. */
export interface Decided {
  readonly status: 'decided' | 'unchanged';
  readonly number: number;
}

/**
 * Decides a claim again: its latest version and, where another one is published, that one too. A verdict that was reached
 * on the same evidence is not written twice. When the verdict on a published version becomes worse than the one it was
 * approved with, its page says so from then on and its owner is told.
 *
 * @param registry answers a version from the registry's own data; null where it cannot
 */
export async function decideClaim(session: Session, claim: StoredClaim, registry: RegistryAnswer): Promise<Decided> {
  if (claim.publishedVersion !== null && claim.publishedVersion !== claim.version) {
    const published = await getPublishedClaim(session, claim.slug);
    if (published !== undefined) await decideVersion(session, claim, { ...published, registry });
  }
  return decideVersion(session, claim, { ...claim, registry });
}

interface VersionToDecide {
  readonly version: number;
  readonly definition: ClaimDefinition;
  readonly registry: RegistryAnswer;
}

async function decideVersion(
  session: Session,
  claim: StoredClaim,
  { version, definition, registry }: VersionToDecide,
): Promise<Decided> {
  const { estimand, productClasses, comparators } = definition;
  const trials =
    estimand === null ? {} : await readSynthesisOptions(session, { estimand, productClasses, comparators });
  const { card, evidenceHash } = answerClaim(definition, version, { registry: registry(definition), trials });
  const inForce = await getVerdictInForce(session, claim.id, version);
  if (inForce?.evidenceHash === evidenceHash) return { status: 'unchanged', number: inForce.number };
  const verdict = card.verdict.code;
  const approved = inForce?.approvedVerdict ?? null;
  const worseThan = approved !== null && compareVerdicts(approved, verdict) === 'worse' ? approved : null;
  const number = await addClaimVerdict(session, {
    ...{ claimId: claim.id, version, verdict, certainty: card.certainty, worseThan, card, evidenceHash },
    dataCutHash: card.basis.dataCutHash,
  });
  if (worseThan !== null && verdict !== inForce?.verdict && claim.owner !== null) {
    const detail = { before: worseThan, now: verdict };
    await addNotice(session, { userId: claim.owner.id, kind: 'verdict-worsened', claimId: claim.id, detail });
  }
  return { status: 'decided', number };
}
