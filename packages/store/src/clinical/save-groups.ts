import { setTimeout as wait } from 'node:timers/promises';
import type { Saved, SignedResponse } from './save-response.ts';

/** Stores responses of one context together; all or none. */
export type StoreTogether = (responses: readonly SignedResponse[]) => Promise<readonly Saved[]>;

interface Waiting {
  readonly signed: SignedResponse;
  readonly resolve: (saved: Saved) => void;
  readonly reject: (error: unknown) => void;
}

/** More would make the first of a group wait for the last. */
const mostTogether = 64;
/** While the database commits one group, the next is on its way. */
const groupsAtOnce = 2;
const mostAttempts = 4;

/**
 * Saves that come while others are being stored wait for them and then go together, in the order in which they came: a
 * save that is alone is not held up, and the more there are at once, the less each costs.
 */
export class SaveGroups {
  readonly #store: StoreTogether;
  readonly #onIdle: () => void;
  #waiting: Waiting[] = [];
  #underWay = 0;

  /** @param onIdle called when nothing is being stored and nothing waits */
  constructor(store: StoreTogether, onIdle: () => void) {
    this.#store = store;
    this.#onIdle = onIdle;
  }

  save(signed: SignedResponse): Promise<Saved> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ signed, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    if (this.#underWay >= groupsAtOnce || this.#waiting.length === 0) return;
    const group = this.#takeGroup();
    this.#underWay += 1;
    void this.#storeGroup(group).finally(() => {
      this.#underWay -= 1;
      this.#next();
      if (this.#underWay === 0) this.#onIdle();
    });
  }

  // A request that comes twice at once waits for itself: the second is answered when the first is stored.
  #takeGroup(): readonly Waiting[] {
    const group = new Map<string, Waiting>();
    const later: Waiting[] = [];
    for (const one of this.#waiting) {
      const { actor, response } = one.signed;
      const key = response.idempotency === undefined ? response.id : JSON.stringify([actor, response.idempotency.key]);
      if (group.size < mostTogether && !group.has(key)) group.set(key, one);
      else later.push(one);
    }
    this.#waiting = later;
    return [...group.values()];
  }

  async #storeGroup(group: readonly Waiting[]): Promise<void> {
    try {
      const saved = await this.#retried(group.map(({ signed }) => signed));
      group.forEach(({ resolve }, place) => {
        resolve(saved[place] ?? { status: 'not-found' });
      });
    } catch (error) {
      if (group.length > 1 && wasRolledBack(error)) for (const one of group) await this.#storeGroup([one]);
      else for (const { reject } of group) reject(error);
    }
  }

  async #retried(signed: readonly SignedResponse[]): Promise<readonly Saved[]> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.#store(signed);
      } catch (error) {
        if (tries === mostAttempts || !passing.has(codeOf(error))) throw error;
        await wait(tries);
      }
    }
  }
}

/** Serialisation failure, deadlock: the same work succeeds when it is done again. */
const passing = new Set(['40001', '40P01']);

// A value or a rule of one row (classes 22, 23, P0): nothing of the group is stored, and the others are tried without it.
// After a lost connection nobody knows; that is for whoever asked, and the key of the request.
function wasRolledBack(error: unknown): boolean {
  return /^(2[23]|40|42|54|P0)/.test(codeOf(error));
}

function codeOf(error: unknown): string {
  return (error as { code?: string }).code ?? '';
}
