import type { ClaimDefinition } from '@jointwise/definitions';

/** What is known when somebody wants to show a claim to everybody. */
export interface PublicationFacts {
  readonly definition: ClaimDefinition;
  /** Who wrote the version: a user id, or `system:...`. */
  readonly authorId: string;
  readonly approver: { readonly id: string; readonly name: string | undefined };
  /** Whether there is a verdict on this version. */
  readonly hasVerdict: boolean;
}

export type Publication =
  | { readonly status: 'allowed' }
  | {
      readonly status: 'refused';
      readonly code: 'claim-without-estimand' | 'approver-is-author' | 'claim-without-verdict' | 'refused';
      readonly detail: string;
    };

/**
 * Whether a claim may be shown to everybody: it has an estimand and a verdict, and a named person approves it who did
 * not write it.
 */
export function checkPublication({ definition, authorId, approver, hasVerdict }: PublicationFacts): Publication {
  if (definition.estimand === null) {
    const detail = `${definition.slug} has no estimand: ${definition.noEstimandReason ?? 'none is given'} It is kept as a draft.`;
    return { status: 'refused', code: 'claim-without-estimand', detail };
  }
  if (approver.name === undefined || approver.name.trim() === '')
    return { status: 'refused', code: 'refused', detail: 'The approver has no name; it stands on the page.' };
  if (approver.id === authorId) {
    const detail = `${approver.name} wrote this version; somebody else has to approve it.`;
    return { status: 'refused', code: 'approver-is-author', detail };
  }
  if (!hasVerdict) {
    const detail = 'There is no verdict on this version yet; compute it, read it, then publish.';
    return { status: 'refused', code: 'claim-without-verdict', detail };
  }
  return { status: 'allowed' };
}
