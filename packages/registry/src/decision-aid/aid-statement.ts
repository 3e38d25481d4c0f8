import { aidEdition, type IpdasCriterion, ipdas } from '@jointwise/definitions';

/** A sentence by language tag; at least one. */
export type StatedText = Readonly<Record<string, string>>;

/** What can have been done with people who did or did not make the aid; each answers one criterion. */
export const aidTrialKinds = {
  'patients-asked': 'k12',
  'clinicians-asked': 'k13',
  'patients-reviewed': 'k14',
  'clinicians-reviewed': 'k15',
  'patients-tried': 'k16',
  'clinicians-tried': 'k17',
  'choices-studied': 'k22',
  'knowledge-studied': 'k23',
} as const;
export type AidTrialKind = keyof typeof aidTrialKinds;

/** Who asked, reviewed, tried or studied the aid, as the site states it. */
export interface AidTrial {
  readonly kind: AidTrialKind;
  /** ISO day. */
  readonly on: string;
  readonly people: number;
  /** How it was done and what came of it, or where it is published. */
  readonly about: StatedText;
}

export interface AidAuthor {
  readonly name: string;
  /** What qualifies them, and what they gain from a choice. */
  readonly credentials: StatedText;
  readonly conflicts: StatedText;
}

/** A person who has compared the criteria with what the pages show, and takes the word of the list for one edition. */
export interface AidSignature {
  readonly name: string;
  readonly credentials: StatedText;
  /** ISO day of signing. */
  readonly on: string;
  /** The edition that was looked at: its day. */
  readonly edition: string;
  /** Criteria that the person judges otherwise, each with the reason. */
  readonly disagrees: readonly {
    readonly criterion: string;
    readonly state: 'met' | 'partly' | 'not-met';
    readonly reason: StatedText;
  }[];
}

/** What whoever runs a site says about its decision aid. Nothing of it is known until somebody states it. */
export interface AidStatement {
  /** Who pays for the site and the aid; null until said. */
  readonly funding: StatedText | null;
  /** Who gains from which choice; null until said. */
  readonly conflicts: StatedText | null;
  readonly authors: readonly AidAuthor[];
  readonly trials: readonly AidTrial[];
  readonly signatures: readonly AidSignature[];
}

/** Nothing said and nobody signed. */
export const emptyAidStatement: AidStatement = {
  funding: null,
  conflicts: null,
  authors: [],
  trials: [],
  signatures: [],
};

/** How the list stands: signed for this edition, for an older one only, or by nobody. */
export type SigningState = 'signed' | 'older' | 'unsigned';

export function signingState({ signatures }: AidStatement): SigningState {
  if (signatures.some(({ edition }) => edition === aidEdition.changedOn)) return 'signed';
  return signatures.length > 0 ? 'older' : 'unsigned';
}

/**
 * Every criterion as it stands with what the site has stated: funding and conflicts (c6), authors and what qualifies
 * them (k20), and what was done with patients and clinicians. Then the word of the last person who signed this edition
 * counts, where it is another one. Without a statement these stay "not met".
 */
export function judgeCriteria(statement: AidStatement): readonly IpdasCriterion[] {
  const stated = new Set<string>([
    ...(statement.funding !== null && statement.conflicts !== null ? ['c6'] : []),
    ...(statement.authors.length > 0 ? ['k20'] : []),
    ...statement.trials.map(({ kind }) => aidTrialKinds[kind]),
  ]);
  const signed = statement.signatures.filter(({ edition }) => edition === aidEdition.changedOn);
  const last = [...signed].sort((one, other) => one.on.localeCompare(other.on)).at(-1);
  return ipdas.criteria.map((criterion) => {
    const other = last?.disagrees.find(({ criterion: code }) => code === criterion.code);
    if (other !== undefined) return { ...criterion, state: other.state };
    return stated.has(criterion.code) ? { ...criterion, state: 'met', where: 'behind' } : criterion;
  });
}
